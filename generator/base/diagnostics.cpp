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

/// Would move the cursor or turn the line round in a terminal.
bool disturbs_terminal(char32_t c) {
    return (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

std::string quoted(const Place& place) {
    constexpr char32_t replacement = 0xFFFD;
    if (place.at.line == 0) return {};
    const auto line = line_of(place.text, place.at.line);
    if (find_invalid_utf8(line) || line.size() > longest_quote) return {};
    std::string quote;
    for (std::size_t i = 0; i < line.size();) {
        const auto c = next_code_point(line, i);
        append_utf8(quote, disturbs_terminal(c) ? replacement : c);
    }
    return quote;
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
    found_.push_back(
        {severity, std::string(place.path), place.at, std::move(message), quoted(place)});
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
    auto place = d.path;
    if (d.at.line > 0) place += fmt::format(":{}:{}", d.at.line, d.at.column);
    auto text = fmt::format("{}: {}: {}\n", place, name_of(d.severity), d.message);
    if (!d.quote.empty()) {
        text += fmt::format("    {}\n    {}^\n", d.quote, caret_indent(d.quote, d.at.column));
    }
    return text;
}

} // namespace schaukasten
