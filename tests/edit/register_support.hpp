#pragma once

#include "edit/register.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten::test {

inline constexpr std::string_view register_header =
    "schulnummer,gebiet,ort,plz,strasse,schulform,name_1,name_2,name_3,kurzbezeichnung_2021,"
    "telefon_vorwahl,telefon,email,homepage_2021,sozialindex,lon,lat\n";

/// A row with the given number, town (also its area) and name.
inline std::string register_row(std::string_view number, std::string_view town,
                                std::string_view name, std::string_view form = "Grundschule") {
    std::string row(number);
    row.append(",").append(town).append(",").append(town).append(",12345,Am Weg 1,");
    row.append(form).append(",\"").append(name).append("\",,,,,,,,,,\n");
    return row;
}

inline std::vector<std::string> first_lines(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const auto& each : diagnostics.sorted()) {
        const auto whole = to_text(each);
        lines.push_back(whole.substr(0, whole.find('\n')));
    }
    return lines;
}

inline Register register_of(std::string_view rows, Diagnostics& diagnostics) {
    return read_register("register.csv", std::string(register_header) + std::string(rows),
                         diagnostics);
}

inline Register register_of(std::string_view rows) {
    Diagnostics diagnostics;
    return register_of(rows, diagnostics);
}

inline const std::string real_register_path =
    SOURCE_DIR "/tests/daten/nrw-schulen/schulen-projektgebiet.csv";

inline Register real_register() {
    std::ifstream file(real_register_path, std::ios::binary);
    Diagnostics diagnostics;
    return read_register("schulen-projektgebiet.csv", {std::istreambuf_iterator<char>(file), {}},
                         diagnostics);
}

/// A sample of a statewide register, as it is.
inline std::string statewide_bytes(const std::string& name) {
    std::ifstream file(SOURCE_DIR "/tests/daten/nrw-schulen/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Register read_statewide(const std::string& name) {
    Diagnostics diagnostics;
    return read_register(name, statewide_bytes(name), diagnostics);
}

} // namespace schaukasten::test
