#pragma once

#include "exchange/json.hpp"
#include "exchange/open_data_table.hpp"

#include <optional>
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

/// What goes before the list of the records of a set.
JsonObject json_data_head(std::string_view name, const DataHead& head);

/// The JSON Schema (2020-12) that `json_data` keeps to.
std::string json_data_schema(std::string_view name, const DataHead& head,
                             const std::vector<DataField>& fields);

/// A record as a point on a map (GeoJSON, RFC 7946); nothing if it has no place.
std::optional<Json> map_feature(const std::vector<DataField>& fields, const DataRecord& record);

} // namespace schaukasten
