#include "check/table_keys.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "check/known_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace schaukasten {
namespace {

bool contains(const std::vector<std::string_view>& keys, std::string_view key) {
    return std::ranges::find(keys, key) != keys.end();
}

/// The table of `[name]`, the first of `[[name]]`; null for a plain value.
const TomlTable* section_of(const TomlValue& value) {
    if (const auto* table = std::get_if<TomlTable>(&value.data)) return table;
    const auto* list = std::get_if<TomlArray>(&value.data);
    return list && !list->empty() ? std::get_if<TomlTable>(&list->front().data) : nullptr;
}

struct SwitchedOffHeader {
    int line;
    std::string_view text;    // "[[einsaetze.sprechzeiten]]"
    std::string_view section; // "sprechzeiten"
};

/// The nearest one in a note above the line that begins at `begin`, with no other header between.
std::optional<SwitchedOffHeader> header_switched_off_above(std::string_view file, std::size_t begin,
                                                           int line) {
    constexpr std::string_view blanks = " \t\r";
    constexpr int farthest = 150; // lines; no section of a scaffold is as long
    for (int above = 1; above <= farthest && begin > 0; ++above) {
        const auto end = begin - 1;
        begin = end == 0 ? 0 : file.rfind('\n', end - 1) + 1; // npos + 1 is 0
        auto text = trimmed(file.substr(begin, end - begin), blanks);
        if (text.starts_with('[')) return std::nullopt;
        if (!text.starts_with('#')) continue;
        text = trimmed(text.substr(1), blanks);
        if (!text.starts_with('[') || !text.ends_with(']')) continue;
        const auto name = trimmed(text, "[] ");
        return SwitchedOffHeader{line - above, text, name.substr(name.rfind('.') + 1)};
    }
    return std::nullopt;
}

} // namespace

void KeyReport::enter(std::string_view section, const std::vector<std::string_view>& known,
                      InnerKeys inner) {
    open_.push_back({section, &known, inner});
}

/// From where the last line was found: a file may be long and full of unknown keys.
std::size_t KeyReport::begin_of_line(int line) {
    const std::string_view file = reader_.record().text;
    if (line < line_) {
        line_ = 1;
        line_begin_ = 0;
    }
    for (; line_ < line; ++line_) {
        const auto end = file.find('\n', line_begin_);
        if (end == std::string_view::npos) break;
        line_begin_ = end + 1;
    }
    return line_begin_;
}

bool KeyReport::is_told(std::string_view key) const {
    return std::ranges::find(told_, key) != told_.end();
}

/// `tag = …` below `#[[zeiten]]`, as a scaffold has it.
bool KeyReport::has_header_switched_off(const TomlEntry& entry, const TableKeys& table) {
    const auto line = entry.where.line;
    const auto header = header_switched_off_above(reader_.record().text, begin_of_line(line), line);
    if (!header) return false;
    const auto is_of_it = [&](const InnerKey& inner) {
        return inner.key == entry.key && inner.section == header->section;
    };
    const auto is_in = [&](const Level& level) {
        return std::ranges::any_of(level.inner(), is_of_it);
    };
    if (std::ranges::none_of(table.inner, is_of_it) && std::ranges::none_of(open_, is_in)) {
        return false;
    }
    if (std::ranges::find(told_headers_, header->line) != told_headers_.end()) return true;
    told_headers_.push_back(header->line);
    reader_.error(entry.where,
                  fmt::format("die Überschrift über »{}« ist noch eine Notiz; löschen Sie in "
                              "Zeile {} das # vor {}",
                              entry.key, header->line, header->text));
    return true;
}

/// `traeger = …` below `[[einsaetze]]`: it was meant for the record.
bool KeyReport::has_slipped(const TomlEntry& entry) {
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (!contains(*open_[i].known, entry.key)) continue;
        const auto& section = i + 1 < open_.size() ? open_[i + 1].section : reader_.key();
        reader_.error(entry.where,
                      fmt::format("»{}« steht hier im Abschnitt »{}« und gehört nicht dazu; "
                                  "schieben Sie die Zeile nach oben, vor {}",
                                  entry.key, section,
                                  i == 0 ? "den ersten Abschnitt" : "diesen Abschnitt"));
        told_.push_back(entry.key);
        return true;
    }
    return false;
}

/// `[[sprechzeiten]]` for `[[einsaetze.sprechzeiten]]`, and `schule = …` without `[[einsaetze]]`.
bool KeyReport::belongs_inside(const TomlEntry& entry, const TableKeys& table) {
    const auto found = std::ranges::find(table.inner, entry.key, &InnerKey::key);
    if (found == table.inner.end()) return false;
    const bool is_section = section_of(entry.value) != nullptr;
    if (is_section != found->is_section) return false;
    const bool is_first = !is_told(found->section);
    told_.emplace_back(found->section);
    if (!is_first && !is_section) return true; // one header mends them all
    reader_.error(entry.where,
                  is_section
                      ? fmt::format("dieser Abschnitt gehört in einen anderen; schreiben Sie {}",
                                    found->header)
                      : fmt::format("das Feld »{}« gibt es hier nur im Abschnitt {}", entry.key,
                                    found->header));
    return true;
}

/// `[schule]` over the fields of a school.
bool KeyReport::wraps_record(const TomlEntry& entry, const TableKeys& table) {
    const auto* section = section_of(entry.value);
    if (!open_.empty() || !section || section->entries.empty()) return false;
    const bool fits = std::ranges::all_of(
        section->entries, [&](const TomlEntry& inner) { return contains(table.known, inner.key); });
    if (!fits) return false;
    const auto* list = std::get_if<TomlArray>(&entry.value.data);
    reader_.error(entry.where,
                  list && list->size() > 1
                      ? fmt::format("hier stehen mehrere Einträge in einer Datei; jeder bekommt "
                                    "eine eigene, ohne [[{}]] darüber",
                                    entry.key)
                      : fmt::format("die Felder stehen ohne Abschnitt in der Datei; löschen Sie "
                                    "die Zeile mit »{}«",
                                    entry.key));
    is_wrapped_ = true;
    return true;
}

/// `name` where `titel` belongs: nothing else is wrong with the table.
bool KeyReport::stands_for_missing(const TomlEntry& entry, const TableKeys& table) {
    if (table.unknown.size() != 1 || table.missing.size() != 1) return false;
    const auto& [key, help] = table.missing.front();
    if (is_told(key) || !nearest(entry.key, table.known).empty()) return false;
    reader_.error(entry.where, fmt::format("unbekanntes Feld »{}«; es fehlt noch »{}«: {}",
                                           entry.key, key, help));
    told_.emplace_back(key);
    return true;
}

/// `[uebersetzung-tr]` for `[uebersetzung.tr]`.
bool KeyReport::is_translation(const TomlEntry& entry) {
    const std::string_view key = entry.key;
    const auto behind = translation_key.size();
    if (!key.starts_with(translation_key) || key.size() < behind + 2 || !section_of(entry.value) ||
        (key[behind] != '-' && key[behind] != '_')) {
        return false;
    }
    reader_.error(
        entry.where,
        fmt::format("zwischen »{}« und der Sprache steht ein Punkt; schreiben Sie [{}.{}]",
                    translation_key, translation_key, key.substr(behind + 1)));
    return true;
}

void KeyReport::report_unknown(const TomlEntry& entry, const TableKeys& table) {
    if (is_translation(entry) || has_header_switched_off(entry, table) || has_slipped(entry) ||
        belongs_inside(entry, table) || wraps_record(entry, table) ||
        stands_for_missing(entry, table)) {
        return;
    }
    for (auto& meant : nearest(entry.key, table.known)) told_.push_back(std::move(meant));
    report_unknown_key(reader_, entry, table.known);
}

void KeyReport::report(const TableKeys& table) {
    for (const auto* entry : table.unknown) report_unknown(*entry, table);
    if (is_wrapped_) return;
    for (const auto& [key, help] : table.missing) {
        if (is_told(key)) continue;
        reader_.error(table.at, fmt::format("es fehlt das Feld »{}«: {}", key, help));
    }
}

} // namespace schaukasten
