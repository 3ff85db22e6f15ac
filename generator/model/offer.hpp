#pragma once

#include "model/fachkraft.hpp"
#include "model/flyer.hpp"
#include "model/partner_name.hpp"

namespace schaukasten {

/// How to register for an offer.
struct Registration {
    TranslatedText how;
    Phone phone;
    Email email;
    WebAddress link;
    std::optional<Date> deadline;
};

template <>
inline constexpr auto fields<Registration> = FieldTable{
    field("wie", &Registration::how, "Wie man sich anmeldet, in einem Satz.").translatable(),
    field("telefon", &Registration::phone, "Telefonnummer für die Anmeldung."),
    field("email", &Registration::email, "E-Mail-Adresse für die Anmeldung."),
    field("link", &Registration::link, "Adresse des Anmeldeformulars, mit https://."),
    field("frist", &Registration::deadline, "Letzter Tag für die Anmeldung."),
};

struct Offer : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    Prose description;
    TermRef form;
    std::vector<TermRef> topics;
    TermRef core_area;
    std::vector<TermRef> audiences;
    std::optional<ClassRange> classes;
    std::vector<TermRef> languages_spoken;
    std::vector<Ref<School>> schools;
    std::vector<Ref<Fachkraft>> staff;
    std::vector<PartnerName> partners;
    Ref<Carrier> carrier;
    std::optional<bool> free_of_charge;
    TranslatedText cost;
    std::optional<int> capacity;
    std::vector<Ref<Flyer>> flyers;
    Picture picture;
    TranslatedText picture_text;
    TranslatedText picture_credit;
    std::optional<Registration> registration;
    std::vector<OfferTime> times;
};

template <>
inline constexpr TypeName type_name<Offer>{"angebote", "Angebot", "kein Angebot"};

template <>
inline constexpr auto fields<Offer> = FieldTable{
    field("titel", &Offer::title, "Name des Angebots, zum Beispiel \"Elterncafé\".")
        .required()
        .translatable(),
    field("kurz", &Offer::summary, "Worum es geht, in einem Satz für Eltern.")
        .required()
        .translatable(),
    field("beschreibung", &Offer::description, "Mehr über das Angebot, in Markdown.")
        .translatable(),
    field("angebotsform", &Offer::form, "Form des Angebots.")
        .required()
        .from(Vocabulary::OfferForms),
    field("themen", &Offer::topics, "Themen, zum Beispiel [\"lernen\"].").from(Vocabulary::Topics),
    field("kernbereich", &Offer::core_area, "Kernbereich der Schulsozialarbeit.")
        .from(Vocabulary::CoreAreas),
    field("zielgruppen", &Offer::audiences, "Für wen das Angebot ist.").from(Vocabulary::Audiences),
    field("klassen", &Offer::classes, "Klassen, zum Beispiel \"1-4\"."),
    field("sprachen", &Offer::languages_spoken, "Sprachen, in denen das Angebot stattfindet.")
        .from(Vocabulary::Languages),
    field("schulen", &Offer::schools, "Schulen, an denen es das Angebot gibt."),
    field("fachkraefte", &Offer::staff, "Fachkräfte, die das Angebot machen."),
    field("partner", &Offer::partners, "Wer sonst mitmacht: Ids von Partnern oder Namen."),
    field("traeger", &Offer::carrier, "Träger des Angebots."),
    field("kostenlos", &Offer::free_of_charge,
          "Kostenlos: true, wenn es nichts kostet, sonst false."),
    field("kosten", &Offer::cost, "Was es kostet, zum Beispiel \"2 Euro im Monat\".")
        .translatable(),
    field("kapazitaet", &Offer::capacity, "Zahl der Plätze."),
    field("flyer", &Offer::flyers, "Flyer zum Angebot."),
    field("bild", &Offer::picture, "Bilddatei in content/medien."),
    field("bild_alt", &Offer::picture_text, "Was auf dem Bild zu sehen ist.").translatable(),
    field("bild_nachweis", &Offer::picture_credit,
          "Wer das Bild gemacht hat und unter welcher Lizenz, zum Beispiel \"Foto: Stadt "
          "Beispielstadt, CC BY 4.0\".")
        .translatable(),
    field("anmeldung", &Offer::registration, "Wie man sich anmeldet."),
    field("zeiten", &Offer::times, "Wann und wo es stattfindet."),
};

} // namespace schaukasten
