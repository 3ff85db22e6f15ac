#include "markdown/limits.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

using Limits = MarkdownLimits;
using Breach = std::optional<LimitBreach>;

constexpr const char* too_deep =
    "mehr als 16 Listen und Zitate ineinander; rücken Sie weniger tief ein";

constexpr auto is_opener = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("[<*_`~")) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

/// Length of the mark of a quote or list item at the line's start, with the blank behind; 0: none.
std::size_t container_mark(std::string_view line) {
    if (line.starts_with('>')) return 1;
    std::size_t at = 0;
    while (at < line.size() && at < 9 && is_digit(line[at])) ++at;
    if (at >= line.size()) return 0;
    const bool mark = at == 0 ? line[0] == '-' || line[0] == '*' || line[0] == '+'
                              : line[at] == '.' || line[at] == ')';
    if (!mark) return 0;
    ++at;
    return at == line.size() || line[at] == ' ' || line[at] == '\t' ? at : 0;
}

std::string_view without_indent(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return line;
}

/// No page's HTML of the text is longer.
std::size_t most_that_is_written(const RichText& text) {
    constexpr std::size_t escaped = 5; // & is written as &amp;, " as &quot;
    constexpr std::size_t element = 200;
    const auto specials = std::ranges::count_if(text.characters, [](char c) {
        return std::string_view("&<>\"'").find(c) != std::string_view::npos;
    });
    const auto elements = std::ranges::count_if(text.nodes, [](const RichText::Node& node) {
        return node.kind != RichText::NodeKind::Text && node.kind != RichText::NodeKind::SoftBreak;
    });
    return text.characters.size() + escaped * static_cast<std::size_t>(specials) +
           element * static_cast<std::size_t>(elements) + text.nodes.size();
}

/// Counts over the whole text; each line is looked at once.
class LimitCheck {
public:
    Breach line(std::string_view line, std::size_t offset) {
        if (line.size() > Limits::line_bytes) {
            return LimitBreach{offset, "die Zeile ist zu lang (mehr als 20.000 Bytes); "
                                       "teilen Sie sie auf"};
        }
        std::size_t depth = 0;
        auto rest = without_indent(line);
        while (const auto size = container_mark(rest)) {
            if (++depth > Limits::nesting) {
                return LimitBreach{offset + (line.size() - rest.size()), too_deep};
            }
            rest = without_indent(rest.substr(size));
        }
        if (auto breach = definition(rest, offset + (line.size() - rest.size()))) return breach;
        if (auto breach = table(rest, offset + (line.size() - rest.size()))) return breach;
        return openers(rest, offset + (line.size() - rest.size()));
    }

private:
    Breach definition(std::string_view rest, std::size_t offset) {
        // A footnote begins alike, but is not copied.
        auto mark = rest.find("]:");
        if (rest.starts_with("[^") && mark != std::string_view::npos) {
            mark = rest.find("]:", mark + 2);
        }
        if (rest.empty()) {
            definition_size_ = 0;
        } else if (definition_size_ > 0 || mark != std::string_view::npos) {
            definition_size_ += rest.size() + 1;
        }
        if (definition_size_ <= Limits::definition_bytes) return std::nullopt;
        return LimitBreach{offset, "die Linkadresse und der Absatz danach sind zu lang; "
                                   "lassen Sie unter der Linkadresse eine Zeile frei"};
    }

    Breach table(std::string_view rest, std::size_t offset) {
        const auto bars = static_cast<std::size_t>(std::ranges::count(rest, '|'));
        const bool ruler = rest.find_first_not_of("|-: \t") == std::string_view::npos &&
                           rest.find('-') != std::string_view::npos;
        if (rest.empty()) columns_ = 0;
        if (ruler && bars > 0)
            columns_ = bars + 1 - (rest.starts_with('|') ? 1 : 0) -
                       (rest.size() > 1 && rest.ends_with('|') ? 1 : 0);
        if (columns_ > Limits::table_columns) {
            return LimitBreach{offset, "die Tabelle hat mehr als 32 Spalten; teilen Sie sie auf"};
        }
        cells_ += std::max(columns_, bars > 0 ? bars - 1 : 0);
        if (cells_ <= Limits::table_cells) return std::nullopt;
        return LimitBreach{
            offset, "die Tabellen haben zusammen mehr als 20.000 Felder; teilen Sie den Text auf"};
    }

    Breach openers(std::string_view rest, std::size_t offset) {
        for (std::size_t at = 0; at < rest.size(); ++at) {
            const auto kind = static_cast<unsigned char>(rest[at]);
            if (!is_opener[kind] || ++count_[kind] <= Limits::openers) continue;
            return LimitBreach{offset + at,
                               std::string("das Zeichen ") + rest[at] +
                                   " kommt mehr als 5.000 Mal vor; teilen Sie den Text auf"};
        }
        return std::nullopt;
    }

    std::size_t definition_size_ = 0;
    std::size_t columns_ = 0;
    std::size_t cells_ = 0;
    std::array<std::size_t, 128> count_{};
};

} // namespace

std::optional<LimitBreach> find_limit_breach(std::string_view markdown) {
    if (markdown.size() > Limits::bytes) {
        return LimitBreach{0, "der Text ist zu lang (mehr als 256 KiB); teilen Sie ihn auf"};
    }
    LimitCheck check;
    std::size_t lines = 0;
    for (std::size_t start = 0; start < markdown.size();) {
        const auto end = std::min(markdown.find('\n', start), markdown.size());
        auto line = markdown.substr(start, end - start);
        while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
        if (++lines > Limits::lines) {
            return LimitBreach{start, "der Text hat mehr als 10.000 Zeilen; teilen Sie ihn auf"};
        }
        if (auto breach = check.line(line, start)) return breach;
        start = end + 1;
    }
    return std::nullopt;
}

std::optional<std::string> find_depth_breach(int containers, int spans) {
    constexpr auto most = static_cast<int>(Limits::nesting);
    if (containers > most) return too_deep;
    if (spans <= most) return std::nullopt;
    return "mehr als 16 Hervorhebungen ineinander; lassen Sie welche weg";
}

std::optional<LimitBreach> find_limit_breach(const RichText& text) {
    if (most_that_is_written(text) <= Limits::written_bytes) return std::nullopt;
    return LimitBreach{0, "die Seite aus diesem Text würde größer als 4 MiB; teilen Sie ihn auf"};
}

} // namespace schaukasten
