#include "edit/register.hpp"

#include "base/ascii.hpp"
#include "edit/csv.hpp"
#include "edit/decode_text.hpp"
#include "edit/districts.hpp"
#include "edit/register_format.hpp"
#include "edit/school_name.hpp"
#include "edit/utm.hpp"
#include "read/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <unordered_set>
#include <utility>

namespace schaukasten {
namespace {

std::string folded(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_blank) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
    Number value{};
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || rest != end) return std::nullopt;
    return value;
}

using enum RegisterColumn;

/// One row by its columns, and the messages about it.
class Row {
public:
    Row(std::span<const CsvCell> cells, const RegisterColumns& columns, const Register& file,
        Diagnostics& diagnostics)
        : cells_(cells), columns_(columns), file_(file), diagnostics_(diagnostics) {}

    /// Empty, too, where the register says "null" or has no such column.
    [[nodiscard]] std::string text(RegisterColumn column) const {
        const auto place = columns_.places.of(column);
        if (place == RegisterColumns::nowhere) return {};
        auto value = folded(cells_[place].text);
        return value == "null" ? std::string{} : value;
    }

    [[nodiscard]] Position at(RegisterColumn column) const {
        return cells_[columns_.places.of(column)].at;
    }

    [[nodiscard]] std::string required(RegisterColumn column) const {
        auto value = text(column);
        if (value.empty()) error(column, fmt::format("das Feld »{}« ist leer", name(column)));
        return value;
    }

    template <class Parsed>
    [[nodiscard]] Parsed optional(RegisterColumn column, std::string_view written,
                                  std::optional<Parsed> (*parse)(std::string_view)) const {
        if (written.empty()) return {};
        auto parsed = parse(written);
        if (!parsed) warn(column, written);
        return parsed.value_or(Parsed{});
    }

    void error(RegisterColumn column, std::string message) const {
        diagnostics_.error(file_.place(at(column)), std::move(message));
    }

    void warn(RegisterColumn column, std::string_view written) const {
        diagnostics_.warning(
            file_.place(at(column)),
            fmt::format("»{}« passt nicht in die Spalte »{}«; die Angabe bleibt weg", written,
                        name(column)));
    }

    [[nodiscard]] bool has_form_keys() const { return columns_.format->has_form_keys; }

private:
    [[nodiscard]] std::string_view name(RegisterColumn column) const {
        return columns_.format->names.of(column);
    }

    std::span<const CsvCell> cells_;
    const RegisterColumns& columns_;
    const Register& file_;
    Diagnostics& diagnostics_;
};

Phone phone_of(const Row& row) {
    const auto area_code = row.text(AreaCode);
    const auto number = row.text(Telephone);
    if (number.empty()) return {};
    return row.optional(Telephone, area_code.empty() ? number : area_code + " " + number,
                        parse_phone);
}

std::optional<int> social_index_of(const Row& row) {
    const auto written = row.text(SocialIndex);
    if (written.empty()) return std::nullopt;
    const auto index = number_of<int>(written);
    if (index && *index >= 1 && *index <= 9) return index;
    row.warn(SocialIndex, written);
    return std::nullopt;
}

/// To a tenth of a metre.
double rounded(double degrees) {
    constexpr double steps = 1e6;
    return std::round(degrees * steps) / steps;
}

/// The system is said to be UTM 32; where nothing is said, it may be another.
std::optional<GeoPoint> surveyed_position_of(const Row& row) {
    const auto easting = number_of<double>(row.text(Easting));
    const auto northing = number_of<double>(row.text(Northing));
    if (!easting || !northing || row.text(System) != "EPSG:25832") return std::nullopt;
    const auto point = from_utm32(*easting, *northing);
    const auto is_near = point.latitude > 45 && point.latitude < 57 && point.longitude > 3 &&
                         point.longitude < 15; // of the zone
    if (is_near) return GeoPoint{rounded(point.latitude), rounded(point.longitude)};
    row.warn(Easting, row.text(Easting) + ", " + row.text(Northing));
    return std::nullopt;
}

std::optional<GeoPoint> position_of(const Row& row) {
    const auto latitude = row.text(Latitude);
    const auto longitude = row.text(Longitude);
    if (latitude.empty() || longitude.empty()) return surveyed_position_of(row);
    const auto north = number_of<double>(latitude);
    const auto east = number_of<double>(longitude);
    const auto is_there =
        north && east && *north >= -90 && *north <= 90 && *east >= -180 && *east <= 180;
    if (is_there) return GeoPoint{*north, *east};
    row.warn(Latitude, latitude + ", " + longitude);
    return std::nullopt;
}

std::string form_of(const Row& row) {
    auto written = row.required(Form);
    if (!row.has_form_keys() || written.empty()) return written;
    const auto label = school_form_of(written);
    if (label.empty()) {
        row.error(Form,
                  fmt::format("der Schlüssel »{}« für eine Schulform ist unbekannt", written));
    }
    return std::string(label);
}

std::string joined(std::span<const std::string> lines) {
    std::string all;
    for (const auto& line : lines) {
        if (line.empty()) continue;
        if (!all.empty()) all += " | ";
        all += line;
    }
    return all;
}

RegisterSchool school_of(const Row& row) {
    RegisterSchool school;
    const std::array lines{row.required(Name1), row.text(Name2), row.text(Name3)};
    school.number = row.required(Number);
    school.municipality = row.text(Municipality);
    school.area = row.text(Area);
    if (school.area.empty()) school.area = district_of(school.municipality);
    school.town = row.text(Town);
    school.name = school_name(lines, row.text(ShortForm), school.town);
    school.official_name = joined(lines);
    school.form = form_of(row);
    school.street = row.text(Street);
    school.postcode = row.text(Postcode);
    school.phone = phone_of(row);
    school.email = row.optional(Mail, row.text(Mail), parse_email);
    school.website = row.optional(Homepage, row.text(Homepage), parse_web_address);
    school.social_index = social_index_of(row);
    school.position = position_of(row);
    school.at = row.at(Number);
    return school;
}

bool is_school_number(std::string_view text) {
    return text.size() <= 10 && is_all_digits(text);
}

} // namespace

Register read_register(std::string shown_path, std::string bytes, Diagnostics& diagnostics) {
    Register result;
    result.shown_path = std::move(shown_path);
    auto decoded = decode_text(bytes);
    result.text = decoded ? std::move(decoded->text) : std::move(bytes);
    if (!clean_text(result.text, result.shown_path, diagnostics)) return result;
    const auto table = read_csv(result.place({}), diagnostics);
    if (table.header.empty()) return result;
    const auto columns = find_register_columns(table, result.place({}), diagnostics);
    if (!columns || has_lost_zeros(table, *columns, result.place({}), diagnostics)) return result;
    const bool has_area = columns->places.of(Area) != RegisterColumns::nowhere;
    result.area_at = table.header[columns->places.of(has_area ? Area : Town)].at;
    result.read_as = fmt::format("{}, {}, {}", columns->format->name, decoded->encoding,
                                 name_of_separator(table.separator));

    std::unordered_set<std::string> seen;
    for (const auto& cells : table.rows) {
        auto school = school_of(Row(cells, *columns, result, diagnostics));
        if (school.number.empty() || school.name.empty() || school.form.empty()) continue;
        if (!is_school_number(school.number)) {
            diagnostics.error(result.place(school.at),
                              fmt::format("»{}« ist keine Schulnummer", school.number));
        } else if (!seen.insert(school.number).second) {
            diagnostics.error(
                result.place(school.at),
                fmt::format("die Schulnummer {} steht schon weiter oben", school.number));
        } else if (school.form == authority_form) {
            ++result.authorities;
        } else {
            result.schools.push_back(std::move(school));
        }
    }
    return result;
}

} // namespace schaukasten
