#pragma once

#include "base/diagnostics.hpp"
#include "edit/csv.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace schaukasten {

// The state's school register comes in several forms; the header of a file tells which one it is,
// whatever the order of its columns.

/// What a school register may say of a school.
enum class RegisterColumn : std::size_t {
    Number,
    Area,
    Municipality, // AGS
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
    System, // EPSG
    Easting,
    Northing,
};
inline constexpr std::size_t register_column_count = 21;

template <class Value>
struct ByRegisterColumn : std::array<Value, register_column_count> {
    const Value& of(RegisterColumn column) const {
        return this->at(static_cast<std::size_t>(column));
    }
};

struct RegisterFormat {
    std::string_view name;                    // German, for the plan
    ByRegisterColumn<std::string_view> names; // in the header; empty: it does not say that
    bool has_form_keys = false;               // "02" instead of "Grundschule"
};

/// A format and where in a row each of its columns stands.
struct RegisterColumns {
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    const RegisterFormat* format = nullptr;
    ByRegisterColumn<std::size_t> places{};
};

/// The format that fits the header best. Reports each of its columns that is missing.
std::optional<RegisterColumns> find_register_columns(const CsvTable& table, const Place& file,
                                                     Diagnostics& diagnostics);

/// A spreadsheet takes "05111000" for a number. Reports the first cell that shows it.
bool has_lost_zeros(const CsvTable& table, const RegisterColumns& columns, const Place& file,
                    Diagnostics& diagnostics);

/// "Grundschule" for "02"; empty if there is no such key.
std::string_view school_form_of(std::string_view key);

/// Ministry, district governments and school boards have numbers, too, but teach nobody.
inline constexpr std::string_view authority_form = "Schulaufsicht";

} // namespace schaukasten
