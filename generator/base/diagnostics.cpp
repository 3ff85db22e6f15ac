#include "base/diagnostics.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::size_t longest_quote = 160; // bytes; a longer line says nothing more
constexpr std::size_t most_quotes = 1000;  // nobody reads on; looking for each line takes time

/// Would move the cursor or turn the line round in a terminal.
bool disturbs_terminal(char32_t c) {
    return (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// File names and values come from the content: what is hidden in them is shown as "�".
std::string harmless(std::string_view text) {
    constexpr char32_t replacement = 0xFFFD;
    std::string shown;
    while (!text.empty()) {
        const auto valid = text.substr(0, find_invalid_utf8(text).value_or(text.size()));
        for (std::size_t i = 0; i < valid.size();) {
            const auto c = next_code_point(valid, i);
            append_utf8(shown, disturbs_terminal(c) ? replacement : c);
        }
        text.remove_prefix(valid.size());
        if (text.empty()) break;
        append_utf8(shown, replacement);
        text.remove_prefix(1);
    }
    return shown;
}

std::string quoted(const Place& place) {
    if (place.at.line == 0) return {};
    const auto line = line_of(place.text, place.at.line);
    if (line.size() > longest_quote || find_invalid_utf8(line)) return {};
    return harmless(line);
}

/// Blanks as wide as the text before the caret; tabs stay tabs so that the caret lines up.
std::string caret_indent(std::string_view line, int column) {
    std::string indent;
    std::size_t offset = 0;
    for (int k = 1; k < column && offset < line.size(); ++k) {
        indent += next_code_point(line, offset) == U'\t' ? '\t' : ' ';
    }
    return indent;
}

} // namespace

void Diagnostics::error(const Place& place, std::string message) {
    add(Severity::Error, place, std::move(message));
}

void Diagnostics::warning(const Place& place, std::string message) {
    add(Severity::Warning, place, std::move(message));
}

void Diagnostics::hint(const Place& place, std::string message) {
    add(Severity::Hint, place, std::move(message));
}

void Diagnostics::add(Severity severity, const Place& place, std::string message) {
    auto quote = found_.size() < most_quotes ? quoted(place) : std::string{};
    found_.push_back(
        {severity, std::string(place.path), place.at, std::move(message), std::move(quote)});
}

void Diagnostics::merge(Diagnostics&& other) {
    std::ranges::move(other.found_, std::back_inserter(found_));
    other.found_.clear();
}

bool Diagnostics::has_errors() const {
    return count(Severity::Error) > 0;
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(found_, severity, &Diagnostic::severity));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    auto result = found_;
    const auto key = [](const Diagnostic& d) {
        return std::tie(d.path, d.at, d.severity, d.message);
    };
    std::ranges::sort(result, [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return result;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::Error: return "Fehler";
    case Severity::Warning: return "Warnung";
    case Severity::Hint: return "Hinweis";
    }
    return {};
}

std::string to_text(const Diagnostic& d) {
    auto place = harmless(d.path);
    if (d.at.line > 0) place += fmt::format(":{}:{}", d.at.line, d.at.column);
    auto text = fmt::format("{}: {}: {}\n", place, name_of(d.severity), harmless(d.message));
    if (!d.quote.empty()) {
        text += fmt::format("    {}\n    {}^\n", d.quote, caret_indent(d.quote, d.at.column));
    }
    return text;
}

} // namespace schaukasten
