#pragma once

#include "base/value.hpp"
#include "theme/template.hpp"

#include <span>
#include <string>
#include <vector>

namespace schaukasten {

/// Parts of templates as they were written for the page before, by their number.
struct WrittenPart {
    bool is_written = false;
    std::string text;
};
using WrittenParts = std::vector<WrittenPart>;

/// What one thread need not write again, as long as the lowest context is the same, and as long as
/// the lowest two are.
struct LastingTexts {
    WrittenParts& of_language;
    WrittenParts& of_site;
};

/// Appends the template to `out`. Names are looked for in the contexts from the last to the first,
/// so the page comes last and what all pages share comes before it. Many threads may render one
/// template at once. Throws std::runtime_error if templates call one another without end.
void render(const Template& page, std::span<const Value> contexts, std::string& out);
void render(const Template& page, std::span<const Value> contexts, const LastingTexts& lasting,
            std::string& out);

} // namespace schaukasten
