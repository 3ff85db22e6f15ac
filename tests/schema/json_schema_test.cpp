// What the schemas accept and refuse is tried with Taplo itself: tests/schema/taplo.mjs.
#include "base/json.hpp"
#include "model/directory.hpp"
#include "schema/json_schema.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <string>

using namespace schaukasten;

namespace {

KnownContent small_town() {
    KnownContent known;
    known.records.resize(type_count);
    known.records.at(type_index<Carrier>) = {{"stadt", "Stadt Musterstadt"}};
    known.languages = {"de", "en"};
    return known;
}

JsonValue schema_of(const std::string& name) {
    const auto files = json_schemas(small_town());
    const auto found = std::ranges::find(files, ".schemas/" + name + ".json", &SchemaFile::path);
    REQUIRE(found != files.end());
    return std::get<JsonValue>(parse_json(found->text, {64, 500'000}));
}

const JsonValue& at(const JsonValue& value, const std::vector<std::string>& way) {
    const auto* found = &value;
    for (const auto& key : way) {
        found = found->find(key);
        REQUIRE(found != nullptr);
    }
    return *found;
}

} // namespace

TEST_CASE("each kind of file has a schema of draft-07 that takes no unknown key") {
    const auto files = json_schemas(small_town());
    CHECK(files.size() == file_kinds().size());
    for (const auto& file : files) {
        INFO(file.path);
        const auto parsed = parse_json(file.text, {64, 500'000});
        REQUIRE(std::holds_alternative<JsonValue>(parsed));
        const auto& schema = std::get<JsonValue>(parsed);
        CHECK(schema.text_of("$schema") == "http://json-schema.org/draft-07/schema#");
        CHECK(at(schema, {"additionalProperties"}).kind == JsonValue::Kind::Flag);
        CHECK_FALSE(schema.text_of("title").empty());
    }
}

TEST_CASE("a schema names the ids of this very content, with what people call them") {
    const auto schema = schema_of("fachkraefte");
    const auto& carrier = at(schema, {"properties", "traeger"});
    CHECK(at(carrier, {"enum"}).items.at(0).text == "stadt");
    CHECK(at(carrier, {"x-taplo", "docs", "enumValues"}).items.at(0).text == "Stadt Musterstadt");
    CHECK(carrier.text_of("description") ==
          "Träger: Id des Trägers, bei dem die Person angestellt ist.");
}

TEST_CASE("a schema demands what the table of fields requires") {
    const auto schema = schema_of("schulen");
    const auto& required = at(schema, {"required"}).items;
    REQUIRE(required.size() == 2);
    CHECK(required.at(0).text == "name");
    CHECK(required.at(1).text == "schulform");
}

TEST_CASE("a schema takes translations of what can be translated alone") {
    const auto schema = schema_of("schulen");
    const auto& english =
        at(schema, {"properties", "uebersetzung", "properties", "en", "properties"});
    CHECK(english.find("name") != nullptr);
    CHECK(english.find("plz") == nullptr);
}

TEST_CASE("Taplo is told which schema belongs to which file") {
    const auto file = schema_association("content/");
    CHECK(file.path == ".taplo.toml");
    CHECK(file.text.starts_with(association_mark));
    CHECK(file.text.find("\n[[rule]]\ninclude = [\"content/schulen/*.toml\"]\n[rule.schema]\n"
                         "path = \".schemas/schulen.json\"\n") != std::string::npos);
    CHECK(file.text.find("content/vokabulare/themen.toml") != std::string::npos);
    CHECK(file.text.find("artikel") == std::string::npos); // Markdown
}
