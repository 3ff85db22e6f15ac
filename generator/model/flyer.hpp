#pragma once

#include "model/contact.hpp"
#include "model/record.hpp"
#include "model/ref.hpp"
#include "model/school.hpp"
#include "model/word.hpp"

namespace schaukasten {

struct Offer;

enum class FlyerStatus { Planned, Current, OutOfPrint };

template <>
inline constexpr auto words<FlyerStatus> =
    std::array<std::string_view, 3>{"in_planung", "aktuell", "vergriffen"};

/// A flyer in one language.
struct FlyerEdition {
    TermRef language;
    MediaFile file;
    Date as_of;
};

template <>
inline constexpr auto fields<FlyerEdition> = FieldTable{
    field("sprache", &FlyerEdition::language, "Sprache dieser Fassung, zum Beispiel \"de\".")
        .required()
        .from(Vocabulary::Languages),
    field("datei", &FlyerEdition::file,
          "PDF-Datei in content/medien, zum Beispiel \"elterncafe.pdf\".")
        .required(),
    field("stand", &FlyerEdition::as_of,
          "Stand: Tag, von dem die Fassung ist, zum Beispiel 2026-09-01.")
        .required(),
};

struct Flyer : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    FlyerStatus status = FlyerStatus::Current;
    std::vector<FlyerEdition> editions;
    std::vector<Ref<Offer>> offers;
    std::vector<Ref<School>> schools;
};

template <>
inline constexpr TypeName type_name<Flyer>{"flyer", "Flyer", "keinen Flyer"};

template <>
inline constexpr auto fields<Flyer> = FieldTable{
    field("titel", &Flyer::title, "Titel des Flyers, zum Beispiel \"Hilfe an Ihrer Schule\".")
        .required()
        .translatable(),
    field("kurz", &Flyer::summary, "Worum es geht, in einem Satz.").translatable(),
    field("status", &Flyer::status, "Status: \"in_planung\", \"aktuell\" oder \"vergriffen\"."),
    field("fassungen", &Flyer::editions, "Der Flyer in verschiedenen Sprachen."),
    field("angebote", &Flyer::offers, "Angebote, die der Flyer vorstellt."),
    field("schulen", &Flyer::schools, "Schulen, um die es geht."),
};

} // namespace schaukasten
