#include "edit/register.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "edit/csv.hpp"
#include "edit/school_name.hpp"
#include "read/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <unordered_set>
#include <utility>

namespace schaukasten {
namespace {

enum Column : std::size_t {
    Number,
    Area,
    Town,
    Postcode,
    Street,
    Form,
    Name1,
    Name2,
    Name3,
    ShortForm,
    AreaCode,
    Telephone,
    Mail,
    Homepage,
    SocialIndex,
    Longitude,
    Latitude,
};

/// In the order of `Column`.
constexpr std::array<std::string_view, Latitude + 1> column_names{
    "schulnummer",
    "gebiet",
    "ort",
    "plz",
    "strasse",
    "schulform",
    "name_1",
    "name_2",
    "name_3",
    "kurzbezeichnung_2021",
    "telefon_vorwahl",
    "telefon",
    "email",
    "homepage_2021",
    "sozialindex",
    "lon",
    "lat",
};

using Places = std::array<std::size_t, column_names.size()>;

std::optional<Places> find_columns(const CsvTable& table, const Register& file,
                                   Diagnostics& diagnostics) {
    std::vector<std::string_view> there;
    for (const auto& cell : table.header) there.emplace_back(cell.text);

    Places places{};
    bool is_complete = true;
    for (std::size_t k = 0; k < places.size(); ++k) {
        const auto found = std::ranges::find(there, column_names[k]);
        places[k] = static_cast<std::size_t>(found - there.begin());
        if (found != there.end()) continue;
        is_complete = false;
        diagnostics.error(file.place({1, 1}),
                          fmt::format("es fehlt die Spalte »{}«{}", column_names[k],
                                      did_you_mean(column_names[k], there)));
    }
    if (!is_complete) return std::nullopt;
    return places;
}

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

/// One row by its columns, and the messages about it.
class Row {
public:
    Row(std::span<const CsvCell> cells, const Places& places, const Register& file,
        Diagnostics& diagnostics)
        : cells_(cells), places_(places), file_(file), diagnostics_(diagnostics) {}

    [[nodiscard]] std::string text(Column column) const { return folded(cell(column).text); }
    [[nodiscard]] Position at(Column column) const { return cell(column).at; }

    /// Empty, and an error, if the register does not have it.
    [[nodiscard]] std::string required(Column column) const {
        auto value = text(column);
        if (value.empty()) {
            diagnostics_.error(file_.place(at(column)),
                               fmt::format("das Feld »{}« ist leer", column_names[column]));
        }
        return value;
    }

    template <class Parsed>
    [[nodiscard]] Parsed optional(Column column, std::string_view written,
                                  std::optional<Parsed> (*parse)(std::string_view)) const {
        if (written.empty()) return {};
        auto parsed = parse(written);
        if (!parsed) warn(column, written);
        return parsed.value_or(Parsed{});
    }

    void warn(Column column, std::string_view written) const {
        diagnostics_.warning(
            file_.place(at(column)),
            fmt::format("»{}« passt nicht in die Spalte »{}«; die Angabe bleibt weg", written,
                        column_names[column]));
    }

private:
    [[nodiscard]] const CsvCell& cell(Column column) const { return cells_[places_[column]]; }

    std::span<const CsvCell> cells_;
    const Places& places_;
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

std::optional<GeoPoint> position_of(const Row& row) {
    const auto latitude = row.text(Latitude);
    const auto longitude = row.text(Longitude);
    if (latitude.empty() || longitude.empty()) return std::nullopt;
    const auto north = number_of<double>(latitude);
    const auto east = number_of<double>(longitude);
    const auto is_there =
        north && east && *north >= -90 && *north <= 90 && *east >= -180 && *east <= 180;
    if (is_there) return GeoPoint{*north, *east};
    row.warn(Latitude, latitude + ", " + longitude);
    return std::nullopt;
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
    school.area = row.text(Area);
    school.town = row.text(Town);
    school.name = school_name(lines, row.text(ShortForm), school.town);
    school.official_name = joined(lines);
    school.form = row.required(Form);
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
    Register result{std::move(shown_path), std::move(bytes), {}, {}};
    if (!clean_text(result.text, result.shown_path, diagnostics)) return result;
    const auto table = read_csv(result.place({}), diagnostics);
    if (table.header.empty()) return result;
    const auto places = find_columns(table, result, diagnostics);
    if (!places) return result;
    result.area_at = table.header[(*places)[Area]].at;

    std::unordered_set<std::string> seen;
    for (const auto& cells : table.rows) {
        auto school = school_of(Row(cells, *places, result, diagnostics));
        if (school.number.empty() || school.name.empty() || school.form.empty()) continue;
        if (!is_school_number(school.number)) {
            diagnostics.error(result.place(school.at),
                              fmt::format("»{}« ist keine Schulnummer", school.number));
        } else if (!seen.insert(school.number).second) {
            diagnostics.error(
                result.place(school.at),
                fmt::format("die Schulnummer {} steht schon weiter oben", school.number));
        } else {
            result.schools.push_back(std::move(school));
        }
    }
    return result;
}

} // namespace schaukasten
