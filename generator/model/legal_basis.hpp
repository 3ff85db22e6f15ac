#pragma once

#include "model/contact.hpp"
#include "model/record.hpp"

namespace schaukasten {

/// A provision of law that the work rests on, or that it expressly does not.
struct LegalBasis : RecordHead {
    TranslatedText name;
    TranslatedText summary;
    TranslatedText law;
    std::optional<bool> applies;
    TranslatedText reason;
    WebAddress link;
    Prose description;
};

template <>
inline constexpr TypeName type_name<LegalBasis>{
    "rechtsgrundlagen", "Rechtsgrundlage", "keine Rechtsgrundlage", false, Audience::Professionals};

template <>
inline constexpr auto fields<LegalBasis> = FieldTable{
    field("name", &LegalBasis::name, "Vorschrift, zum Beispiel \"§ 13a SGB VIII\".")
        .required()
        .translatable(),
    field("kurz", &LegalBasis::summary, "Was sie regelt, in einem Satz.").translatable(),
    field("gesetz", &LegalBasis::law, "Voller Name des Gesetzes oder Erlasses.").translatable(),
    field("gilt", &LegalBasis::applies,
          "Gilt hier: false, wenn sie hier ausdrücklich nicht gemeint ist."),
    field("grund", &LegalBasis::reason, "Warum sie nicht gemeint ist.").translatable(),
    field("link", &LegalBasis::link, "Adresse des Wortlauts, mit https://."),
    field("beschreibung", &LegalBasis::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
