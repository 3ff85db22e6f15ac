#include "exchange/open_data_json.hpp"
#include "model/data_source.hpp"
#include "model/site.hpp"
#include "plan/open_data.hpp"

namespace schaukasten {
namespace {

using Fields = std::vector<DataField>;

JsonObject object_schema(const Fields& fields, bool is_record);

JsonObject typed(std::string_view type, std::string_view format = {}) {
    JsonObject schema;
    schema.add_text("type", type).add_text("format", format);
    return schema;
}

JsonObject one_of(std::span<const std::string_view> words) {
    std::vector<Json> values;
    for (const auto word : words) values.push_back(Json::text(word));
    auto schema = typed("string");
    return schema.add("enum", Json::list(values));
}

JsonObject point() {
    auto schema = typed("array");
    schema.add("items", typed("number").json());
    return schema.add("minItems", Json::whole(2)).add("maxItems", Json::whole(2));
}

JsonObject single(const DataField& field) {
    switch (field.kind) {
    case DataKind::Flag: return typed("boolean");
    case DataKind::Whole: return typed("integer");
    case DataKind::Number: return typed("number");
    case DataKind::Day: return typed("string", "date");
    case DataKind::Address: return typed("string", "uri");
    case DataKind::Mail: return typed("string", "email");
    case DataKind::Word: return one_of(field.words);
    case DataKind::Point: return point();
    case DataKind::Table: return object_schema(field.inside, false);
    default: return typed("string");
    }
}

Json described(const DataField& field) {
    JsonObject schema;
    schema.add_text("description", field.info.help);
    if (!field.is_list) return schema.add_all(single(field)).json();
    schema.add_all(typed("array"));
    return schema.add("items", single(field).json()).json();
}

/// A reference may lead to what is not published; then there is none.
bool is_always_there(const DataField& field) {
    return field.info.is_required && field.kind != DataKind::Record && !field.is_list;
}

JsonObject object_schema(const Fields& fields, bool is_record) {
    JsonObject properties;
    std::vector<Json> required;
    if (is_record) {
        properties.add("id", typed("string").json()).add("url", typed("string", "uri").json());
        required.push_back(Json::text("id"));
    }
    for (const auto& field : fields) {
        properties.add(field.info.key, described(field));
        if (is_always_there(field)) required.push_back(Json::text(field.info.key));
    }
    auto schema = typed("object");
    schema.add("properties", properties.json()).add_list("required", required);
    return schema.add("additionalProperties", Json::flag(false));
}

} // namespace

std::string json_data_schema(std::string_view name, const DataHead& head, const Fields& fields) {
    const auto text = typed("string").json();
    auto records = typed("array");
    records.add("items", object_schema(fields, true).json());
    JsonObject properties;
    for (const auto key : {std::string_view("$schema"), key_of(&Heading::title),
                           key_of(&DataSourceFile::sources), std::string_view("url"),
                           key_of(&DataSource::licence), key_of(&DataSource::licence_text)}) {
        properties.add(key, text);
    }
    properties.add(name, records.json());
    JsonObject schema;
    schema.add_text("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.add_text("title", head.title).add_all(typed("object"));
    schema.add("properties", properties.json());
    schema.add("required", Json::list({Json::text(name)}));
    return schema.add("additionalProperties", Json::flag(false)).json().written() + "\n";
}

} // namespace schaukasten
