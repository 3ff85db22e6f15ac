#include "edit/record_file.hpp"

#include "base/ascii.hpp"
#include "check/ids.hpp"
#include "edit/csv_columns.hpp"

#include <algorithm>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::string_view fence = "+++";

struct Parts {
    std::string_view head; // up to the end of the first fence
    std::string_view front;
    std::string_view fence; // the second one
    std::string_view body;
};

std::size_t end_of_line(std::string_view text, std::size_t from) {
    const auto line_end = text.find('\n', from);
    return line_end == std::string_view::npos ? text.size() : line_end + 1;
}

/// REQUIRES: the file has been read as a record.
Parts parts_of_file(std::string_view text) {
    const auto front = end_of_line(text, 0);
    auto line = front;
    while (line < text.size()) {
        const auto next = end_of_line(text, line);
        if (trimmed(text.substr(line, next - line), " \t\r\n") == fence) {
            return {text.substr(0, front), text.substr(front, line - front),
                    text.substr(line, next - line), text.substr(next)};
        }
        line = next;
    }
    return {text.substr(0, front), {}, {}, {}};
}

std::string with_line_ends_of(std::string_view like, std::string_view text) {
    if (like.find("\r\n") == std::string_view::npos) return std::string(text);
    std::string lines;
    for (const char c : text) {
        if (c == '\n') lines += '\r';
        lines += c;
    }
    return lines;
}

PathRank rank_in(std::string_view path) {
    const auto type = type_of_folder(path.substr(0, path.find('/')));
    return [type](std::string_view key) {
        return type ? rank_of(*type, key) : std::vector<std::size_t>{};
    };
}

std::optional<std::string>
patch_markdown(std::string_view bytes, std::span<const TomlChange> changes, const PathRank& rank) {
    if (bytes.empty()) bytes = "+++\n+++\n";
    const auto parts = parts_of_file(bytes);
    std::vector<TomlChange> in_front;
    const TomlChange* body = nullptr;
    for (const auto& change : changes) {
        if (change.path == body_field.key) {
            body = &change;
        } else {
            in_front.push_back(change);
        }
    }
    const auto front = patch_toml(parts.front, in_front, rank);
    if (!front) return std::nullopt;
    auto text = std::string(parts.head) + *front + std::string(parts.fence);
    if (!body) return text.append(parts.body);
    if (!text.ends_with('\n')) text += '\n';
    if (!body->value) return text;
    const auto& words = std::get<std::string>(body->value->data);
    return text + with_line_ends_of(bytes, "\n" + words + "\n");
}

} // namespace

std::optional<std::string> patch_record(std::string_view path, std::string_view bytes,
                                        std::span<const TomlChange> changes) {
    if (path.ends_with(".md")) return patch_markdown(bytes, changes, rank_in(path));
    return patch_toml(bytes, changes, rank_in(path));
}

} // namespace schaukasten
