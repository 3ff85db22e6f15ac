#include "exchange/open_data_json.hpp"

#include "model/data_source.hpp"
#include "model/site.hpp"
#include "plan/open_data.hpp"

namespace schaukasten {
namespace {

using Fields = std::vector<DataField>;

Json table_json(const Fields& fields, const std::vector<DataValue>& values);

Json scalar(const DataField& field, const DataCell& cell) {
    switch (field.kind) {
    case DataKind::Flag: return Json::flag(cell.text == "true");
    case DataKind::Whole:
    case DataKind::Number:
    case DataKind::Point: return Json::written_number(cell.text);
    default: return Json::text(cell.text);
    }
}

Json value_json(const DataField& field, const DataValue& value) {
    std::vector<Json> items;
    for (const auto& row : value.rows) items.push_back(table_json(field.inside, row));
    for (const auto& cell : value.cells) items.push_back(scalar(field, cell));
    const bool is_single = !field.is_list && field.kind != DataKind::Point;
    return is_single ? items.front() : Json::list(items);
}

void add_values(JsonObject& object, const Fields& fields, const std::vector<DataValue>& values) {
    for (std::size_t k = 0; k < fields.size(); ++k) {
        if (!values[k].empty()) object.add(fields[k].info.key, value_json(fields[k], values[k]));
    }
}

Json table_json(const Fields& fields, const std::vector<DataValue>& values) {
    JsonObject object;
    add_values(object, fields, values);
    return object.json();
}

/// Of the field that says where a record is; nothing if this one does not.
const DataValue* place_of(const Fields& fields, const DataRecord& record) {
    for (std::size_t k = 0; k < fields.size(); ++k) {
        if (fields[k].kind == DataKind::Point && !record.values[k].empty()) {
            return &record.values[k];
        }
    }
    return nullptr;
}

} // namespace

Json data_object(const Fields& fields, const DataRecord& record) {
    JsonObject object;
    object.add_text("id", record.id).add_text("url", record.url);
    add_values(object, fields, record.values);
    return object.json();
}

JsonObject json_data_head(std::string_view name, const DataHead& head) {
    JsonObject object;
    object.add_text("$schema", std::string(name).append(json_schema_ending));
    object.add_text(key_of(&Heading::title), head.title);
    object.add_text(key_of(&DataSourceFile::sources), head.source);
    object.add_text("url", head.address);
    object.add_text(key_of(&DataSource::licence), head.licence);
    return object.add_text(key_of(&DataSource::licence_text), head.licence_text);
}

std::optional<Json> map_feature(const Fields& fields, const DataRecord& record) {
    const auto* place = place_of(fields, record);
    if (!place) return std::nullopt;
    JsonObject geometry;
    geometry.add_text("type", "Point");
    geometry.add("coordinates", Json::list({Json::written_number(place->cells[1].text),
                                            Json::written_number(place->cells[0].text)}));
    JsonObject object;
    object.add_text("type", "Feature").add_text("id", record.id);
    object.add("geometry", geometry.json());
    return object.add("properties", data_object(fields, record)).json();
}

} // namespace schaukasten
