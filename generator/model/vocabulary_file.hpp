#pragma once

#include "model/field.hpp"
#include "model/term.hpp"

#include <string_view>
#include <tuple>
#include <vector>

namespace schaukasten {

inline constexpr std::string_view vocabulary_folder = "vokabulare";

/// A file of content/vokabulare.
struct VocabularyFile {
    std::vector<Term> terms;
};

template <>
inline constexpr auto fields<VocabularyFile> = FieldTable{
    field("begriff", &VocabularyFile::terms, "Die Begriffe, jeder unter [[begriff]].").required(),
};

} // namespace schaukasten
