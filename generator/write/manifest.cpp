#include "write/manifest.hpp"

#include "write/folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::string_view first_line = "schaukasten-manifest 1";
constexpr std::string_view file_count = "dateien";
constexpr std::string_view equals = " = ";

bool has_control(std::string_view text) {
    return std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

/// Takes what stands before `end` off the front; nothing if there is no `end`.
std::optional<std::string_view> take(std::string_view& text, char end) {
    const auto at = text.find(end);
    if (at == std::string_view::npos) return std::nullopt;
    const auto taken = text.substr(0, at);
    text.remove_prefix(at + 1);
    return taken;
}

template <class Number>
bool parse(std::optional<std::string_view> text, Number& number, int base = 10) {
    if (!text) return false;
    const auto* end = text->data() + text->size();
    const auto [rest, error] = std::from_chars(text->data(), end, number, base);
    return error == std::errc{} && rest == end;
}

bool parse(std::optional<std::string_view> text, ContentHash& hash) {
    constexpr std::size_t half = 16;
    return text && text->size() == 2 * half && parse(text->substr(0, half), hash.high, 16) &&
           parse(text->substr(half), hash.low, 16);
}

std::optional<ManifestFile> file_from(std::string_view line) {
    ManifestFile file;
    const bool sound = parse(take(line, ' '), file.hash) && parse(take(line, ' '), file.size) &&
                       parse(take(line, ' '), file.inode) && parse(take(line, ' '), file.modified);
    if (!sound || !is_output_path(line)) return std::nullopt;
    file.path = line;
    return file;
}

bool read_facts(std::string_view& text, Manifest& manifest) {
    for (;;) {
        const auto line = take(text, '\n');
        if (!line) return false;
        if (line->empty()) return true;
        const auto middle = line->find(equals);
        if (middle == std::string_view::npos) return false;
        manifest.facts.emplace(line->substr(0, middle), line->substr(middle + equals.size()));
    }
}

bool read_files(std::string_view text, Manifest& manifest) {
    while (const auto line = take(text, '\n')) {
        auto file = file_from(*line);
        const bool in_order =
            file && (manifest.files.empty() || manifest.files.back().path < file->path);
        if (!in_order) return false;
        manifest.files.push_back(std::move(*file));
    }
    return text.empty();
}

} // namespace

const ManifestFile* Manifest::find(std::string_view path) const {
    const auto found = std::ranges::lower_bound(files, path, {}, &ManifestFile::path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

void Manifest::note_copy(std::string_view path, const FileStamp& copy) {
    const auto file = std::ranges::lower_bound(files, path, {}, &ManifestFile::path);
    file->inode = copy.inode;
    file->modified = copy.modified;
}

bool Manifest::has_below(std::string_view path) const {
    const auto folder = std::string(path) + '/';
    const auto found = std::ranges::lower_bound(files, folder, {}, &ManifestFile::path);
    return found != files.end() && found->path.starts_with(folder);
}

bool Manifest::has_file_above(std::string_view path) const {
    for (auto end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
        if (find(path.substr(0, end)) != nullptr) return true;
    }
    return false;
}

void write_text(const Manifest& manifest, const std::function<void(std::string_view)>& take) {
    constexpr std::size_t piece = 65536;
    std::string text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "{}\n", first_line);
    for (const auto& [key, value] : manifest.facts) {
        if (key == file_count || has_control(key) || has_control(value)) {
            throw std::logic_error("not a fact for the manifest: " + key);
        }
        fmt::format_to(out, "{}{}{}\n", key, equals, value);
    }
    fmt::format_to(out, "{}{}{}\n\n", file_count, equals, manifest.files.size());
    for (const auto& file : manifest.files) {
        fmt::format_to(out, "{:016x}{:016x} {} {} {} {}\n", file.hash.high, file.hash.low,
                       file.size, file.inode, file.modified, file.path);
        if (text.size() < piece) continue;
        take(text);
        text.clear();
    }
    take(text);
}

void write_to(const Folder& tree, const Manifest& manifest) {
    const std::string path(manifest_name);
    auto file = tree.create(path);
    write_text(manifest, [&](std::string_view text) { tree.append(file, path, text); });
    tree.finish(std::move(file), path);
}

std::optional<Manifest> manifest_from(std::string_view text) {
    Manifest manifest;
    if (take(text, '\n') != first_line) return std::nullopt;
    if (!read_facts(text, manifest)) return std::nullopt;

    const auto count = manifest.facts.find(std::string(file_count));
    std::size_t expected = 0;
    if (count == manifest.facts.end() || !parse(count->second, expected)) return std::nullopt;
    manifest.facts.erase(count);
    if (!read_files(text, manifest) || manifest.files.size() != expected) return std::nullopt;
    return manifest;
}

bool is_output_path(std::string_view path) {
    if (path.empty() || has_control(path)) return false;
    for (;;) {
        const auto name = path.substr(0, path.find('/'));
        if (name.empty() || name == "." || name == "..") return false;
        if (name.size() == path.size()) return true;
        path.remove_prefix(name.size() + 1);
    }
}

} // namespace schaukasten
