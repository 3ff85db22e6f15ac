#pragma once

#include "model/concept.hpp"
#include "model/open_list.hpp"
#include "model/school_year.hpp"

namespace schaukasten {

enum class GoalLevel { Guiding, Acting, General, Specific };

template <>
inline constexpr auto words<GoalLevel> = std::array<std::string_view, 4>{
    "leitziel", "handlungsziel", "allgemeines_ziel", "differenziertes_ziel"};

enum class Horizon { Short, Middle, Long };

template <>
inline constexpr auto words<Horizon> =
    std::array<std::string_view, 3>{"kurzfristig", "mittelfristig", "langfristig"};

enum class IndicatorKind { YesNo, Count, Share, Condition };

template <>
inline constexpr auto words<IndicatorKind> =
    std::array<std::string_view, 4>{"ja_nein", "anzahl", "anteil", "bedingung"};

/// What was reached in one school year.
struct Measurement {
    SchoolYear year;
    std::optional<double> value;
    std::optional<bool> reached;
    TranslatedText text;
};

template <>
inline constexpr auto fields<Measurement> = FieldTable{
    field("schuljahr", &Measurement::year, "Schuljahr, zum Beispiel \"2026/27\".").required(),
    field("wert", &Measurement::value, "Zahl, die erreicht wurde; ein Anteil in Prozent."),
    field("erreicht", &Measurement::reached, "Erreicht: true oder false."),
    field("text", &Measurement::text, "Was dazu zu sagen ist.").translatable(),
};

struct Indicator {
    TranslatedText text;
    IndicatorKind kind = IndicatorKind::YesNo;
    std::optional<double> target;
    TranslatedText formula;
    std::vector<Measurement> measurements;
};

template <>
inline constexpr auto fields<Indicator> = FieldTable{
    field("text", &Indicator::text, "Woran man sieht, dass es klappt.").required().translatable(),
    field("art", &Indicator::kind, "Art: \"ja_nein\", \"anzahl\", \"anteil\" oder \"bedingung\".")
        .required(),
    field("zielwert", &Indicator::target, "Zahl, die erreicht werden soll; ein Anteil in Prozent."),
    field("formel", &Indicator::formula, "Wie gerechnet wird, zum Beispiel \"3 = 100 %\".")
        .translatable(),
    field("messwerte", &Indicator::measurements, "Was in den Schuljahren erreicht wurde."),
};

struct Measure {
    TranslatedText title;
    bool is_binding = false;
    bool is_example = false;
    std::vector<TermRef> responsible;
    std::vector<TermRef> involved;
    std::vector<TermRef> audiences;
    std::optional<Horizon> horizon;
    TranslatedText when;
    TranslatedText effect;
    std::optional<Status> status;
    TranslatedText reason;
    std::vector<Indicator> indicators;
};

template <>
inline constexpr auto fields<Measure> = FieldTable{
    field("titel", &Measure::title, "Was getan wird.").required().translatable(),
    field("verbindlich", &Measure::is_binding,
          "Verbindlich: true, wenn alle Schulen es tun müssen."),
    field("beispiel", &Measure::is_example, "Beispiel: true, wenn es ein Beispiel ist."),
    field("verantwortlich", &Measure::responsible, "Wer es tut, zum Beispiel [\"schulleitung\"].")
        .from(Vocabulary::Roles),
    field("mitwirkung", &Measure::involved, "Wer mitmacht.").from(Vocabulary::Roles),
    field("zielgruppen", &Measure::audiences, "Für wen es ist.").from(Vocabulary::Audiences),
    field("horizont", &Measure::horizon,
          "Zeitraum: \"kurzfristig\", \"mittelfristig\" oder \"langfristig\"."),
    field("wann", &Measure::when, "Bis wann oder wie oft, zum Beispiel \"2× im Monat\".")
        .translatable(),
    field("wirkung", &Measure::effect, "Was es bewirken soll.").translatable(),
    field("status", &Measure::status,
          "Status: \"geplant\", \"noch_unklar\", \"aktiv\", \"ausgelaufen\" oder \"entfaellt\"."),
    field("grund", &Measure::reason, "Warum es so ist; nötig, wenn etwas entfällt.").translatable(),
    field("indikatoren", &Measure::indicators, "Woran man den Erfolg sieht."),
};

/// A goal at one level; what is done for it, and how success is seen.
struct Goal : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    std::string number;
    GoalLevel level = GoalLevel::Guiding;
    Ref<Goal> parent;
    Ref<Concept> concept_of;
    Ref<School> school;
    OpenList means;
    std::optional<Status> status;
    TranslatedText reason;
    std::vector<Measure> measures;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Goal>{"ziele", "Ziel", "kein Ziel", false,
                                          Audience::Professionals};

template <>
inline constexpr auto fields<Goal> = FieldTable{
    field("titel", &Goal::title, "Das Ziel, in einem Satz.").required().translatable(),
    field("kurz", &Goal::summary, "Worum es geht, in einem Satz.").translatable(),
    field("nummer", &Goal::number, "Nummer, zum Beispiel \"1\" oder \"1.4\"."),
    field("ebene", &Goal::level,
          "Ebene: \"leitziel\", \"handlungsziel\", \"allgemeines_ziel\" oder "
          "\"differenziertes_ziel\".")
        .required(),
    field("gehoert_zu", &Goal::parent, "Gehört zu: Id des Ziels darüber.").back(),
    field("konzept", &Goal::concept_of, "Konzept: Id des Konzepts, in dem es steht."),
    field("schule", &Goal::school, "Schule: Id der Schule, wenn es nur für sie gilt."),
    field("mittel", &Goal::means, "Wodurch es erreicht wird."),
    field("status", &Goal::status,
          "Status: \"geplant\", \"noch_unklar\", \"aktiv\", \"ausgelaufen\" oder \"entfaellt\"."),
    field("grund", &Goal::reason, "Warum es so ist; nötig, wenn etwas entfällt.").translatable(),
    field("massnahmen", &Goal::measures, "Was dafür getan wird."),
    field("beschreibung", &Goal::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
