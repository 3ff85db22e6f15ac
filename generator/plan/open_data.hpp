#pragma once

#include "model/directory.hpp"
#include "model/exchange_address.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// What the town offers as data: the records of each type, as tables (CSV), as JSON with a schema,
// and schools as a map (GeoJSON). A list of tables in a record, such as the times of an offer, is a
// table of its own: "angebote-zeiten".

/// People stand in data only by name, as on pages: whoever is nameless there is no record here.
bool is_in_open_data(const RecordHead& record);
bool is_in_open_data(const Fachkraft& person);

/// One for each type of which there are records.
struct OpenDataSet {
    std::uint32_t type = 0;
    std::string_view name; // "angebote"
    std::size_t count = 0;
    std::vector<std::string> tables; // names; the first is that of the records themselves
    bool is_on_map = false;
    bool is_personal = false; // no licence allows to spread it
};

/// What of a set others have collected.
std::vector<Dataset> collected_in(const OpenDataSet& set);

std::vector<OpenDataSet> open_data_sets(const Directory& published);

/// The kinds of files, in the order in which the page offers them.
inline constexpr std::string_view csv_ending = ".csv";
inline constexpr std::string_view readable_csv_ending = "-lesbar.csv"; // for people
inline constexpr std::string_view json_ending = ".json";
inline constexpr std::string_view json_schema_ending = ".schema.json";
inline constexpr std::string_view map_ending = ".geojson";

/// "daten/angebote.csv"
inline std::string open_data_file(std::string_view name, std::string_view ending) {
    return std::string(open_data_folder).append("/").append(name).append(ending);
}

/// All that a licence allows to spread, in one file.
inline constexpr std::string_view open_data_archive = "daten/alles.zip";

} // namespace schaukasten
