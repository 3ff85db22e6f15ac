#pragma once

#include "model/agreement.hpp"
#include "model/concept.hpp"

namespace schaukasten {

enum class MilestoneKind {
    Exchange,
    Decision,
    Foundation,
    Presentation,
    Symposium,
    Conference,
    Negotiation,
    Start,
    Funding,
    Contract,
    Publication,
    End
};

template <>
inline constexpr auto words<MilestoneKind> =
    std::array<std::string_view, 12>{"austausch",  "beschluss", "gruendung",         "vorstellung",
                                     "fachtag",    "konferenz", "verhandlung",       "start",
                                     "foerderung", "vertrag",   "veroeffentlichung", "ende"};

/// An entry of the timeline.
struct Milestone : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    PartialDate when;
    std::optional<PartialDate> until;
    bool is_unsure = false;
    std::optional<MilestoneKind> kind;
    std::optional<Level> level;
    OpenList topics;
    OpenList actors;
    TranslatedText result;
    std::vector<TermRef> forms;
    Ref<Body> body;
    Ref<Unit> unit;
    Ref<Agreement> agreement;
    Ref<Concept> concept_of;
    Ref<Programme> programme;
    TranslatedText source;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Milestone>{"chronik", "Chronikeintrag", "keinen Chronikeintrag",
                                               false, Audience::Professionals};

template <>
inline constexpr auto fields<Milestone> = FieldTable{
    field("titel", &Milestone::title, "Was geschah.").required().translatable(),
    field("kurz", &Milestone::summary, "Was dazu zu wissen ist, in einem Satz.").translatable(),
    field("wann", &Milestone::when,
          "Wann: Jahr, Monat oder Tag: \"2019\", \"2016-08\" oder 2016-08-15.")
        .required(),
    field("bis", &Milestone::until, "Bis: Jahr, Monat oder Tag, an dem es endete."),
    field("ungesichert", &Milestone::is_unsure,
          "Datum ungesichert: true, wenn das Datum nicht sicher ist."),
    field("art", &Milestone::kind,
          "Art: zum Beispiel \"beschluss\", \"gruendung\" oder \"fachtag\"."),
    field("ebene", &Milestone::level,
          "Ebene: \"kommune\", \"kreis\", \"land\", \"bund\" oder \"eu\"."),
    field("themen", &Milestone::topics, "Worum es ging."),
    field("beteiligte", &Milestone::actors, "Wer dabei war, nach Funktion."),
    field("ergebnis", &Milestone::result, "Was dabei herauskam.").translatable(),
    field("schulformen", &Milestone::forms, "Um welche Schulformen es ging.")
        .from(Vocabulary::SchoolForms),
    field("gremium", &Milestone::body, "Gremium: Id des Gremiums."),
    field("einheit", &Milestone::unit, "Einheit: Id der Einheit."),
    field("vereinbarung", &Milestone::agreement, "Vereinbarung: Id der Vereinbarung."),
    field("konzept", &Milestone::concept_of, "Konzept: Id des Konzepts."),
    field("foerderprogramm", &Milestone::programme, "Förderprogramm: Id des Förderprogramms."),
    field("quelle", &Milestone::source, "Woher die Angabe stammt.").translatable(),
    field("beschreibung", &Milestone::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
