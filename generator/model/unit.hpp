#pragma once

#include "model/fachkraft.hpp"
#include "model/open_list.hpp"
#include "model/programme.hpp"

namespace schaukasten {

struct Unit;

/// Part of an office that belongs to a further unit, such as ½ and ½.
struct UnitShare {
    Ref<Unit> unit;
    double share = 0;
};

template <>
inline constexpr auto fields<UnitShare> = FieldTable{
    field("einheit", &UnitShare::unit, "Einheit: Id der Einheit, zu der dieser Teil gehört.")
        .required(),
    field("anteil", &UnitShare::share, "Anteil, zum Beispiel 0.5.").required(),
};

/// An office and its place in the organisation.
struct Unit : RecordHead {
    TranslatedText name;
    TranslatedText summary;
    std::string sign;
    Ref<Unit> parent;
    std::vector<UnitShare> shares;
    Ref<Carrier> carrier;
    Ref<Programme> programme;
    OpenList features;
    OpenList tasks;
    OpenList services;
    TranslatedText services_for;
    OpenList benefits;
    Ref<Fachkraft> contact;
    std::string street;
    std::string postcode;
    std::string town;
    Phone phone;
    Email email;
    WebAddress website;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Unit>{"einheiten", "Einheit", "keine Einheit", false,
                                          Audience::Professionals};

template <>
inline constexpr auto fields<Unit> = FieldTable{
    field("name", &Unit::name,
          "Name der Stelle in der Verwaltung, zum Beispiel \"Koordinierungsstelle\".")
        .required()
        .translatable(),
    field("kurz", &Unit::summary, "Wofür sie da ist, in einem Satz.").translatable(),
    field("zeichen", &Unit::sign, "Zeichen in der Verwaltung, zum Beispiel \"FB 51/4\"."),
    field("gehoert_zu", &Unit::parent, "Gehört zu: Id der Einheit, zu der sie gehört.").back(),
    field("anteile", &Unit::shares, "Zu welchen Einheiten sie in Teilen gehört; zusammen 1."),
    field("traeger", &Unit::carrier, "Träger: Id des Trägers."),
    field("foerderprogramm", &Unit::programme,
          "Förderprogramm: Id des Programms, das sie fördert."),
    field("merkmale", &Unit::features, "Was sie auszeichnet, zum Beispiel [\"trägerunabhängig\"]."),
    field("aufgaben", &Unit::tasks, "Ihre Aufgaben; \"…\" am Ende heißt: und weitere."),
    field("leistungen", &Unit::services, "Was sie anbietet; \"…\" am Ende heißt: und weitere."),
    field("leistungen_fuer", &Unit::services_for, "Für wen die Leistungen sind.").translatable(),
    field("nutzen", &Unit::benefits, "Was sie bringt."),
    field("ansprechperson", &Unit::contact, "Ansprechperson: Id einer Fachkraft.").back(),
    field("strasse", &Unit::street, "Straße und Hausnummer."),
    field("plz", &Unit::postcode, "Postleitzahl."),
    field("ort", &Unit::town, "Ort."),
    field("telefon", &Unit::phone, "Telefonnummer."),
    field("email", &Unit::email, "E-Mail-Adresse."),
    field("website", &Unit::website, "Adresse der Website, mit https://."),
    field("beschreibung", &Unit::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
