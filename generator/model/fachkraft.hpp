#pragma once

#include "model/carrier.hpp"
#include "model/contact.hpp"
#include "model/record.hpp"
#include "model/ref.hpp"
#include "model/school.hpp"
#include "model/school_time.hpp"

namespace schaukasten {

/// Leave to publish personal fields: which, since when, until when.
struct Consent {
    Date given;
    std::optional<Date> until; // its last day
    std::vector<std::string> keys;
};

template <>
inline constexpr auto fields<Consent> = FieldTable{
    field("am", &Consent::given,
          "Eingewilligt am: Tag, an dem die Person eingewilligt hat, zum Beispiel 2026-09-01.")
        .required(),
    field("bis", &Consent::until, "Letzter Tag, an dem die Einwilligung gilt."),
    field("felder", &Consent::keys,
          "Felder, die veröffentlicht werden dürfen, zum Beispiel [\"vorname\", \"nachname\"].")
        .required(),
};

struct Post;

/// Work of a Fachkraft at one school. Where it fills a post, the post has the hours.
struct Assignment {
    Ref<School> school;
    Ref<Post> post;
    std::optional<double> hours;
    std::optional<double> share;
    std::optional<Date> since;
    std::optional<Date> until;
    TranslatedText room;
    bool by_appointment = false;
    std::vector<OfficeHour> office_hours;
};

template <>
inline constexpr auto fields<Assignment> = FieldTable{
    field("schule", &Assignment::school, "Schule: Id der Schule, zum Beispiel \"suedschule\".")
        .required(),
    field("stelle", &Assignment::post, "Stelle: Id der Stelle, auf der die Person arbeitet."),
    field("stunden", &Assignment::hours, "Wochenstunden an dieser Schule."),
    field("stellenanteil", &Assignment::share, "Anteil an einer vollen Stelle, zum Beispiel 0.5."),
    field("seit", &Assignment::since, "Erster Tag an dieser Schule."),
    field("bis", &Assignment::until, "Letzter Tag an dieser Schule."),
    field("raum", &Assignment::room, "Raum, und wie man ihn findet.").translatable(),
    field("nach_vereinbarung", &Assignment::by_appointment,
          "Nach Vereinbarung: true: Termine gibt es nach Vereinbarung."),
    field("sprechzeiten", &Assignment::office_hours, "Zeiten ohne Anmeldung."),
};

struct Fachkraft : RecordHead {
    std::string first_name;
    std::string last_name;
    TranslatedText role;
    Ref<Carrier> carrier;
    Phone phone;
    Phone mobile;
    Email email;
    std::vector<TermRef> spoken_languages;
    std::vector<TermRef> topics;
    Picture picture;
    TranslatedText picture_text;
    TranslatedText picture_credit;
    Prose description;
    std::optional<Consent> consent;
    std::vector<Assignment> assignments;

    /// Only a person whose name may be published has a page.
    [[nodiscard]] bool has_name() const { return !last_name.empty(); }
};

template <>
inline constexpr TypeName type_name<Fachkraft>{"fachkraefte", "Fachkraft", "keine Fachkraft"};

template <>
inline constexpr auto fields<Fachkraft> = FieldTable{
    field("vorname", &Fachkraft::first_name, "Vorname.").personal(),
    field("nachname", &Fachkraft::last_name, "Nachname.").personal(),
    field("funktion", &Fachkraft::role, "Aufgabe, zum Beispiel \"Schulsozialarbeit\".")
        .required()
        .translatable(),
    field("traeger", &Fachkraft::carrier,
          "Träger: Id des Trägers, bei dem die Person angestellt ist.")
        .required(),
    field("telefon", &Fachkraft::phone, "Dienstliche Telefonnummer.").personal(),
    field("mobil", &Fachkraft::mobile, "Dienstliche Mobilnummer.").personal(),
    field("email", &Fachkraft::email, "Dienstliche E-Mail-Adresse.").personal(),
    field("sprachen", &Fachkraft::spoken_languages, "Sprachen, in denen die Person berät.")
        .from(Vocabulary::Languages)
        .personal(),
    field("themen", &Fachkraft::topics, "Themen, mit denen die Person sich gut auskennt.")
        .from(Vocabulary::Topics)
        .personal(),
    field("bild", &Fachkraft::picture, "Bilddatei in content/medien.").personal(),
    field("bild_alt", &Fachkraft::picture_text, "Was auf dem Bild zu sehen ist.")
        .translatable()
        .personal(),
    field("bild_nachweis", &Fachkraft::picture_credit,
          "Wer das Bild gemacht hat und unter welcher Lizenz, zum Beispiel \"Foto: Stadt "
          "Beispielstadt, CC BY 4.0\".")
        .translatable(),
    field("beschreibung", &Fachkraft::description, "Mehr über die Person, in Markdown.")
        .translatable()
        .personal(),
    field("einwilligung", &Fachkraft::consent, "Was von der Person veröffentlicht werden darf."),
    field("einsaetze", &Fachkraft::assignments, "An welchen Schulen die Person arbeitet."),
};

} // namespace schaukasten
