#pragma once

#include "model/school.hpp"
#include "model/school_year.hpp"

namespace schaukasten {

/// One statement of a profile: a number or words.
struct ProfileEntry {
    TranslatedText title;
    std::optional<double> value;
    TranslatedText unit;
    TranslatedText text;
    bool is_rough = false;
};

template <>
inline constexpr auto fields<ProfileEntry> = FieldTable{
    field("titel", &ProfileEntry::title, "Was gemeint ist, zum Beispiel \"Lehrkräfte\".")
        .required()
        .translatable(),
    field("wert", &ProfileEntry::value, "Die Zahl."),
    field("einheit", &ProfileEntry::unit, "Einheit: zum Beispiel \"%\" oder \"Kinder\".")
        .translatable(),
    field("text", &ProfileEntry::text, "Wenn es keine Zahl ist: die Angabe in Worten.")
        .translatable(),
    field("ungefaehr", &ProfileEntry::is_rough, "Ungefähr: true, wenn die Zahl ungefähr ist."),
};

/// A school in figures, for one school year.
struct SchoolProfile : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    Ref<School> school;
    SchoolYear year;
    std::optional<int> pupils;
    std::optional<int> site_type;
    std::vector<ProfileEntry> entries;
    std::vector<ProfileEntry> staff;
    std::optional<int> staff_total;
    std::optional<bool> names_fachkraft_online;
    std::optional<Date> report_due;
    std::optional<Date> report_received;
    TranslatedText source;
    Prose description;
};

template <>
inline constexpr TypeName type_name<SchoolProfile>{
    "schulprofile", "Schulprofil", "kein Schulprofil", false, Audience::Professionals};

template <>
inline constexpr auto fields<SchoolProfile> = FieldTable{
    field("titel", &SchoolProfile::title, "Titel, zum Beispiel \"Südschule im Schuljahr 2026/27\".")
        .required()
        .translatable(),
    field("kurz", &SchoolProfile::summary, "Was die Schule auszeichnet, in einem Satz.")
        .translatable(),
    field("schule", &SchoolProfile::school, "Schule: Id der Schule, zum Beispiel \"suedschule\".")
        .required(),
    field("schuljahr", &SchoolProfile::year, "Schuljahr, zum Beispiel \"2026/27\".").required(),
    field("lernende", &SchoolProfile::pupils, "Zahl der Schülerinnen und Schüler."),
    field("standorttyp", &SchoolProfile::site_type, "Standorttyp, von 1 bis 5."),
    field("angaben", &SchoolProfile::entries, "Weitere Angaben zur Schule."),
    field("personal", &SchoolProfile::staff, "Wer an der Schule arbeitet, nach Funktion."),
    field("personal_gesamt", &SchoolProfile::staff_total, "Alle zusammen; muss zur Summe passen."),
    field("nennt_fachkraft_im_netz", &SchoolProfile::names_fachkraft_online,
          "Website der Schule nennt die Fachkraft: true, wenn die Website der Schule die Fachkraft "
          "nennt."),
    field("bericht_bis", &SchoolProfile::report_due,
          "Jahresbericht fällig am: Tag, bis zu dem der Jahresbericht da sein soll."),
    field("bericht_am", &SchoolProfile::report_received,
          "Jahresbericht eingegangen am: Tag, an dem der Jahresbericht einging."),
    field("quelle", &SchoolProfile::source, "Woher die Angaben stammen.").translatable(),
    field("beschreibung", &SchoolProfile::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
