#pragma once

#include "base/colour.hpp"
#include "base/date.hpp"
#include "model/contact.hpp"
#include "model/field.hpp"
#include "model/named.hpp"
#include "model/target.hpp"
#include "model/translated.hpp"

#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

/// "#0a7d3c"
struct Colour {
    std::optional<Rgb> rgb;

    [[nodiscard]] bool empty() const { return !rgb; }
};

struct Heading {
    TranslatedText title;
    TranslatedText subtitle;
    std::string municipality;
    std::string municipality_key; // AGS, eight digits
    WebAddress base_url;          // ends in '/'
    MediaFile logo;
    MediaFile logo_on_dark; // else the same one
    TranslatedText logo_text;
    std::vector<std::string> languages{"de"}; // the first is that of the records
    std::string theme = "kern";
    std::string time_zone = "Europe/Berlin";
};

template <>
inline constexpr auto fields<Heading> = FieldTable{
    field("titel", &Heading::title,
          "Name der Website, zum Beispiel \"Schulsozialarbeit in Musterstadt\".")
        .required()
        .translatable(),
    field("untertitel", &Heading::subtitle, "Ein Satz unter dem Namen.").translatable(),
    field("kommune", &Heading::municipality, "Name der Stadt, der Gemeinde oder des Kreises.")
        .required(),
    field("ags", &Heading::municipality_key, "Amtlicher Gemeindeschlüssel, acht Ziffern."),
    field("basis_url", &Heading::base_url,
          "Adresse der Website, zum Beispiel \"https://www.stadt.example/\".")
        .required(),
    field("logo", &Heading::logo,
          "Logo der Stadt, eine Datei in medien (SVG oder PNG), zum Beispiel \"logo.svg\"."),
    field("logo_dunkel", &Heading::logo_on_dark, "Dasselbe für dunklen Grund."),
    field("logo_alt", &Heading::logo_text,
          "Was auf dem Logo steht, zum Beispiel \"Stadt Musterstadt\".")
        .translatable(),
    field("sprachen", &Heading::languages, "Sprachen der Website; die erste ist die der Einträge."),
    field("theme", &Heading::theme, "Name des Themes, das die Website aussehen lässt."),
    field("zeitzone", &Heading::time_zone, "Zeitzone, hier immer \"Europe/Berlin\"."),
};

struct Publisher {
    TranslatedText name;
    TranslatedText unit;
    std::string street;
    std::string postcode;
    std::string town;
    Phone phone;
    Email email;
    WebAddress contact_form;
    std::vector<std::string> form_hosts; // that the town runs under another domain
    Email security;                      // else the email
};

template <>
inline constexpr auto fields<Publisher> = FieldTable{
    field("name", &Publisher::name, "Wer die Website herausgibt.").required().translatable(),
    field("einheit", &Publisher::unit, "Amt oder Stelle.").translatable(),
    field("strasse", &Publisher::street, "Straße und Hausnummer."),
    field("plz", &Publisher::postcode, "Postleitzahl."),
    field("ort", &Publisher::town, "Ort."),
    field("telefon", &Publisher::phone, "Telefonnummer."),
    field("email", &Publisher::email, "E-Mail-Adresse."),
    field("kontaktformular", &Publisher::contact_form,
          "Adresse des Kontaktformulars, auf einem Server der Stadt."),
    field("formular_server", &Publisher::form_hosts,
          "Weitere Server, auf denen die Stadt Formulare betreibt, zum Beispiel "
          "[\"formulare.rechenzentrum.example\"]."),
    field("sicherheit", &Publisher::security,
          "E-Mail-Adresse für Meldungen von Sicherheitslücken; sonst gilt »email«.")
        .for_checks(),
};

/// What the Impressum says beside the publisher (§ 5 DDG, § 18 Abs. 2 MStV).
struct Imprint {
    TranslatedText represented_by;
    TranslatedText legal_form;
    std::string vat_id;
    TranslatedText supervisor;
    std::string responsible;
    std::string responsible_address; // else the publisher's
};

template <>
inline constexpr auto fields<Imprint> = FieldTable{
    field("vertreten_durch", &Imprint::represented_by,
          "Wer die Stadt vertritt, zum Beispiel \"Oberbürgermeisterin Erika Beispiel\".")
        .translatable(),
    field("rechtsform", &Imprint::legal_form,
          "Was die Stadt rechtlich ist, meist \"Körperschaft des öffentlichen Rechts\".")
        .translatable(),
    field("ust_id", &Imprint::vat_id,
          "Umsatzsteuer-Identifikationsnummer, wenn es eine gibt, zum Beispiel \"DE123456789\"."),
    field("aufsicht", &Imprint::supervisor,
          "Zuständige Aufsichtsbehörde, meist die Bezirksregierung oder der Kreis.")
        .translatable(),
    field("verantwortlich", &Imprint::responsible,
          "Name des Menschen, der für die Texte verantwortlich ist (§ 18 Absatz 2 "
          "Medienstaatsvertrag)."),
    field("verantwortlich_anschrift", &Imprint::responsible_address,
          "Seine dienstliche Anschrift, wenn es nicht die des Herausgebers ist."),
};

/// What the Datenschutzerklärung says beside what follows from the site itself (Art. 13 DSGVO).
struct Privacy {
    TranslatedText officer;
    Email officer_email;
    Phone officer_phone;
    TranslatedText server_operator;
    std::optional<int> log_days; // 0: no log is kept
    TranslatedText legal_basis;
    TranslatedText authority;
    std::string authority_address;
    WebAddress authority_website;
};

template <>
inline constexpr auto fields<Privacy> = FieldTable{
    field("beauftragt", &Privacy::officer,
          "Wer für den Datenschutz beauftragt ist, zum Beispiel \"Datenschutzbeauftragte der "
          "Stadt Musterstadt\".")
        .translatable(),
    field("beauftragt_email", &Privacy::officer_email, "E-Mail-Adresse dieser Stelle."),
    field("beauftragt_telefon", &Privacy::officer_phone, "Telefonnummer dieser Stelle."),
    field("server_betrieb", &Privacy::server_operator,
          "Wer den Server betreibt, zum Beispiel \"Rechenzentrum Musterland, Musterstadt\".")
        .translatable(),
    field("protokoll_tage", &Privacy::log_days,
          "Wie viele Tage der Server speichert, wer was abgerufen hat; 0, wenn er nichts "
          "speichert."),
    field("rechtsgrundlage", &Privacy::legal_basis,
          "Worauf das beruht, zum Beispiel \"Artikel 6 Absatz 1 Buchstabe e "
          "Datenschutz-Grundverordnung, § 3 Datenschutzgesetz NRW\".")
        .translatable(),
    field("aufsicht", &Privacy::authority,
          "Bei wem man sich beschweren kann, zum Beispiel \"Landesbeauftragte für Datenschutz "
          "und Informationsfreiheit Nordrhein-Westfalen\".")
        .translatable(),
    field("aufsicht_anschrift", &Privacy::authority_address, "Anschrift der Aufsicht."),
    field("aufsicht_website", &Privacy::authority_website, "Website der Aufsicht."),
};

struct PictureRights {
    TranslatedText credit;
};

template <>
inline constexpr auto fields<PictureRights> = FieldTable{
    field("nachweis", &PictureRights::credit,
          "Von wem die Bilder sind, bei denen nichts anderes steht, zum Beispiel \"Fotos: Stadt "
          "Musterstadt\"; steht im Impressum.")
        .translatable(),
};

/// Under which terms others may use what the site offers as data. Without a licence they may not.
struct DataTerms {
    std::string licence;
    WebAddress licence_text;
};

template <>
inline constexpr auto fields<DataTerms> = FieldTable{
    field("lizenz", &DataTerms::licence,
          "Unter welcher Lizenz andere die Daten der Website nutzen dürfen, zum Beispiel "
          "\"Datenlizenz Deutschland – Namensnennung – Version 2.0\"; steht auf der Seite »Offene "
          "Daten«."),
    field("lizenz_url", &DataTerms::licence_text, "Adresse des Textes der Lizenz."),
};

struct EmergencyNumber {
    TranslatedText name;
    Phone phone;
    TranslatedText note;
    Date checked;
};

template <>
inline constexpr auto fields<EmergencyNumber> = FieldTable{
    field("name", &EmergencyNumber::name, "Wer am Telefon hilft, zum Beispiel \"Elterntelefon\".")
        .required()
        .translatable(),
    field("telefon", &EmergencyNumber::phone, "Telefonnummer, zum Beispiel \"116 111\".")
        .required(),
    field("hinweis", &EmergencyNumber::note, "Wann, für wen, was es kostet.").translatable(),
    field("geprueft_am", &EmergencyNumber::checked,
          "Geprüft am: Tag, an dem die Nummer geprüft wurde, zum Beispiel 2026-09-01.")
        .required(),
};

struct Colours {
    Colour main;
    Colour text_on_light; // else derived from the main colour
    Colour text_on_dark;
};

template <>
inline constexpr auto fields<Colours> = FieldTable{
    field("haupt", &Colours::main,
          "Farbe der Stadt, zum Beispiel \"#0a7d3c\"; alle anderen folgen aus ihr."),
    field("text_auf_hell", &Colours::text_on_light,
          "Links und Knöpfe auf hellem Grund; fehlt das Feld, folgen sie aus »haupt«."),
    field("text_auf_dunkel", &Colours::text_on_dark,
          "Links und Knöpfe auf dunklem Grund; fehlt das Feld, folgen sie aus »haupt«."),
};

/// What was once published and belongs to no record any more.
struct OldAddresses {
    std::vector<std::string> withdrawn; // "/schulen/alte-schule/"
};

template <>
inline constexpr auto fields<OldAddresses> = FieldTable{
    field("entfernt", &OldAddresses::withdrawn,
          "Frühere Adressen, die es absichtlich nicht mehr gibt, zum Beispiel "
          "[\"/schulen/alte-schule/\"].")
        .for_checks(),
};

/// content/schaukasten.toml
struct Site {
    Heading heading;
    Publisher publisher;
    std::vector<EmergencyNumber> emergency_numbers;
    std::optional<Colours> colours;
    Imprint imprint;
    Privacy privacy;
    PictureRights pictures;
    DataTerms data_terms;
    Named<Target> targets;
    std::optional<OldAddresses> old_addresses;

    /// Language of the records.
    [[nodiscard]] const std::string& language() const { return heading.languages.front(); }
};

template <>
inline constexpr auto fields<Site> = FieldTable{
    field("verzeichnis", &Site::heading, "Angaben zur Website, unter [verzeichnis].").required(),
    field("herausgeber", &Site::publisher, "Wer die Website herausgibt, unter [herausgeber].")
        .required(),
    field("notfall", &Site::emergency_numbers, "Nummern für den Notfall."),
    field("farben", &Site::colours, "Farben der Stadt."),
    field("impressum", &Site::imprint, "Was im Impressum steht, unter [impressum]."),
    field("datenschutz", &Site::privacy,
          "Was in der Datenschutzerklärung steht, unter [datenschutz]."),
    field("bilder", &Site::pictures, "Rechte an den Bildern, unter [bilder]."),
    field("daten", &Site::data_terms, "Lizenz der Daten, unter [daten]."),
    field("ziele", &Site::targets,
          "Wohin »schaukasten publish« die Website bringt; jedes Ziel mit einem Namen.")
        .for_checks(),
    field("adressen", &Site::old_addresses, "Frühere Adressen der Website, unter [adressen].")
        .for_checks(),
};

} // namespace schaukasten
