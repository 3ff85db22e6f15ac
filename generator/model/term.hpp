#pragma once

#include "model/field.hpp"
#include "model/ref.hpp"
#include "model/translated.hpp"
#include "model/word.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What a theme draws beside a term. A theme brings a picture for each.
enum class TermSymbol {
    Bullying,
    Daily,
    Diversity,
    Family,
    Health,
    Leisure,
    Learning,
    Media,
    Money,
    Quarrel,
    SchoolWay,
    Transition,
    Worries
};

template <>
inline constexpr auto words<TermSymbol> =
    std::array<std::string_view, 13>{"mobbing",  "tagesablauf", "vielfalt", "familie", "gesundheit",
                                     "freizeit", "lernen",      "medien",   "geld",    "streit",
                                     "schulweg", "uebergang",   "sorgen"};

/// One word of a vocabulary. Its id is the last part of its page's address.
struct Term {
    std::string id;
    TranslatedText name;
    TermRef parent; // in the same vocabulary
    TranslatedText summary;
    std::vector<std::string> synonyms;
    std::optional<TermSymbol> symbol;
    std::vector<std::string> languages; // tags of the languages it is translated into
};

template <>
inline constexpr auto fields<Term> = FieldTable{
    field("id", &Term::id, "Kurzname in der Adresse: Kleinbuchstaben, Ziffern und Bindestriche.")
        .required(),
    field("name", &Term::name, "So heißt der Begriff auf der Website.").required().translatable(),
    field("ober", &Term::parent, "Oberbegriff: Id des Oberbegriffs in demselben Vokabular."),
    field("kurz", &Term::summary, "Ein Satz, der den Begriff erklärt.").translatable(),
    field("synonyme", &Term::synonyms, "Andere Wörter dafür."),
    field("symbol", &Term::symbol,
          "Kleine Zeichnung neben dem Begriff, zum Beispiel \"geld\" oder \"streit\"."),
};

} // namespace schaukasten
