#include "markdown/raw_html.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace schaukasten {
namespace {

using WayOut = std::pair<std::string_view, std::string_view>; // tag, Markdown
constexpr std::array<WayOut, 32> ways_out{{
    {"b", "**fett**"},
    {"strong", "**fett**"},
    {"i", "*kursiv*"},
    {"em", "*kursiv*"},
    {"s", "~~gestrichen~~"},
    {"del", "~~gestrichen~~"},
    {"strike", "~~gestrichen~~"},
    {"a", "[Text](Adresse)"},
    {"img", "![Beschreibung](../medien/bild.jpg)"},
    {"br", "einen Rückstrich \\ am Ende der Zeile"},
    {"hr", "--- in einer eigenen Zeile"},
    {"p", "eine leere Zeile zwischen den Absätzen"},
    {"div", "eine leere Zeile zwischen den Absätzen"},
    {"h1", "## Überschrift"},
    {"h2", "## Überschrift"},
    {"h3", "### Überschrift"},
    {"h4", "#### Überschrift"},
    {"h5", "##### Überschrift"},
    {"h6", "###### Überschrift"},
    {"ul", "- vor jedem Punkt"},
    {"li", "- vor jedem Punkt"},
    {"ol", "1. vor jedem Punkt"},
    {"blockquote", "> vor jeder Zeile"},
    {"code", "`Code`"},
    {"pre", "``` vor und nach dem Block"},
    {"table", "| Spalte | Spalte |"},
    {"tr", "| Spalte | Spalte |"},
    {"td", "| Spalte | Spalte |"},
    {"th", "| Spalte | Spalte |"},
    {"sup", "[^1] für eine Fußnote"},
    {"u", "*kursiv*"},
    {"mark", "**fett**"},
}};

bool is_name(char c) {
    return is_letter(c) || is_digit(c) || c == '-';
}

std::string tag_name(std::string_view html) {
    html.remove_prefix(html.starts_with("</") ? 2 : 1);
    const auto end = std::ranges::find_if_not(html, is_name) - html.begin();
    return in_small_letters(html.substr(0, static_cast<std::size_t>(end)));
}

std::string way_out_of(std::string_view html) {
    if (html.starts_with("<!--")) return "löschen Sie den Kommentar <!-- … -->";
    const auto name = html.starts_with('<') ? tag_name(html) : std::string();
    if (name.empty()) return "schreiben Sie \\< statt <";
    const auto* const known = std::ranges::find(ways_out, name, &WayOut::first);
    const auto slash = is_closing_tag(html) ? "/" : "";
    if (known != ways_out.end()) {
        return fmt::format("schreiben Sie {} statt <{}{}>", known->second, slash, name);
    }
    return fmt::format("löschen Sie <{0}{1}> oder schreiben Sie \\<{0}{1}>, wenn Sie die Zeichen "
                       "meinen",
                       slash, name);
}

} // namespace

bool is_closing_tag(std::string_view html) {
    return html.starts_with("</");
}

std::string raw_html_message(std::string_view html) {
    return "HTML ist hier nicht möglich: " + way_out_of(html);
}

} // namespace schaukasten
