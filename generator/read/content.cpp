#include "read/content.hpp"

#include "base/ascii.hpp"
#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "read/folder.hpp"
#include "read/source_text.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t largest_toml = std::size_t{1024} * 1024;
constexpr std::size_t largest_markdown = std::size_t{256} * 1024;
constexpr std::size_t largest_drawing = std::size_t{100} * 1024;
constexpr std::size_t start_of_png = 24;
constexpr std::string_view media_folder = "medien/";
constexpr std::string_view fence = "+++";

/// Blanks behind it cannot be seen in an editor.
bool is_fence(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t") + 1) == fence;
}

/// Splits "artikel/ferien.en.md" into folder, stem, language and ending.
void name_record(Record& record, std::string_view path) {
    const auto slash = path.find('/');
    if (slash != std::string_view::npos) record.folder = path.substr(0, slash);
    auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    record.is_markdown = name.ends_with(".md");
    name = name.substr(0, name.rfind('.'));
    const auto dot = name.rfind('.');
    if (record.is_markdown && dot != std::string_view::npos &&
        is_language_tag(name.substr(dot + 1))) {
        record.language = name.substr(dot + 1);
        name = name.substr(0, dot);
    }
    record.stem = name;
}

bool is_dashes(std::string_view line) {
    return trimmed(line, " \t") == "---";
}

std::string missing_fence_message(std::string_view text) {
    const auto first = line_of(text, 1);
    if (is_dashes(first)) {
        return "die Angaben stehen zwischen zwei Zeilen mit +++ statt ---; darin schreiben Sie = "
               "statt eines Doppelpunkts und Text in Anführungszeichen: titel = \"…\"";
    }
    if (trimmed(first, " \t").starts_with(fence))
        return "in dieser Zeile stehen nur drei Pluszeichen, ohne Leerzeichen davor: +++";
    for (int number = 2; number <= 3; ++number) {
        if (is_fence(line_of(text, number))) {
            return "+++ muss in der ersten Zeile stehen; löschen Sie, was davor steht";
        }
    }
    return "die erste Zeile muss +++ sein; darunter stehen die Angaben, zum Beispiel titel = "
           "\"…\", und dann noch einmal +++";
}

/// Where another front matter begins: a second text in one file.
std::optional<std::size_t> find_fence(std::string_view body) {
    for (auto at = body.find(fence); at != std::string_view::npos; at = body.find(fence, at + 1)) {
        const bool begins_line = at == 0 || body[at - 1] == '\n';
        if (begins_line && is_fence(line_of(body.substr(at), 1))) return at;
    }
    return std::nullopt;
}

/// The line with --- where +++ should close the front matter; 0 if there is none.
int line_with_dashes(std::string_view text) {
    constexpr int furthest = 200;
    const auto lines = std::min<std::ptrdiff_t>(std::ranges::count(text, '\n') + 1, furthest);
    for (int number = 2; number <= lines; ++number) {
        if (is_dashes(line_of(text, number))) return number;
    }
    return 0;
}

void read_front_matter(Record& record, Diagnostics& diagnostics) {
    const std::string_view text = record.text;
    if (!is_fence(line_of(text, 1))) {
        diagnostics.error(record.place({text.empty() ? 0 : 1, 1}), missing_fence_message(text));
        return;
    }
    const auto next_line = [&](std::size_t from) {
        const auto line_end = text.find('\n', from);
        return line_end == std::string_view::npos ? text.size() : line_end + 1;
    };
    const auto start = next_line(0);
    auto end = start;
    while (end < text.size() && !is_fence(line_of(text.substr(end), 1))) end = next_line(end);
    if (end >= text.size()) {
        const auto dashes = line_with_dashes(text);
        diagnostics.error(record.place({std::max(dashes, 1), 1}),
                          dashes > 0
                              ? "hier enden die Angaben; schreiben Sie +++ statt ---"
                              : "die Angaben am Anfang werden nicht geschlossen; unter ihnen "
                                "fehlt eine Zeile mit +++");
        return;
    }
    auto parsed = parse_toml(text.substr(start, end - start), record.place({2, 1}), diagnostics);
    record.table = std::move(parsed.table);
    record.body_offset = next_line(end);
    if (const auto again = find_fence(record.body())) {
        diagnostics.error(record.place(position_of(text, record.body_offset + *again)),
                          "hier steht noch einmal +++; jeder Text bekommt eine eigene Datei");
    }
    record.is_readable = parsed.ok;
}

bool is_record_file(std::string_view path) {
    return path.ends_with(".toml") || path.ends_with(".md");
}

std::optional<PictureSize> size_of_picture(const ContentFolder& source, const std::string& path,
                                           Diagnostics& diagnostics) {
    if (path.ends_with(".svg")) {
        const auto drawing = source.read(path, largest_toml, diagnostics);
        if (!drawing) return std::nullopt;
        const auto shown = source.shown(path);
        if (find_invalid_utf8(*drawing)) {
            diagnostics.error({shown, {}, {}}, "diese Zeichnung ist nicht in UTF-8 gespeichert");
        } else if (drawing->size() > largest_drawing) {
            diagnostics.error({shown, {}, {}}, "diese Zeichnung ist größer als 100 KiB; für eine "
                                               "Website reichen meist 20");
        } else {
            return check_drawing({shown, *drawing, {}}, diagnostics);
        }
        return std::nullopt;
    }
    const auto start = source.read_start(path, start_of_png);
    return start ? size_of_png(*start) : std::nullopt;
}

void measure_pictures(const ContentFolder& source, Content& content, Diagnostics& diagnostics) {
    for (const auto& name : content.media) {
        if (!name.ends_with(".svg") && !name.ends_with(".png")) continue;
        const auto size = size_of_picture(source, std::string(media_folder) + name, diagnostics);
        if (size) content.pictures.push_back({name, *size});
    }
}

} // namespace

bool is_language_tag(std::string_view text) {
    const auto letters = text.substr(0, text.find('-'));
    return (letters.size() == 2 || letters.size() == 3) && !text.ends_with('-') &&
           std::ranges::all_of(text, [](char c) { return is_small_letter(c) || c == '-'; });
}

Place Record::place(Position at) const {
    if (!addition || at.line <= addition->lines_before) return {path, text, at};
    return {addition->path,
            std::string_view(text).substr(addition->text_before),
            {at.line - addition->lines_before, at.column}};
}

Place Record::where(std::string_view key) const {
    const auto* entry = table.find(key);
    return place(entry ? entry->where : Position{});
}

Record read_record(const std::string& path, std::string shown_path, std::string bytes,
                   Diagnostics& diagnostics) {
    Record record;
    name_record(record, path);
    record.path = std::move(shown_path);
    record.text = std::move(bytes);
    if (!clean_text(record.text, record.path, diagnostics)) return record;
    if (record.is_markdown) {
        read_front_matter(record, diagnostics);
    } else {
        auto parsed = parse_toml(record.text, record.place({}), diagnostics);
        record.table = std::move(parsed.table);
        record.is_readable = parsed.ok;
    }
    return record;
}

Content read_content(const std::filesystem::path& folder, unsigned jobs, Diagnostics& diagnostics) {
    const ContentFolder source(folder);
    Content content{source.shown(""), {}, {}, {}};
    std::vector<std::string> paths;
    for (auto& file : source.list(diagnostics)) {
        if (file.path.starts_with(media_folder)) {
            content.media.push_back(file.path.substr(media_folder.size()));
        } else if (is_record_file(file.path)) {
            paths.push_back(std::move(file.path));
        } else {
            content.other_files.push_back({file.path, source.shown(file.path)});
        }
    }

    content.records.resize(paths.size());
    std::vector<Diagnostics> found(paths.size());
    parallel_for(paths.size(), jobs, [&](std::size_t i, std::size_t) {
        const auto& path = paths[i];
        const auto most = path.ends_with(".md") ? largest_markdown : largest_toml;
        auto bytes = source.read(path, most, found[i]);
        if (bytes) {
            content.records[i] = read_record(path, source.shown(path), std::move(*bytes), found[i]);
        } else {
            name_record(content.records[i], path);
            content.records[i].path = source.shown(path);
        }
    });
    for (auto& each : found) diagnostics.merge(std::move(each));
    measure_pictures(source, content, diagnostics);
    return content;
}

} // namespace schaukasten
