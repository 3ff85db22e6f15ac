#include "edit/cell_value.hpp"

#include "base/ascii.hpp"
#include "edit/csv_columns.hpp"
#include "edit/german_values.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

std::string decimal_cell(double number) {
    auto text = fmt::format("{}", number);
    if (const auto point = text.find('.'); point != std::string::npos) text[point] = ',';
    return text;
}

std::string join_cells(const FieldNode& element, const TomlArray& list);

std::string text_of(const FieldNode& field, const TomlValue& value) {
    if (const auto* text = std::get_if<std::string>(&value.data)) return *text;
    if (const auto* flag = std::get_if<bool>(&value.data)) return *flag ? "ja" : "nein";
    if (const auto* whole = std::get_if<std::int64_t>(&value.data)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value.data)) {
        return field.kind == ValueKind::Point ? fmt::format("{}", *real) : decimal_cell(*real);
    }
    if (const auto* date = std::get_if<Date>(&value.data)) return iso_date(*date);
    if (const auto* time = std::get_if<TimeOfDay>(&value.data)) return clock_time(*time);
    if (const auto* moment = std::get_if<TomlDateTime>(&value.data)) {
        return moment_text(*moment);
    }
    if (const auto* list = std::get_if<TomlArray>(&value.data)) return join_cells(field, *list);
    return {};
}

std::string join_cells(const FieldNode& element, const TomlArray& list) {
    if (list.empty()) return std::string(1, list_separator);
    std::string cell;
    for (const auto& value : list) {
        if (!cell.empty()) cell.append(" ").append(1, list_separator).append(" ");
        for (const char c : text_of(element, value)) cell.append(c == list_separator ? 2U : 1U, c);
    }
    return cell;
}

/// Without the blanks around them; empty ones are none.
std::vector<std::string> split_cell(std::string_view cell) {
    std::vector<std::string> parts(1);
    for (std::size_t k = 0; k < cell.size(); ++k) {
        if (cell[k] != list_separator) {
            parts.back() += cell[k];
        } else if (k + 1 < cell.size() && cell[k + 1] == list_separator) {
            parts.back() += cell[k++];
        } else {
            parts.emplace_back();
        }
    }
    std::vector<std::string> filled;
    for (const auto& part : parts) {
        const auto text = trimmed(part, " \t\n");
        if (!text.empty()) filled.emplace_back(text);
    }
    return filled;
}

ReadCell point(std::string_view cell, Position at) {
    TomlArray numbers;
    for (const auto& part : split_cell(cell)) {
        if (const auto number = coordinate(part)) numbers.push_back({*number, at});
    }
    if (numbers.size() == 2) return {TomlValue{std::move(numbers), at}, {}};
    return {{},
            fmt::format("»{}« ist keine Lage; schreiben Sie erst die Breite, dann die Länge: "
                        "51.51 | 7.46",
                        cell)};
}

ReadCell read_one(const FieldNode& field, std::string_view cell, Position at) {
    std::string complaint;
    auto data = german_value(field.kind, cell, complaint);
    if (!data) return {{}, std::move(complaint)};
    return {TomlValue{std::move(*data), at}, {}};
}

ReadCell read_list(const FieldNode& field, std::string_view cell, Position at) {
    TomlArray list;
    for (const auto& part : split_cell(cell)) {
        auto read = read_one(field, part, at);
        if (!read.value) return read;
        list.push_back(std::move(*read.value));
    }
    return {TomlValue{std::move(list), at}, {}};
}

} // namespace

std::string cell_of(const FieldNode& field, const TomlValue& value) {
    return text_of(field, value);
}

ReadCell read_cell(const FieldNode& field, std::string_view cell, Position at) {
    if (trimmed(cell, " \t\n").empty()) return {};
    if (field.kind == ValueKind::Markdown) {
        const auto text = field.info == &body_field ? trimmed(cell, "\n") : cell;
        return {TomlValue{std::string(text), at}, {}};
    }
    if (field.kind == ValueKind::Point) return point(cell, at);
    if (field.is_list) return read_list(field, cell, at);
    return read_one(field, trimmed(cell, " \t\n"), at);
}

std::string canonical_cell(const FieldNode& field, std::string_view cell) {
    const auto read = read_cell(field, cell, {});
    if (!read.complaint.empty()) return std::string(cell);
    return read.value ? cell_of(field, *read.value) : std::string{};
}

} // namespace schaukasten
