// The only file that knows toml++. Its assertions are off: `[` at a line's end would abort.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true) // NOLINT(readability-identifier-naming)
#define TOML_HEADER_ONLY 1                    // NOLINT(readability-identifier-naming)
#include "base/toml.hpp"

#include "base/libraries.hpp"
#include "base/toml_long_texts.hpp"
#include "base/toml_precheck.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <utility>

namespace schaukasten {
namespace {

class Converter {
public:
    Converter(Position start, const WithoutLongTexts& texts) : start_(start), texts_(texts) {}

    [[nodiscard]] TomlTable table(const toml::table& source) const {
        TomlTable result;
        result.entries.reserve(source.size());
        for (const auto& [key, node] : source) {
            result.entries.push_back(
                {std::string(key.str()), position(key.source().begin), value(node)});
        }
        std::ranges::sort(result.entries, {}, &TomlEntry::where);
        return result;
    }

private:
    [[nodiscard]] Position position(const toml::source_position& p) const {
        return moved({static_cast<int>(p.line), static_cast<int>(p.column)}, start_);
    }

    [[nodiscard]] TomlValue value(const toml::node& node) const {
        return {data(node), position(node.source().begin)};
    }

    [[nodiscard]] TomlValue::Data data(const toml::node& node) const {
        switch (node.type()) {
        case toml::node_type::table: return table(*node.as_table());
        case toml::node_type::array: return array(*node.as_array());
        case toml::node_type::string: return text(node);
        case toml::node_type::integer: return node.as_integer()->get();
        case toml::node_type::floating_point: return node.as_floating_point()->get();
        case toml::node_type::boolean: return node.as_boolean()->get();
        case toml::node_type::date: return date(node.as_date()->get());
        case toml::node_type::time: return time(node.as_time()->get());
        case toml::node_type::date_time: {
            const auto& moment = node.as_date_time()->get();
            return TomlDateTime{date(moment.date), time(moment.time)};
        }
        case toml::node_type::none: break;
        }
        throw std::logic_error("a TOML node without a type");
    }

    [[nodiscard]] TomlArray array(const toml::array& source) const {
        TomlArray result;
        result.reserve(source.size());
        for (const auto& element : source) result.push_back(value(element));
        return result;
    }

    /// The first text of a line is the long one, if there is one.
    [[nodiscard]] std::string text(const toml::node& node) const {
        const auto& given = node.as_string()->get();
        const auto begin = node.source().begin;
        const auto& end = node.source().end;
        if (begin.line != end.line) {
            if (const auto taken = texts_.at(static_cast<int>(begin.line))) {
                return std::string(*taken);
            }
        }
        return given;
    }

    static Date date(const toml::date& d) {
        return Date{std::chrono::year{d.year}, std::chrono::month{d.month},
                    std::chrono::day{d.day}};
    }

    static TimeOfDay time(const toml::time& t) { return {t.hour, t.minute}; }

    Position start_;
    const WithoutLongTexts& texts_;
};

/// "… header: cannot redefine existing table 'zeiten' as array-of-tables"
std::string redefinition(std::string_view english) {
    const auto quote = english.find('\'');
    if (quote == std::string_view::npos) return "das steht weiter oben schon";
    const auto name = english.substr(quote + 1, english.rfind('\'') - quote - 1);
    if (english.find("table header") == std::string_view::npos) {
        return fmt::format(
            "das Feld »{}« steht zweimal; löschen Sie eine der beiden Zeilen. Gehört "
            "die untere zu einem Abschnitt, fehlt dessen Überschrift darüber; ein "
            "zweiter Eintrag braucht eine eigene Datei",
            name);
    }
    const bool was_section = english.find("existing table") != std::string_view::npos ||
                             english.find("existing array") != std::string_view::npos;
    if (!was_section) return fmt::format("»{}« steht weiter oben schon als Feld", name);
    return fmt::format("den Abschnitt »{0}« gibt es schon; fassen Sie beide zusammen, oder "
                       "schreiben Sie jedes Mal [[{0}]], wenn er mehrmals vorkommen darf",
                       name);
}

/// The library's English sentence tells which mistake it was; the editor gets a German one.
std::string german_explanation(std::string_view english) {
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr auto sentences = std::to_array<Pair>({
        {"cannot insert", "das steht weiter oben schon"},
        {"array: encountered end-of-file", "die Liste wird nicht geschlossen; am Ende fehlt ]"},
        {"inline table: encountered end-of-file",
         "in der geschweiften Klammer fehlt ein Komma oder die schließende Klammer }"},
        {"expected key or closing '}'",
         "was in geschweiften Klammern steht, muss in einer Zeile stehen"},
        {"key-value pair: encountered end-of-file", "zwischen Feld und Wert fehlt das Zeichen ="},
        {"could not determine value type",
         "hier steht Text ohne Anführungszeichen, oder eine Klammer ] fehlt"},
        {"parsing boolean", "hier steht Text ohne Anführungszeichen, oder eine Klammer ] fehlt"},
        {"not representable", "diese Zahl ist zu groß"},
        {"could not be interpreted", "diese Zahl ist zu groß"},
        {"parsing date", "dieses Datum gibt es nicht; ein Datum hat die Form 2026-09-01"},
        {"parsing time", "eine Uhrzeit braucht Anführungszeichen, zum Beispiel \"8:30\""},
        {"unicode scalar",
         "hinter \\u steht kein Zeichen, das es gibt; für einen einfachen Rückstrich "
         "schreiben Sie \\\\"},
        {"parsing key: expected bare key",
         "hier stimmt der Name nicht; er besteht aus Kleinbuchstaben, Ziffern und _"},
        {"unescaped control character",
         "der Text hört am Zeilenende auf, ohne dass das Anführungszeichen geschlossen ist"},
        {"while parsing string: encountered end-of-file",
         "hier fehlt das schließende Anführungszeichen"},
        {"escape sequence", "nach \\ steht ein unbekanntes Zeichen; für einen einfachen "
                            "Rückstrich schreiben Sie \\\\"},
        {"unexpected control character",
         "der Text hört am Zeilenende auf, ohne dass das Anführungszeichen geschlossen ist"},
        {"expected '=', saw", "zwischen Feld und Wert fehlt das Zeichen ="},
        {"expected comma or closing ']'",
         "in der Liste fehlt ein Komma oder die schließende Klammer ]"},
        {"expected comma or closing '}'",
         "in der geschweiften Klammer fehlt ein Komma oder die schließende Klammer }"},
        {"saw comma", "hier steht ein Komma zu viel; löschen Sie es"},
        {"dangling comma", "vor der schließenden Klammer } steht ein Komma zu viel"},
        {"expected value, saw", "hinter dem Zeichen = fehlt der Wert"},
        {"leading zeroes", "eine Zahl darf nicht mit 0 beginnen; eine Nummer gehört in "
                           "Anführungszeichen, zum Beispiel \"0123\""},
        {"expected ']'", "hier fehlt eine schließende Klammer ]"},
        {"value-terminator", "hinter dem Wert steht noch etwas; Text braucht Anführungszeichen"},
        {"expected a comment or whitespace",
         "hinter dem Wert steht noch etwas; jedes Feld braucht eine eigene Zeile, und eine Notiz "
         "beginnt mit #"},
        {"expected keys, tables",
         "diese Zeile ist weder ein Feld (name = \"Wert\") noch ein [Abschnitt]"},
        {"exceeds maximum length", "diese Zahl ist zu groß"},
        {"floating-point",
         "diese Zahl lässt sich nicht lesen; vor und hinter dem Punkt stehen Ziffern"},
        {"integer", "diese Zahl lässt sich nicht lesen"},
    });
    if (english.find("cannot redefine") != std::string_view::npos) return redefinition(english);
    for (const auto& [part, german] : sentences) {
        if (english.find(part) != std::string_view::npos) return std::string(german);
    }
    return "diese Zeile lässt sich nicht lesen; ein Feld hat die Form name = \"Wert\"";
}

} // namespace

const TomlEntry* TomlTable::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &TomlEntry::key);
    return found == entries.end() ? nullptr : &*found;
}

ParsedToml parse_toml(std::string_view toml, const Place& file, Diagnostics& diagnostics) {
    const auto long_texts = precheck_toml(toml, file, diagnostics);
    if (!long_texts) return {};
    const WithoutLongTexts shortened(toml, *long_texts);
    try {
        const auto parsed = toml::parse(shortened.toml());
        return {Converter(file.at, shortened).table(parsed), true};
    } catch (const toml::parse_error& error) {
        const auto& at = error.source().begin;
        const Position inside{static_cast<int>(at.line), static_cast<int>(at.column)};
        diagnostics.error({file.path, file.text, moved(inside, file.at)},
                          german_explanation(error.description()));
        return {};
    }
}

Position content_position(const TomlValue& value, std::string_view file_text) {
    auto at = value.where;
    auto rest = line_of(file_text, at.line);
    rest.remove_prefix(offset_of_column(rest, at.column));
    if (rest == "\"\"\"" || rest == "'''") return {at.line + 1, 1};
    const bool long_quotes = rest.starts_with("\"\"\"") || rest.starts_with("'''");
    return {at.line, at.column + (long_quotes ? 3 : 1)};
}

std::string_view kind_name(const TomlValue& value) {
    static constexpr std::array<std::string_view, std::variant_size_v<TomlValue::Data>> names{
        "true oder false", "eine ganze Zahl",       "eine Kommazahl", "ein Text",      "ein Datum",
        "eine Uhrzeit",    "ein Datum mit Uhrzeit", "eine Liste",     "ein Abschnitt",
    };
    if (const auto* flag = std::get_if<bool>(&value.data)) return *flag ? "true" : "false";
    return names.at(value.data.index());
}

Library toml_library() {
    return {"toml++", fmt::format("{}.{}.{}", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH)};
}

} // namespace schaukasten
