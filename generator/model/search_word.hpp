#pragma once

#include "model/field.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// content/vokabulare/suchwoerter.toml: what readers call things that the site calls otherwise.
inline constexpr std::string_view search_word_file = "suchwoerter";

/// Words that lead to records and terms in which they do not stand. They are shown nowhere.
struct SearchWord {
    std::vector<std::string> phrases;
    std::vector<std::string> targets;  // "themen/geld": the folder of a record or term, and its id
    std::vector<std::string> meanings; // words: all that has them is meant
};

template <>
inline constexpr auto fields<SearchWord> = FieldTable{
    field("woerter", &SearchWord::phrases,
          "Was Eltern in die Suche schreiben, zum Beispiel [\"schwänzen\", \"blaumachen\"].")
        .required(),
    field("ziele", &SearchWord::targets,
          "Wohin es führen soll: Ordner und Id, zum Beispiel [\"themen/geld\"]."),
    field("bedeutet", &SearchWord::meanings,
          "Wie es auf der Website heißt, zum Beispiel [\"Bildung und Teilhabe\"]."),
};

struct SearchWordFile {
    std::vector<SearchWord> entries;
};

template <>
inline constexpr auto fields<SearchWordFile> = FieldTable{
    field("eintrag", &SearchWordFile::entries, "Die Suchwörter, jedes unter [[eintrag]]."),
};

} // namespace schaukasten
