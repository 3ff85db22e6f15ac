#pragma once

#include "model/record.hpp"
#include "model/ref.hpp"

namespace schaukasten {

/// A word of the trade, explained.
struct GlossaryEntry : RecordHead {
    TranslatedText term;
    TranslatedText summary;
    std::vector<std::string> synonyms;
    std::vector<Ref<GlossaryEntry>> see_also;
    Prose description;
};

template <>
inline constexpr TypeName type_name<GlossaryEntry>{
    "glossar", "Glossareintrag", "keinen Glossareintrag", false, Audience::Professionals};

template <>
inline constexpr auto fields<GlossaryEntry> = FieldTable{
    field("begriff", &GlossaryEntry::term, "Das Wort, das erklärt wird.").required().translatable(),
    field("kurz", &GlossaryEntry::summary, "Was es bedeutet, in einem Satz.")
        .required()
        .translatable(),
    field("synonyme", &GlossaryEntry::synonyms, "Andere Wörter dafür."),
    field("siehe", &GlossaryEntry::see_also, "Verwandte Einträge.").back(),
    field("beschreibung", &GlossaryEntry::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
