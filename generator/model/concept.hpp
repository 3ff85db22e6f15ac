#pragma once

#include "base/partial_date.hpp"
#include "model/contact.hpp"
#include "model/record.hpp"
#include "model/school.hpp"
#include "model/status.hpp"

namespace schaukasten {

enum class ConceptKind { Framework, Overall, School, Template };

template <>
inline constexpr auto words<ConceptKind> = std::array<std::string_view, 4>{
    "rahmenkonzept", "gesamtkonzept", "schulkonzept", "mustervorlage"};

enum class ConceptStep { First, Evaluation, Development, Continuation };

template <>
inline constexpr auto words<ConceptStep> = std::array<std::string_view, 4>{
    "erstfassung", "evaluation", "weiterentwicklung", "fortschreibung"};

/// One step in the life of a concept.
struct ConceptVersion {
    TranslatedText title;
    PartialDate date;
    ConceptStep step = ConceptStep::First;
    std::optional<bool> is_binding;
    MediaFile document;
};

template <>
inline constexpr auto fields<ConceptVersion> = FieldTable{
    field("titel", &ConceptVersion::title, "Wie die Fassung heißt.").required().translatable(),
    field("stand", &ConceptVersion::date, "Stand: Jahr, Monat oder Tag der Fassung.").required(),
    field(
        "schritt", &ConceptVersion::step,
        "Schritt: \"erstfassung\", \"evaluation\", \"weiterentwicklung\" oder \"fortschreibung\".")
        .required(),
    field("verbindlich", &ConceptVersion::is_binding,
          "Verbindlich: true, wenn sie verbindlich ist."),
    field("dokument", &ConceptVersion::document, "PDF-Datei in content/medien."),
};

enum class AnnexStatus { There, InWork, Planned };

template <>
inline constexpr auto words<AnnexStatus> =
    std::array<std::string_view, 3>{"liegt_vor", "in_arbeit", "geplant"};

struct ConceptAnnex {
    TranslatedText title;
    AnnexStatus status = AnnexStatus::There;
    TranslatedText note;
    TranslatedText publisher;
    MediaFile document;
    WebAddress link;
};

template <>
inline constexpr auto fields<ConceptAnnex> = FieldTable{
    field("titel", &ConceptAnnex::title, "Titel der Anlage.").required().translatable(),
    field("status", &ConceptAnnex::status,
          "Status: \"liegt_vor\", \"in_arbeit\" oder \"geplant\"."),
    field("hinweis", &ConceptAnnex::note, "Was dazu zu wissen ist.").translatable(),
    field("herausgegeben_von", &ConceptAnnex::publisher, "Wer sie herausgibt.").translatable(),
    field("dokument", &ConceptAnnex::document, "PDF-Datei in content/medien."),
    field("link", &ConceptAnnex::link, "Adresse im Netz, mit https://."),
};

/// A concept: a long text with its versions and annexes. Front matter and Markdown.
struct Concept : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    std::optional<ConceptKind> kind;
    Ref<School> school;
    Ref<Concept> part_of;
    Ref<Concept> made_from;
    std::vector<ConceptVersion> versions;
    std::vector<ConceptAnnex> annexes;
    Prose body;
};

template <>
inline constexpr TypeName type_name<Concept>{"konzepte", "Konzept", "kein Konzept", true,
                                             Audience::Professionals};

template <>
inline constexpr auto fields<Concept> = FieldTable{
    field("titel", &Concept::title, "Titel des Konzepts.").required().translatable(),
    field("kurz", &Concept::summary, "Worum es geht, in einem Satz.").translatable(),
    field("art", &Concept::kind,
          "Art: \"rahmenkonzept\", \"gesamtkonzept\", \"schulkonzept\" oder \"mustervorlage\"."),
    field("schule", &Concept::school, "Schule: Id der Schule, für die es gilt."),
    field("teil_von", &Concept::part_of, "Teil von: Id des Konzepts, zu dem es gehört.").back(),
    field("vorlage", &Concept::made_from,
          "Entstand aus: Id der Mustervorlage, aus der es entstand.")
        .back(),
    field("versionen", &Concept::versions, "Seine Fassungen, die älteste zuerst."),
    field("anlagen", &Concept::annexes, "Seine Anlagen."),
};

} // namespace schaukasten
