#pragma once

#include "base/diagnostics.hpp"
#include "model/contact.hpp"
#include "model/place_on_earth.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A school as the state's register has it, white space folded.
struct RegisterSchool {
    std::string number;        // Schulnummer
    std::string area;          // its district, or the city that is in none: "Kreis Soest"
    std::string municipality;  // AGS; empty if the register does not say it
    std::string name;          // see school_name.hpp
    std::string official_name; // its lines, parted by " | "
    std::string form;          // label: "Grundschule"
    std::string street;
    std::string postcode;
    std::string town;
    Phone phone;
    Email email;
    WebAddress website;
    std::optional<int> social_index;
    std::optional<GeoPoint> position;
    Position at; // in the file
};

struct Register {
    std::string shown_path;
    std::string text;                    // for messages
    std::string read_as;                 // format, encoding, separator, for the plan
    std::vector<RegisterSchool> schools; // in the order of the file, each Schulnummer once
    std::size_t authorities = 0;         // left out: they are no schools
    Position area_at;                    // of the column that names area or town

    [[nodiscard]] Place place(Position at) const { return {shown_path, text, at}; }
};

/// Printed with whatever is derived from the register, as its licence asks.
inline constexpr std::string_view register_source =
    "Datenbasis: Ministerium für Schule und Bildung NRW (Schulgrunddaten, Schulsozialindex) und "
    "IT.NRW (Schulverzeichnis 2024/25), dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0), Daten "
    "verändert.";

/// Reads the bytes of a school register (CSV): one of the state's, as they are. Reports columns
/// that are missing and rows without a Schulnummer, name or form as errors; a telephone number and
/// the like that cannot be one only as a warning, and leaves it out: it is not the editor's to
/// mend.
Register read_register(std::string shown_path, std::string bytes, Diagnostics& diagnostics);

} // namespace schaukasten
