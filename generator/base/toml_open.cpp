#include "base/toml_open.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::string_view blanks = " \t\r";

} // namespace

bool is_key_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || c == '_' || c == '-' || is_digit(c) ||
           is_letter(c);
}

bool begins_section_or_field(std::string_view line) {
    const auto plain = trimmed(line, blanks);
    if (plain.starts_with("[[") && plain.size() > 2 && is_letter(plain[2])) {
        return plain.ends_with("]]");
    }
    const auto key = plain.substr(0, plain.find_first_of(" \t="));
    const auto rest = trimmed(plain.substr(key.size()), blanks);
    return !key.empty() && is_letter(key.front()) && rest.starts_with('=') &&
           std::ranges::all_of(key, is_key_byte);
}

bool begins_other_text(std::string_view toml, std::size_t opened, std::size_t closed) {
    const auto line_start = toml.rfind('\n', closed) + 1;
    if (line_start <= opened) return false;
    auto before = trimmed(toml.substr(line_start, closed - line_start), blanks);
    if (!before.ends_with('=')) return false;
    before = trimmed(before.substr(0, before.size() - 1), blanks);
    return !before.empty() && std::ranges::all_of(before, is_key_byte);
}

std::string open_text_message(std::string_view toml, std::size_t opened) {
    const auto line = toml.substr(opened, toml.find('\n', opened) - opened);
    const auto text = trimmed(line, blanks);
    constexpr std::array<std::string_view, 5> ends{"“", "”", "«", "’", "'"};
    const auto* const end =
        std::ranges::find_if(ends, [&](auto quote) { return text.ends_with(quote); });
    if (text.starts_with('"') && end != ends.end()) {
        return fmt::format("dieser Text beginnt mit \" und endet mit {}; schreiben Sie auch am "
                           "Ende \"",
                           *end);
    }
    const auto after = toml.substr(std::min(opened + line.size() + 1, toml.size()));
    const auto next = after.substr(0, after.find('\n'));
    if (next.find('=') == std::string_view::npos && trimmed(next, blanks).ends_with('"')) {
        return "dieser Text geht über mehrere Zeilen und braucht am Anfang und am Ende drei "
               "Anführungszeichen: \"\"\"";
    }
    return text.starts_with('\'') ? "hier fehlt das schließende Anführungszeichen '"
                                  : "hier fehlt das schließende Anführungszeichen";
}

} // namespace schaukasten
