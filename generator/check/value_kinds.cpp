#include "check/value_kinds.hpp"

#include "base/ascii.hpp"
#include "read/source_text.hpp"

#include <fmt/format.h>

namespace schaukasten {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

namespace {

/// "lernen, streit" as "lernen", "streit".
std::string each_in_quotes(std::string_view text) {
    std::string all;
    while (true) {
        const auto end = text.find(',');
        all += fmt::format("\"{}\"", trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return all;
        text.remove_prefix(end + 1);
        all += ", ";
    }
}

bool is_single_value(const TomlValue& value) {
    return std::holds_alternative<std::int64_t>(value.data) ||
           std::holds_alternative<double>(value.data) || std::holds_alternative<Date>(value.data);
}

} // namespace

void ValueKinds::error(Position at, std::string message) {
    diagnostics_.error(record_.place(at), std::move(message));
}

void ValueKinds::warning(Position at, std::string message) {
    diagnostics_.warning(record_.place(at), std::move(message));
}

bool ValueKinds::wrong_kind(const TomlValue& value, std::string_view expected) {
    error(value.where,
          fmt::format("»{}« muss {} sein; hier steht {}", key_, expected, kind_name(value)));
    return false;
}

const std::string* ValueKinds::text(const TomlValue& value) {
    const auto* found = std::get_if<std::string>(&value.data);
    if (!found) {
        number_without_quotes(value);
        return nullptr;
    }
    const auto hidden = has_escapes_ ? hidden_character(*found) : std::string{};
    if (hidden.empty()) return found;
    error(value.where, fmt::format("in diesem Text steht {}; löschen Sie es", hidden));
    return nullptr;
}

void ValueKinds::number_without_quotes(const TomlValue& value) {
    if (const auto* list = std::get_if<TomlArray>(&value.data);
        list && list->size() == 1 && std::holds_alternative<std::string>(list->front().data)) {
        error(value.where, fmt::format("hier stehen eckige Klammern zu viel; schreiben Sie \"{}\"",
                                       std::get<std::string>(list->front().data)));
        return;
    }
    if (!is_single_value(value)) {
        wrong_kind(value, "ein Text in Anführungszeichen");
        return;
    }
    error(value.where, fmt::format("»{}« ist ein Text und braucht Anführungszeichen: \"{}\"", key_,
                                   as_written(value)));
}

std::string ValueKinds::as_written(const TomlValue& value) const {
    constexpr int far_right = 500; // of a line that is hardly written by hand
    if (value.where.column > far_right) return "…";
    const auto line = line_of(record_.text, value.where.line);
    const auto rest = line.substr(offset_of_column(line, value.where.column));
    return std::string(rest.substr(0, rest.find_first_of(" \t,]}#")));
}

/// Null, and a message, if there is nothing in the quotes.
const std::string* ValueKinds::filled_text(const TomlValue& value) {
    const auto* written = text(value);
    if (!written || !is_blank(*written)) return written;
    error(value.where, fmt::format("»{}« ist leer; schreiben Sie etwas hinein oder löschen Sie "
                                   "die Zeile",
                                   key_));
    return nullptr;
}

const TomlArray* ValueKinds::list(const TomlValue& value) {
    const auto* found = std::get_if<TomlArray>(&value.data);
    if (found) return found;
    if (const auto* word = std::get_if<std::string>(&value.data)) {
        error(value.where, fmt::format("»{0}« ist eine Liste und braucht eckige Klammern; "
                                       "schreiben Sie {0} = [{1}]",
                                       key_, each_in_quotes(*word)));
    } else if (is_single_value(value)) {
        error(value.where, fmt::format("»{0}« ist eine Liste und braucht eckige Klammern; "
                                       "schreiben Sie {0} = [{1}]",
                                       key_, as_written(value)));
    } else {
        wrong_kind(value, "eine Liste in eckigen Klammern");
    }
    return nullptr;
}

const TomlArray* ValueKinds::sections(const TomlValue& value) {
    const auto* found = std::get_if<TomlArray>(&value.data);
    if (!found) {
        error(value.where,
              fmt::format("»{0}« kann mehrmals vorkommen; schreiben Sie [[{1}{0}]] mit "
                          "doppelten Klammern in eine eigene Zeile",
                          key_, prefix_));
    }
    return found;
}

const TomlTable* ValueKinds::section(const TomlValue& element) {
    const auto* found = std::get_if<TomlTable>(&element.data);
    if (!found) {
        error(element.where, fmt::format("»{0}« ist eine Liste von Abschnitten; schreiben Sie "
                                         "[[{0}]] mit doppelten Klammern in eine eigene Zeile und "
                                         "darunter seine Felder",
                                         key_));
    }
    return found;
}

const TomlTable* ValueKinds::table(const TomlValue& value) {
    const auto* found = std::get_if<TomlTable>(&value.data);
    if (found) return found;
    error(value.where, fmt::format("»{0}« ist ein eigener Abschnitt; schreiben Sie [{0}] mit "
                                   "einfachen Klammern in eine eigene Zeile und darunter seine "
                                   "Felder",
                                   key_));
    return nullptr;
}

} // namespace schaukasten
