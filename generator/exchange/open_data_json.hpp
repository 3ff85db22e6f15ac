#pragma once

#include "exchange/json.hpp"
#include "exchange/open_data_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What a set of data says of itself.
struct DataHead {
    std::string title;
    std::string source;
    std::string address;      // of the page of the data
    std::string licence;      // empty: none is given
    std::string licence_text; // address
};

/// An object: id, address, and what the fields hold.
Json data_object(const std::vector<DataField>& fields, const DataRecord& record);

std::string json_data(std::string_view name, const DataHead& head,
                      const std::vector<DataField>& fields, const std::vector<DataRecord>& records);

/// The JSON Schema (2020-12) that `json_data` keeps to.
std::string json_data_schema(std::string_view name, const DataHead& head,
                             const std::vector<DataField>& fields);

/// Records with a place as points on a map (GeoJSON, RFC 7946).
std::string geojson_data(const std::vector<DataField>& fields,
                         const std::vector<DataRecord>& records);

} // namespace schaukasten
