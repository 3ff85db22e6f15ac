#pragma once

#include "model/agreement.hpp"
#include "model/concept.hpp"

namespace schaukasten {

enum class PublicationKind {
    Overview,
    Flyer,
    Article,
    WorkingAid,
    MissionStatement,
    JobProfile,
    Web,
    Report,
    Poster,
    ParentLetter,
    Notice,
    Other
};

template <>
inline constexpr auto words<PublicationKind> = std::array<std::string_view, 12>{
    "gesamtuebersicht", "flyer",   "fachartikel", "arbeitshilfe", "leitbild", "taetigkeitsprofil",
    "webauftritt",      "bericht", "plakat",      "elternbrief",  "aushang",  "sonstiges"};

enum class PublicationStatus { Planned, Published, OutOfPrint };

template <>
inline constexpr auto words<PublicationStatus> =
    std::array<std::string_view, 3>{"in_planung", "erschienen", "vergriffen"};

/// What the office or others have published.
struct Publication : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    PublicationKind kind = PublicationKind::Other;
    PublicationStatus status = PublicationStatus::Published;
    std::optional<PartialDate> published;
    TranslatedText publisher;
    TranslatedText rhythm;
    MediaFile document;
    WebAddress link;
    std::vector<Ref<LegalBasis>> legal_bases;
    Ref<Body> body;
    Ref<Concept> concept_of;
    std::vector<Ref<School>> schools;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Publication>{
    "publikationen", "Publikation", "keine Publikation", false, Audience::Professionals};

template <>
inline constexpr auto fields<Publication> = FieldTable{
    field("titel", &Publication::title, "Titel.").required().translatable(),
    field("kurz", &Publication::summary, "Worum es geht, in einem Satz.").translatable(),
    field("art", &Publication::kind,
          "Art: zum Beispiel \"flyer\", \"fachartikel\" oder \"arbeitshilfe\".")
        .required(),
    field("status", &Publication::status,
          "Status: \"in_planung\", \"erschienen\" oder \"vergriffen\"."),
    field("erschienen", &Publication::published, "Erschienen: Jahr, Monat oder Tag."),
    field("herausgegeben_von", &Publication::publisher, "Wer sie herausgibt.").translatable(),
    field("rhythmus", &Publication::rhythm, "Wie oft sie erscheint, zum Beispiel \"jährlich\".")
        .translatable(),
    field("dokument", &Publication::document, "PDF-Datei in content/medien."),
    field("link", &Publication::link, "Adresse im Netz, mit https://."),
    field("rechtsgrundlagen", &Publication::legal_bases, "Um welche Vorschriften es geht."),
    field("gremium", &Publication::body, "Gremium: Id des Gremiums, das sie erarbeitet hat."),
    field("konzept", &Publication::concept_of, "Konzept: Id des Konzepts, zu dem sie gehört."),
    field("schulen", &Publication::schools, "Schulen, um die es geht."),
    field("beschreibung", &Publication::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
