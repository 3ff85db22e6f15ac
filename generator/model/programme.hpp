#pragma once

#include "base/partial_date.hpp"
#include "model/record.hpp"
#include "model/status.hpp"

namespace schaukasten {

/// A funding strand (Förderprogramm), by which posts or projects are paid.
struct Programme : RecordHead {
    TranslatedText name;
    TranslatedText summary;
    std::optional<Level> level;
    std::optional<PartialDate> begin;
    std::optional<PartialDate> end;
    bool is_date_unsure = false;
    std::vector<TermRef> forms;
    TranslatedText source;
    std::optional<Status> status;
    TranslatedText reason;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Programme>{
    "foerderprogramme", "Förderprogramm", "kein Förderprogramm", false, Audience::Professionals};

template <>
inline constexpr auto fields<Programme> = FieldTable{
    field("name", &Programme::name, "Name des Programms.").required().translatable(),
    field("kurz", &Programme::summary, "Worum es geht, in einem Satz.").translatable(),
    field("ebene", &Programme::level,
          "Wer es auflegt: \"kommune\", \"land\", \"bund\" oder \"eu\"."),
    field("beginn", &Programme::begin, "Beginn: Jahr, Monat oder Tag, zum Beispiel \"2011\"."),
    field("ende", &Programme::end, "Ende: Jahr, Monat oder Tag, an dem es endet."),
    field("ungesichert", &Programme::is_date_unsure,
          "Datum ungesichert: true, wenn das Datum nicht sicher ist."),
    field("schulformen", &Programme::forms, "Für welche Schulformen es gilt.")
        .from(Vocabulary::SchoolForms),
    field("quelle", &Programme::source, "Woher die Angabe stammt.").translatable(),
    field("status", &Programme::status,
          "Status: \"geplant\", \"noch_unklar\", \"aktiv\", \"ausgelaufen\" oder \"entfaellt\"."),
    field("grund", &Programme::reason, "Warum es so ist; nötig, wenn etwas entfällt.")
        .translatable(),
    field("beschreibung", &Programme::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
