#pragma once

#include "model/carrier.hpp"
#include "model/contact.hpp"
#include "model/place_on_earth.hpp"
#include "model/record.hpp"
#include "model/ref.hpp"

namespace schaukasten {

/// A post at a school that nobody fills at the moment.
struct Vacancy {
    std::optional<double> hours;
    std::optional<double> share;
    Ref<Carrier> carrier;
    std::optional<Date> since;
    TranslatedText note;
};

template <>
inline constexpr auto fields<Vacancy> = FieldTable{
    field("stunden", &Vacancy::hours, "Wochenstunden der Stelle."),
    field("stellenanteil", &Vacancy::share, "Anteil an einer vollen Stelle, zum Beispiel 0.5."),
    field("traeger", &Vacancy::carrier, "Träger: Id des Trägers, der die Stelle besetzt."),
    field("seit", &Vacancy::since, "Seit wann die Stelle offen ist, zum Beispiel 2026-09-01."),
    field("hinweis", &Vacancy::note, "An wen sich Eltern so lange wenden können.").translatable(),
};

struct School : RecordHead {
    TranslatedText name;
    TranslatedText short_name;
    TermRef form;
    std::string number; // Schulnummer, stable in the state's register
    std::string street;
    std::string postcode;
    std::string town;
    std::string borough;
    TermRef district;
    std::optional<GeoPoint> position;
    Phone phone;
    Email email;
    WebAddress website;
    TranslatedText authority; // Schulträger
    std::optional<int> social_index;
    Picture picture;
    TranslatedText picture_text;
    TranslatedText picture_credit;
    Prose description;
    std::vector<Vacancy> vacancies;
};

template <>
inline constexpr TypeName type_name<School>{"schulen", "Schule", "keine Schule"};

template <>
inline constexpr auto fields<School> = FieldTable{
    field("name", &School::name, "Voller Name der Schule.").required().translatable(),
    field("kurzname", &School::short_name, "Kürzerer Name, wie ihn alle sagen.").translatable(),
    field("schulform", &School::form, "Schulform, zum Beispiel \"grundschule\".")
        .required()
        .from(Vocabulary::SchoolForms),
    field("schulnummer", &School::number, "Amtliche Schulnummer, zum Beispiel \"123456\"."),
    field("strasse", &School::street, "Straße und Hausnummer."),
    field("plz", &School::postcode, "Postleitzahl."),
    field("ort", &School::town, "Ort."),
    field("stadtbezirk", &School::borough, "Stadtbezirk."),
    field("stadtteil", &School::district, "Stadtteil, in dem die Schule liegt.")
        .from(Vocabulary::Districts),
    field("lage", &School::position, "Breite und Länge in Grad, zum Beispiel [51.51, 7.46]."),
    field("telefon", &School::phone,
          "Telefonnummer des Sekretariats, zum Beispiel \"030 23125-120\"."),
    field("email", &School::email, "E-Mail-Adresse der Schule."),
    field("website", &School::website, "Adresse der Website, mit https://."),
    field("schultraeger", &School::authority, "Schulträger, zum Beispiel die Stadt.")
        .translatable(),
    field("sozialindex", &School::social_index, "Schulsozialindex des Landes, von 1 bis 9."),
    field("bild", &School::picture, "Bilddatei in content/medien, zum Beispiel \"schulhof.jpg\"."),
    field("bild_alt", &School::picture_text, "Was auf dem Bild zu sehen ist.").translatable(),
    field("bild_nachweis", &School::picture_credit,
          "Wer das Bild gemacht hat und unter welcher Lizenz, zum Beispiel \"Foto: Stadt "
          "Beispielstadt, CC BY 4.0\".")
        .translatable(),
    field("beschreibung", &School::description, "Mehr über die Schule, in Markdown.")
        .translatable(),
    field("offene_stellen", &School::vacancies, "Stellen an dieser Schule, die gerade offen sind."),
};

} // namespace schaukasten
