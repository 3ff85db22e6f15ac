#pragma once

#include "upkeep/upkeep.hpp"

#include "support/town.hpp"

#include <string>
#include <vector>

namespace schaukasten {

/// What a round through a town's sound content has found.
struct Upkeep {
    std::vector<std::string> messages; // "schulen/a.toml:1:1: Warnung: …", in order
    std::vector<Duty> duties;

    /// All messages about one file; each with a line end.
    [[nodiscard]] std::string about(const std::string& path) const {
        std::string all;
        for (const auto& each : messages) {
            if (each.starts_with(path + ":")) all += each.substr(path.size() + 1) + "\n";
        }
        return all;
    }
};

/// Throws if the content has mistakes.
inline Upkeep upkeep_of(const Town& town, const MediaTable& media = {},
                        std::string_view today = "2026-11-23",
                        const PdfAccessTable& pdf_access = {}) {
    static_cast<void>(town.directory());
    Diagnostics diagnostics;
    const auto content = town.content(diagnostics);
    MediaUses uses;
    const auto directory = check(content, 1, diagnostics, &uses);
    Diagnostics found;
    Upkeep result{
        {}, look_after({content, directory, uses, media, *parse_date(today), &pdf_access}, found)};
    for (const auto& each : found.sorted()) {
        const auto text = to_text(each);
        result.messages.push_back(text.substr(0, text.find('\n')));
    }
    return result;
}

} // namespace schaukasten
