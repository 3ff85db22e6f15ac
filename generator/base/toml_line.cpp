#include "base/toml_line.hpp"

#include "base/ascii.hpp"
#include "base/disguise.hpp"
#include "base/slug.hpp"
#include "base/toml_bare_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr auto nowhere = std::string_view::npos;

bool is_key_letter(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '-';
}

/// "Bild alt" as "bild_alt".
std::string key_from(std::string_view words) {
    auto key = slug_of(words);
    std::ranges::replace(key, '-', '_');
    return key;
}

std::size_t offset_in(std::string_view line, std::string_view part) {
    return static_cast<std::size_t>(part.data() - line.data());
}

bool is_foreign_note(std::string_view text) {
    constexpr std::array<std::string_view, 5> marks{"//", "/*", ";", "<!--", "--"};
    return std::ranges::any_of(marks, [&](auto mark) { return text.starts_with(mark); });
}

constexpr std::string_view note_message = "eine Notiz beginnt mit #; schreiben Sie zum Beispiel "
                                          "# bald prüfen";

/// "name: Südschule", "name := "Südschule"", "name => …".
std::optional<std::string> mistake_in_sign(std::string_view key, std::string_view behind) {
    const auto at = behind.find_first_not_of(":=>");
    const auto sign = behind.substr(0, at);
    const auto value = at == nowhere ? std::string_view{} : trimmed(behind.substr(at), blanks);
    if (sign == "=") return std::nullopt;
    return fmt::format("zwischen Feld und Wert steht = statt {}; schreiben Sie {} = {}", sign, key,
                       value.empty() ? "…" : as_toml(value));
}

std::string mistake_in_list_item(std::string_view text) {
    if (text.find('=') != nowhere) return "vor dem Feld steht ein Strich zu viel; löschen Sie ihn";
    return "eine Liste steht in eckigen Klammern hinter ihrem Feld, zum Beispiel themen = "
           "[\"lernen\", \"streit\"]";
}

constexpr std::string_view no_field_message =
    "diese Zeile ist weder ein Feld (name = \"Wert\") noch ein [Abschnitt]; Text über mehrere "
    "Zeilen steht zwischen je drei Anführungszeichen";

std::optional<LineMistake> mistake_in_words(std::string_view line, std::string_view text) {
    const auto equals = text.find_first_of("=#\"'");
    const bool has_equals = equals != nowhere && text[equals] == '=';
    const auto key = has_equals ? trimmed(text.substr(0, equals), blanks) : text;
    const auto at = offset_in(line, text);
    if (key.empty()) return LineMistake{at, "vor dem Zeichen = fehlt der Name des Feldes"};
    if (has_equals) return LineMistake{at, wrong_key_message(key)};
    const auto words = key.find_first_of(blanks);
    if (words == nowhere) return LineMistake{at, std::string(no_field_message)};
    const auto first = key.substr(0, words);
    const auto value = trimmed(key.substr(words), blanks);
    // Keys are small; a line of a text begins with a capital.
    if (!is_small_letter(first.front()) || !std::ranges::all_of(first, is_key_letter)) {
        return LineMistake{at, std::string(no_field_message)};
    }
    return LineMistake{at + offset_in(text, value),
                       fmt::format("zwischen Feld und Wert fehlt das Zeichen =; schreiben Sie {} = "
                                   "{}",
                                   first, as_toml(value))};
}

/// Of "übersetzung.tr" the part that cannot be the name of a field.
std::optional<std::string_view> wrong_part_of(std::string_view name) {
    for (auto rest = name;;) {
        const auto part = trimmed(rest.substr(0, rest.find('.')), blanks);
        if (!part.empty() && !std::ranges::all_of(part, is_key_letter)) return part;
        const auto dot = rest.find('.');
        if (dot == nowhere) return std::nullopt;
        rest.remove_prefix(dot + 1);
    }
}

} // namespace

bool begins_with_typographic_quote(std::string_view text) {
    constexpr std::array<std::string_view, 11> quotes{"„", "“", "”", "»", "«", "‚",
                                                      "‘", "’", "´", "″", "‟"};
    return std::ranges::any_of(quotes, [&](auto quote) { return text.starts_with(quote); });
}

std::string wrong_key_message(std::string_view key) {
    if (begins_with_typographic_quote(key)) {
        return fmt::format("der Name eines Feldes hat keine Anführungszeichen; schreiben Sie {}",
                           key_from(key));
    }
    if (const auto disguise = disguise_in(key)) {
        return fmt::format(
            "im Namen des Feldes steckt {}; löschen Sie den Namen und tippen Sie ihn "
            "neu: {}",
            disguise->what, disguise->plain);
    }
    const auto better = key_from(key);
    const auto way_out = better.empty() ? "" : fmt::format("; schreiben Sie {}", better);
    if (std::ranges::any_of(key, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        return fmt::format("Feldnamen haben keine Umlaute und Sonderzeichen{}", way_out);
    }
    if (std::ranges::all_of(key, [](char c) { return is_key_letter(c) || c == ' '; })) {
        return fmt::format("Feldnamen haben kein Leerzeichen{}", way_out);
    }
    return fmt::format("Feldnamen haben nur kleine Buchstaben, Ziffern und _{}", way_out);
}

std::optional<LineMistake> mistake_in_line(std::string_view line) {
    const auto text = trimmed(line, blanks);
    const auto at = offset_in(line, text);
    if (is_foreign_note(text)) return LineMistake{at, std::string(note_message)};
    if (text.starts_with("- ") || text.starts_with("* ") || text.starts_with("•")) {
        return LineMistake{at, mistake_in_list_item(text)};
    }
    if (text.starts_with("((")) {
        return LineMistake{at, "ein Abschnitt steht in eckigen Klammern, zum Beispiel "
                               "[[zeiten]]"};
    }
    const auto end = std::min(text.find_first_of("=:#\"'"), text.size());
    const auto key = trimmed(text.substr(0, end), blanks);
    const bool has_sign = end < text.size() && (text[end] == ':' || text[end] == '=');
    if (has_sign && !key.empty() && std::ranges::all_of(key, is_key_letter)) {
        auto mistake = mistake_in_sign(key, text.substr(end));
        if (!mistake) return std::nullopt;
        return LineMistake{at + end, std::move(*mistake)};
    }
    const bool is_quoted = end < text.size() && !has_sign && key.empty();
    const bool is_dotted =
        has_sign && key.find('.') != nowhere &&
        std::ranges::all_of(key, [](char c) { return is_key_letter(c) || c == '.' || c == ' '; });
    if (is_quoted || is_dotted) return std::nullopt;
    return mistake_in_words(line, text);
}

std::optional<LineMistake> mistake_in_header(std::string_view line) {
    const auto text = trimmed(line, blanks);
    const auto at = offset_in(line, text);
    const auto name_begin = text.find_first_not_of('[');
    const auto name_end = text.find(']');
    if (name_end == nowhere) {
        return LineMistake{at, "hinter dem Namen des Abschnitts fehlt die schließende Klammer ]"};
    }
    const auto raw = text.substr(name_begin, name_end - name_begin);
    const auto name = trimmed(raw, blanks);
    if (name_begin == nowhere || name_begin >= name_end || name.empty()) {
        return LineMistake{at, "in den eckigen Klammern fehlt der Name"};
    }
    if (name.find_first_of("\"'") != nowhere) return std::nullopt;
    const auto behind = text.substr(name_end);
    const auto rest_begin = std::min(behind.find_first_not_of(']'), behind.size());
    const auto closing = std::min<std::size_t>(rest_begin, 2);
    const bool is_double = name_begin >= 2 || closing >= 2;
    if (name_begin != rest_begin || name_begin > 2) {
        return LineMistake{
            at, fmt::format("die Klammern um den Namen passen nicht zusammen; "
                            "schreiben Sie {}",
                            is_double ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name))};
    }
    if (const auto part = wrong_part_of(name)) {
        return LineMistake{at + offset_in(text, *part), wrong_key_message(*part)};
    }
    const auto rest = trimmed(behind.substr(rest_begin), blanks);
    if (rest.empty() || rest.starts_with('#')) return std::nullopt;
    return LineMistake{at + offset_in(text, rest), "hinter der Klammer steht noch etwas; die "
                                                   "Felder des Abschnitts beginnen in der "
                                                   "nächsten Zeile"};
}

std::optional<LineMistake> mistake_behind_value(std::string_view rest, char quote) {
    const auto text = trimmed(rest, blanks);
    if (text.empty() || text.starts_with('#')) return std::nullopt;
    const auto at = offset_in(rest, text);
    if (text == "," || text == ";" || text == ".") {
        return LineMistake{at, fmt::format("hinter dem Wert steht {} zu viel; löschen Sie {}",
                                           text == ","   ? "ein Komma"
                                           : text == ";" ? "ein Strichpunkt"
                                                         : "ein Punkt",
                                           text == "," ? "es" : "ihn")};
    }
    if (text.starts_with(',')) {
        return LineMistake{at, "mehrere Werte stehen in eckigen Klammern, zum Beispiel themen = "
                               "[\"lernen\", \"streit\"]"};
    }
    if (is_foreign_note(text)) return LineMistake{at, std::string(note_message)};
    if (text.starts_with(']') || text.starts_with('}')) {
        return LineMistake{
            at, fmt::format("hier steht eine Klammer {} zu viel; löschen Sie sie", text.front())};
    }
    const auto equals = text.find('=');
    const auto key = trimmed(text.substr(0, equals), blanks);
    if (at > 0 && equals != nowhere && !key.empty() && std::ranges::all_of(key, is_key_letter)) {
        return LineMistake{at, "hier stehen zwei Felder in einer Zeile; jedes braucht eine eigene"};
    }
    if (at == 0 && quote == '\'') {
        return LineMistake{at, "der Text hört beim Zeichen ' auf; Text, in dem ' steht, braucht "
                               "doppelte Anführungszeichen: \"…\""};
    }
    return LineMistake{at, at == 0 ? "hinter dem Wert steht noch etwas; ein Anführungszeichen im "
                                     "Text schreiben Sie \\\""
                                   : "hinter dem Wert steht noch etwas; löschen Sie es, oder "
                                     "schreiben Sie # davor"};
}

} // namespace schaukasten
