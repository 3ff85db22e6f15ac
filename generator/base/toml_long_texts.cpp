#include "base/toml_long_texts.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

int lines_in(std::string_view text) {
    return static_cast<int>(std::ranges::count(text, '\n'));
}

} // namespace

WithoutLongTexts::WithoutLongTexts(std::string_view toml, const std::vector<LongText>& texts) {
    toml_.reserve(toml.size());
    std::size_t done = 0;
    int line = 1;
    for (const auto& [from, to] : texts) {
        const auto before = toml.substr(done, from - done);
        const auto text = toml.substr(from, to - from);
        const auto ends = lines_in(text);
        line += lines_in(before);
        // TOML 1.0.0, "String": a newline right behind the opening quotes is no part of the text.
        taken_.emplace_back(line, text.starts_with('\n') ? text.substr(1) : text);
        toml_.append(before).append(static_cast<std::size_t>(ends), '\n');
        line += ends;
        done = toml.rfind('\n', to - 1) + 1;
    }
    toml_ += toml.substr(done);
}

std::optional<std::string_view> WithoutLongTexts::at(int line) const {
    const auto found = std::ranges::lower_bound(taken_, line, {}, &Taken::first);
    if (found == taken_.end() || found->first != line) return std::nullopt;
    return found->second;
}

} // namespace schaukasten
