#include "schema/columns.hpp"

#include "edit/csv_columns.hpp"
#include "model/directory.hpp"
#include "schema/words_for.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

std::string cell(std::string_view text) {
    if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + "\"";
}

struct Found {
    const Key* key = nullptr; // missing for the text of an .md file, which is no key
    bool is_required = true;  // and each table that it stands in
};

Found key_at(const KeyTable& table, std::string_view path) {
    Found found;
    const auto* keys = &table.keys;
    for (const auto part : parts_of(path)) {
        if (count_in(part)) continue;
        const auto at = std::ranges::find(*keys, part, &Key::key);
        if (at == keys->end()) return {nullptr, false};
        found = {&*at, found.is_required && at->is_required};
        keys = &at->inside.keys;
    }
    return found;
}

void row(std::string& out, std::string_view type, std::string_view path, bool is_required,
         std::string_view form, std::string_view help) {
    out += cell(type) + ',' + cell(path) + ',' + (is_required ? "ja" : "") + ',' + cell(form) +
           ',' + cell(help) + "\r\n";
}

} // namespace

std::string column_list() {
    std::string out = "art,spalte,noetig,form,erklaerung\r\n";
    for (std::size_t type = 0; type < type_count; ++type) {
        const auto& kind = file_kinds().at(type);
        row(out, kind.name, id_column, true, slug_form, "Name der Datei ohne Endung.");
        for (const auto& column : csv_columns(type)) {
            const auto [key, is_required] = key_at(kind.table, column.path);
            row(out, kind.name, column.path, is_required,
                key ? form_of(*key) : std::string(markdown_form), column.field->info->help);
        }
    }
    return out;
}

} // namespace schaukasten
