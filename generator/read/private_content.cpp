#include "read/private_content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

/// "fachkraefte/suedschule-1.toml"
std::string_view below(const std::string& path, const Content& content) {
    return std::string_view(path).substr(content.shown_folder.size());
}

void refuse_what_is_no_record(const Content& content, Diagnostics& diagnostics) {
    for (const auto& file : content.other_files) {
        diagnostics.error({file.shown, {}, {}}, "im Ordner mit den persönlichen Angaben liegen nur "
                                                "Einträge; verschieben Sie die Datei");
    }
    for (const auto& name : content.media) {
        diagnostics.error({content.shown_folder + "medien/" + name, {}, {}},
                          "Bilder und PDF liegen im ersten Ordner mit Inhalten, in medien; "
                          "verschieben Sie die Datei");
    }
}

/// The lines of `more` stand behind those of `record` from now on.
ParsedToml read_behind(Record& record, const Record& more) {
    if (!record.text.ends_with('\n')) record.text += '\n';
    const auto lines = static_cast<int>(std::ranges::count(record.text, '\n'));
    record.addition = Addition{more.path, lines, record.text.size()};
    record.text += more.text;
    Diagnostics told_before;
    return parse_toml(more.text, {more.path, more.text, {lines + 1, 1}}, told_before);
}

void add_keys(Record& record, const Record& more, Diagnostics& diagnostics) {
    if (record.is_markdown) {
        return diagnostics.error(more.place({}), fmt::format("diesen Text gibt es schon in {}; "
                                                             "löschen Sie einen von beiden",
                                                             record.path));
    }
    if (!record.is_readable || !more.is_readable) {
        record.is_readable = false;
        return;
    }
    for (const auto& entry : more.table.entries) {
        if (!record.table.find(entry.key)) continue;
        diagnostics.error(more.place(entry.where),
                          fmt::format("»{}« steht auch in {}; es gehört nur an eine Stelle",
                                      entry.key, record.path));
        record.is_readable = false;
    }
    if (!record.is_readable) return;
    auto parsed = read_behind(record, more);
    std::ranges::move(parsed.table.entries, std::back_inserter(record.table.entries));
}

} // namespace

void add_private(Content& content, const std::filesystem::path& folder, unsigned jobs,
                 Diagnostics& diagnostics) {
    auto more = read_content(folder, jobs, diagnostics);
    refuse_what_is_no_record(more, diagnostics);
    std::map<std::string, Record> all; // by the path that two files of one record share
    for (auto& record : content.records) {
        all.emplace(below(record.path, content), std::move(record));
    }
    for (auto& record : more.records) {
        const std::string path(below(record.path, more));
        const auto known = all.find(path);
        if (known == all.end()) {
            all.emplace(path, std::move(record));
        } else {
            add_keys(known->second, record, diagnostics);
        }
    }
    content.records.clear();
    for (auto& [path, record] : all) content.records.push_back(std::move(record));
}

} // namespace schaukasten
