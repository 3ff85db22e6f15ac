#include "publish/ledger.hpp"

#include "publish/sha256.hpp"
#include "write/manifest.hpp"

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::string_view first_line = "# schaukasten-stand 1\n";
constexpr std::string_view person = "# person ";
constexpr std::size_t hash_size = 64;
constexpr std::string_view gap = "  ";

bool is_hexadecimal(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

using Part = std::pair<std::string_view, FileHashes*>;

std::array<Part, 4> parts_of(Ledger& ledger) {
    return {Part{"# website\n", &ledger.site}, Part{"# davor\n", &ledger.older[0]},
            Part{"# zuvor\n", &ledger.older[1]}, Part{"# unterwegs\n", &ledger.pending}};
}

bool take(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

/// What stands before the next heading.
std::string_view take_part(std::string_view& text) {
    const auto end = text.starts_with('#') ? 0 : text.find("\n#");
    const auto size = end == std::string_view::npos ? text.size() : end == 0 ? 0 : end + 1;
    const auto part = text.substr(0, size);
    text.remove_prefix(size);
    return part;
}

bool take_personal(std::string_view& text, PersonalFacts& personal) {
    while (take(text, person)) {
        const auto end = std::min(text.find('\n'), text.size());
        auto fact = personal_fact_from(text.substr(0, end));
        if (!fact || end == text.size()) return false;
        personal.insert(std::move(*fact));
        text.remove_prefix(end + 1);
    }
    return true;
}

} // namespace

std::string line_of(const FileHashes::value_type& file) {
    return file.second + std::string(gap) + file.first + '\n';
}

bool read_lines(std::string_view text, FileHashes& files) {
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos || end <= hash_size + gap.size()) return false;
        const auto hash = text.substr(0, hash_size);
        const auto path = text.substr(hash_size + gap.size(), end - hash_size - gap.size());
        if (!is_hexadecimal(hash) || text.substr(hash_size, gap.size()) != gap ||
            !is_output_path(path)) {
            return false;
        }
        files.insert_or_assign(std::string(path), std::string(hash));
        text.remove_prefix(end + 1);
    }
    return true;
}

std::string to_text(const Ledger& ledger) {
    auto copy = ledger;
    std::string text(first_line);
    for (const auto& fact : ledger.personal) text += std::string(person) + to_line(fact) + '\n';
    for (const auto& [heading, files] : parts_of(copy)) {
        if (files->empty()) continue;
        text += heading;
        for (const auto& file : *files) text += line_of(file);
    }
    return text + "# ende\n"; // a text that was cut off has none
}

std::optional<Ledger> ledger_from(std::string_view text) {
    Ledger ledger;
    if (!take(text, first_line) || !take_personal(text, ledger.personal)) return std::nullopt;
    for (const auto& [heading, files] : parts_of(ledger)) {
        if (take(text, heading) && !read_lines(take_part(text), *files)) return std::nullopt;
    }
    if (text != "# ende\n") return std::nullopt;
    return ledger;
}

std::string release_name(const FileHashes& site) {
    std::string text;
    for (const auto& file : site) text += line_of(file);
    return sha256_of(text).substr(0, 16);
}

} // namespace schaukasten
