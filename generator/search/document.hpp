#pragma once

#include "plan/site_plan.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Where in a document a word stands; the lower, the more it weighs.
enum class TextClass : std::uint8_t { Title, Keyword, Short, Body };
inline constexpr std::size_t text_classes = 4;
using ClassedTexts = std::array<std::string, text_classes>;

/// A page that the search finds, in the words of one language.
struct Document {
    RecordTarget target; // also of a term; `no_target` of other pages
    std::uint32_t kind = 0;
    std::string address;
    std::string title;
    std::string summary;
    std::string language; // of the text, if it is not the reader's
    ClassedTexts texts{}; // what it is found by
};

inline constexpr RecordTarget no_target{0xFFFFFFFFU, 0};

/// What results are grouped by.
struct DocumentKind {
    std::string title;
    bool is_for_professionals = false;
};

/// All that can be found in one language, sorted by kind.
struct Documents {
    std::vector<DocumentKind> kinds;
    std::vector<Document> all;
};

/// A word of the theme in a language of the plan: `word(1, "listen.schulen.titel")`.
using SearchTexts = std::function<std::string(std::uint32_t language, std::string_view key)>;

/// Records with a page, terms that lead somewhere, calendar and reports. Of records and terms only
/// target and kind are known: fill_document tells the rest of each.
Documents documents_of(const SitePlan& plan, std::uint32_t language, const SearchTexts& texts);

} // namespace schaukasten
