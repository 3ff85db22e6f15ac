#include "edit/toml_patch.hpp"

#include "edit/csv_columns.hpp"
#include "edit/toml_layout.hpp"
#include "edit/toml_leaves.hpp"
#include "edit/toml_text.hpp"

#include <algorithm>
#include <map>

namespace schaukasten {
namespace {

/// As the parser is to get it.
std::string without_marks(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (text[k] != '\r' || k + 1 == text.size() || text[k + 1] != '\n') plain += text[k];
    }
    return plain;
}

std::optional<TomlTable> parsed(std::string_view text) {
    Diagnostics unheard;
    const auto plain = without_marks(text);
    auto result = parse_toml(plain, {"", plain, {}}, unheard);
    if (!result.ok) return std::nullopt;
    return std::move(result.table);
}

/// "uebersetzung.en" of "uebersetzung.en.zeiten" and the like: the element of a list that a path
/// lies in; empty if there is none.
std::string_view element_around(std::string_view path) {
    for (path = outer_path(path); !path.empty(); path = outer_path(path)) {
        if (count_in(last_part(path))) return path;
    }
    return {};
}

/// Keys of a header or a dotted key: the counts are not written.
std::string written_path(std::string_view path) {
    std::string out;
    for (const auto part : parts_of(path)) {
        if (count_in(part)) continue;
        if (!out.empty()) out += '.';
        out += toml_key(part);
    }
    return out;
}

class Patcher {
public:
    Patcher(std::string_view text, const PathRank& rank)
        : text_(text), rank_(rank), layout_(layout_of(text)) {
        const auto line_end = text_.find('\n');
        has_returns_ = line_end != std::string::npos && line_end > 0 && text_[line_end - 1] == '\r';
    }

    void apply(const TomlChange& change) {
        const auto leaf = std::ranges::find(layout_.leaves, change.path, &TomlLayout::Leaf::path);
        const auto pair = std::ranges::find(layout_.pairs, change.path, &TomlLayout::Pair::path);
        const auto around = std::ranges::find_if(layout_.pairs, [&](const TomlLayout::Pair& each) {
            return each.path != change.path && is_within(change.path, each.path);
        });
        const bool is_there = leaf != layout_.leaves.end();
        if (is_there && change.value) {
            const auto style = pair != layout_.pairs.end() ? LongText::Spread : LongText::InOneLine;
            replace(leaf->value, toml_value(*change.value, style));
        } else if (around != layout_.pairs.end() && (is_there || change.value)) {
            rewrite(*around, change);
        } else if (change.value) {
            add(change.path, *change.value);
        } else if (is_there) {
            remove(*pair);
        }
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void replace(TextSpan span, std::string_view with) {
        std::string lines;
        for (const char c : with) {
            if (c == '\n' && has_returns_) lines += '\r';
            lines += c;
        }
        text_.replace(span.begin, span.end - span.begin, lines);
        layout_ = layout_of(text_);
    }
    void insert(std::size_t at, std::string_view lines) { replace({at, at}, lines); }

    /// A value in braces or brackets with something new or gone inside.
    void rewrite(const TomlLayout::Pair& pair, const TomlChange& change) {
        TomlTable inside;
        for (const auto& [path, value] : leaves_of(parsed(text_).value_or(TomlTable{}))) {
            const bool stays = path != change.path && is_within(path, pair.path);
            if (stays && path != pair.path) put_leaf(inside, path, value);
        }
        if (change.value) put_leaf(inside, change.path, *change.value);
        if (const auto* whole = value_at(inside, pair.path)) {
            replace(pair.value, toml_value(*whole, LongText::InOneLine));
        } else {
            remove(TomlLayout::Pair(pair));
        }
    }

    void add(const std::string& path, const TomlValue& value) {
        const auto section = section_for(outer_path(path));
        const auto outer = layout_.sections[section].path.size();
        const auto key = written_path(std::string_view(path).substr(outer == 0 ? 0 : outer + 1));
        add_line(section, path, key + " = " + toml_value(value, LongText::Spread) + "\n");
    }

    /// Behind the last key of the section that comes before it in the table of fields.
    void add_line(std::size_t section, std::string_view path, std::string line) {
        const auto rank = rank_(path);
        const TomlLayout::Pair* before = nullptr;
        const TomlLayout::Pair* first = nullptr;
        for (const auto& pair : layout_.pairs) {
            if (pair.section != section) continue;
            if (!first) first = &pair;
            if (rank_(pair.path) < rank) before = &pair;
        }
        const auto& header = layout_.sections[section].header;
        auto at = before ? before->lines.end : header.end;
        if (!before && section == 0) {
            at = first ? first->lines.begin : start_of_section(1);
            if (!first && at < text_.size()) line += '\n';
        }
        if (at > 0 && text_[at - 1] != '\n' && at != header.end) line.insert(0, "\n");
        if (at == header.end && section > 0 && text_[at - 1] != '\n') line.insert(0, "\n");
        insert(at, line);
    }

    /// Where the values of a table stand; made if it is nowhere.
    std::size_t section_for(std::string_view table) {
        if (const auto known = section_called(table)) return *known;
        for (const auto& pair : layout_.pairs) { // dotted keys
            const auto& section = layout_.sections[pair.section].path;
            if (is_within(pair.path, table) && is_within(table, section)) return pair.section;
        }
        make_section(table);
        return section_called(table).value();
    }

    [[nodiscard]] std::optional<std::size_t> section_called(std::string_view path) const {
        const auto found = std::ranges::find(layout_.sections, path, &TomlLayout::Section::path);
        if (found == layout_.sections.end()) return std::nullopt;
        return static_cast<std::size_t>(found - layout_.sections.begin());
    }

    void make_section(std::string_view path) {
        if (const auto around = element_around(path); !around.empty() && !section_called(around)) {
            make_section(around);
        }
        const auto count = count_in(last_part(path));
        if (!count) return insert_section(place_for(path), "[" + written_path(path) + "]\n");
        const auto list = outer_path(path);
        for (std::size_t k = 1; k <= *count; ++k) {
            const auto element = joined_path(list, std::to_string(k));
            if (section_called(element)) continue;
            const auto last = section_called(joined_path(list, std::to_string(k - 1)));
            insert_section(last ? end_of(*last) : place_for(element),
                           "[[" + written_path(list) + "]]\n");
        }
    }

    void insert_section(std::size_t at, std::string lines) {
        if (at < text_.size()) {
            lines += '\n';
        } else if (!text_.empty() && !text_.ends_with('\n')) {
            lines.insert(0, "\n");
        }
        if (at > 0 && !has_blank_line_before(at)) lines.insert(0, "\n");
        insert(at, lines);
    }

    [[nodiscard]] bool has_blank_line_before(std::size_t at) const {
        const auto before = std::string_view(text_).substr(0, at);
        return before.ends_with("\n\n") || before.ends_with("\n\r\n");
    }

    /// Before the first section that comes after it in the table of fields, within the element of a
    /// list that it belongs to.
    [[nodiscard]] std::size_t place_for(std::string_view path) const {
        const auto around = section_called(element_around(path)).value_or(0);
        const auto rank = rank_(path);
        for (auto k = around + 1; k < layout_.sections.size(); ++k) {
            const auto& other = layout_.sections[k].path;
            if (!is_within(other, layout_.sections[around].path)) break;
            if (rank < rank_(other)) return start_of_section(k);
        }
        return end_of(around);
    }

    /// Behind a section and all those inside it.
    [[nodiscard]] std::size_t end_of(std::size_t section) const {
        auto next = section + 1;
        while (next < layout_.sections.size() &&
               is_within(layout_.sections[next].path, layout_.sections[section].path)) {
            ++next;
        }
        return start_of_section(next);
    }

    /// With the comment right above it.
    [[nodiscard]] std::size_t start_of_section(std::size_t section) const {
        if (section >= layout_.sections.size()) return text_.size();
        auto at = layout_.sections[section].header.begin;
        while (at > 0) {
            const auto line = at < 2 ? 0 : text_.rfind('\n', at - 2) + 1;
            if (text_[line] != '#') break;
            at = line;
        }
        return at;
    }

    /// A table that has nothing left goes with its last value; of a list only the last one can.
    void remove(const TomlLayout::Pair pair) {
        const auto path = layout_.sections[pair.section].path;
        replace(pair.lines, "");
        if (path.empty()) return;
        const auto has_more = std::ranges::any_of(
            layout_.pairs, [&](const auto& each) { return each.section == pair.section; });
        const auto has_inner = std::ranges::any_of(layout_.sections, [&](const auto& each) {
            return each.path != path && is_within(each.path, path);
        });
        const auto count = count_in(last_part(path));
        const auto next = count ? joined_path(outer_path(path), std::to_string(*count + 1)) : "";
        if (has_more || has_inner || (count && section_called(next))) return;
        const auto header = layout_.sections[pair.section].header;
        replace(header, "");
        drop_blank_line(header.begin);
    }

    void drop_blank_line(std::size_t at) {
        const auto line_end = std::string_view(has_returns_ ? "\r\n" : "\n");
        const auto rest = std::string_view(text_).substr(at);
        if (at == 0 || !has_blank_line_before(at)) return;
        if (rest.starts_with(line_end)) return replace({at, at + line_end.size()}, "");
        if (rest.empty()) replace({at - line_end.size(), at}, "");
    }

    std::string text_;
    const PathRank& rank_;
    TomlLayout layout_;
    bool has_returns_ = false;
};

using Leaves = std::map<std::string, TomlValue>;

Leaves sorted_leaves(const TomlTable& table) {
    Leaves sorted;
    for (auto& [path, value] : leaves_of(table)) sorted.emplace(path, value);
    return sorted;
}

} // namespace

std::optional<std::string> patch_toml(std::string_view text, std::span<const TomlChange> changes,
                                      const PathRank& rank) {
    const auto before = parsed(text);
    if (!before) return std::nullopt;
    auto expected = sorted_leaves(*before);
    Patcher patcher(text, rank);
    for (const auto& change : changes) {
        if (change.value) expected.insert_or_assign(change.path, *change.value);
    }
    for (const auto& change : changes) {
        if (change.value) patcher.apply(change);
    }
    // From the back: the last element of a list goes first, so that its neighbours keep their
    // count.
    for (auto k = changes.size(); k-- > 0;) {
        if (changes[k].value) continue;
        expected.erase(changes[k].path);
        patcher.apply(changes[k]);
    }
    const auto after = parsed(patcher.text());
    if (!after) return std::nullopt;
    const auto same =
        std::ranges::equal(sorted_leaves(*after), expected, [](const auto& a, const auto& b) {
            return a.first == b.first && same_value(a.second, b.second);
        });
    return same ? std::optional(patcher.text()) : std::nullopt;
}

} // namespace schaukasten
