#include "edit/csv_columns.hpp"

#include "check/known_keys.hpp"

#include <algorithm>
#include <charconv>

namespace schaukasten {
namespace {

using Fields = std::vector<FieldNode>;

void add_columns(std::vector<CsvColumn>& columns, const Fields& fields, const std::string& before) {
    for (const auto& field : fields) {
        auto path = before + std::string(field.info->key);
        if (field.is_table()) {
            add_columns(columns, field.fields, path + (field.is_list ? ".1." : "."));
        } else {
            columns.push_back({std::move(path), &field});
        }
    }
}

const FieldNode* named(const Fields& fields, std::string_view key) {
    const auto found =
        std::ranges::find(fields, key, [](const FieldNode& field) { return field.info->key; });
    return found == fields.end() ? nullptr : &*found;
}

/// Languages come in the order of their tags.
std::size_t rank_of_tag(std::string_view tag) {
    std::size_t rank = 0;
    for (std::size_t k = 0; k < 4; ++k) {
        rank = rank * 256 + (k < tag.size() ? static_cast<unsigned char>(tag[k]) : 0U);
    }
    return rank;
}

/// Walks a path through the fields; `visit` gets the rank of each part. Null if it leads nowhere.
template <class Visit>
const FieldNode* walk(std::size_t type, std::string_view path, const Visit& visit) {
    const auto* fields = &field_tree(type);
    const FieldNode* at = nullptr;
    bool is_translation = false;
    const auto parts = parts_of(path);
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (at && at->is_table() && at->is_list && fields != &at->fields) {
            const auto count = count_in(parts[k]);
            if (!count) return nullptr;
            visit(*count);
            fields = &at->fields;
            continue;
        }
        if (parts[k] == translation_key && k + 1 < parts.size() && !is_translation) {
            visit(fields->size());
            visit(rank_of_tag(parts[++k]));
            is_translation = true;
            at = nullptr;
            continue;
        }
        at = named(*fields, parts[k]);
        if (!at || (is_translation && !at->has_translation())) return nullptr;
        visit(static_cast<std::size_t>(at - fields->data()));
        if (at->is_table() && !at->is_list) {
            fields = &at->fields;
        } else if (!at->is_table() && k + 1 < parts.size()) {
            return nullptr;
        }
    }
    return at;
}

} // namespace

std::vector<CsvColumn> csv_columns(std::size_t type) {
    std::vector<CsvColumn> columns;
    add_columns(columns, field_tree(type), "");
    return columns;
}

const FieldNode* field_at(std::size_t type, std::string_view path) {
    const auto* field = walk(type, path, [](std::size_t) {});
    return field && !field->is_table() ? field : nullptr;
}

std::vector<std::size_t> rank_of(std::size_t type, std::string_view path) {
    std::vector<std::size_t> rank;
    walk(type, path, [&](std::size_t part) { rank.push_back(part); });
    return rank;
}

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const auto dot = std::min(path.find('.'), path.size());
        parts.push_back(path.substr(0, dot));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return parts;
}

std::optional<std::size_t> count_in(std::string_view part) {
    constexpr std::size_t most = 1000;
    std::size_t count = 0;
    const auto* end = part.data() + part.size();
    const auto [rest, error] = std::from_chars(part.data(), end, count);
    if (error != std::errc{} || rest != end || count == 0 || count > most) return std::nullopt;
    return count;
}

} // namespace schaukasten
