#pragma once

#include "model/body.hpp"
#include "model/legal_basis.hpp"
#include "model/open_list.hpp"

namespace schaukasten {

/// One aspect that an agreement regulates.
struct AgreementAspect {
    TranslatedText title;
    OpenList points;
};

template <>
inline constexpr auto fields<AgreementAspect> = FieldTable{
    field("titel", &AgreementAspect::title, "Was geregelt ist.").required().translatable(),
    field("punkte", &AgreementAspect::points, "Im Einzelnen."),
};

/// A contract between parties (Vereinbarung); the one before it is its predecessor.
struct Agreement : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    OpenList parties;
    std::optional<PartialDate> concluded;
    std::optional<PartialDate> until;
    Ref<Agreement> predecessor;
    TranslatedText purpose;
    std::vector<AgreementAspect> aspects;
    std::vector<Ref<School>> schools;
    std::vector<TermRef> forms;
    std::vector<TermRef> forms_left_out;
    std::vector<Ref<Body>> bodies;
    std::vector<Ref<LegalBasis>> legal_bases;
    OpenList fields_of_work;
    MediaFile document;
    std::optional<Status> status;
    TranslatedText reason;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Agreement>{
    "vereinbarungen", "Vereinbarung", "keine Vereinbarung", false, Audience::Professionals};

template <>
inline constexpr auto fields<Agreement> = FieldTable{
    field("titel", &Agreement::title, "Titel der Vereinbarung.").required().translatable(),
    field("kurz", &Agreement::summary, "Worum es geht, in einem Satz.").translatable(),
    field("parteien", &Agreement::parties, "Wer sie geschlossen hat.").required(),
    field("geschlossen_am", &Agreement::concluded,
          "Geschlossen: Jahr, Monat oder Tag, zum Beispiel 2008-02-19."),
    field("bis", &Agreement::until, "Bis: Jahr, Monat oder Tag, bis zu dem sie gilt."),
    field("vorgaenger", &Agreement::predecessor, "Löst ab: Id der Vereinbarung, die sie ablöst.")
        .back(),
    field("zweck", &Agreement::purpose, "Was sie erreichen soll.").translatable(),
    field("aspekte", &Agreement::aspects, "Was sie regelt."),
    field("schulen", &Agreement::schools, "Schulen, für die sie gilt."),
    field("schulformen", &Agreement::forms, "Schulformen, für die sie gilt.")
        .from(Vocabulary::SchoolForms),
    field("nicht_fuer", &Agreement::forms_left_out, "Schulformen, für die sie nicht gilt.")
        .from(Vocabulary::SchoolForms),
    field("gremien", &Agreement::bodies, "Gremien, die sie einrichtet."),
    field("rechtsgrundlagen", &Agreement::legal_bases, "Worauf sie beruht."),
    field("felder", &Agreement::fields_of_work, "Worin zusammengearbeitet wird."),
    field("dokument", &Agreement::document, "PDF-Datei in content/medien."),
    field("status", &Agreement::status,
          "Status: \"geplant\", \"noch_unklar\", \"aktiv\", \"ausgelaufen\" oder \"entfaellt\"."),
    field("grund", &Agreement::reason, "Warum es so ist; nötig, wenn etwas entfällt.")
        .translatable(),
    field("beschreibung", &Agreement::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
