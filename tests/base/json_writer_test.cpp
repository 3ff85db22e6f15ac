#include "base/json.hpp"
#include "base/json_writer.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("JSON comes out without blanks, commas where they belong") {
    JsonWriter json;
    json.begin_object();
    json.member("name", "Süd");
    json.member("leer", "");
    json.key("orte");
    json.begin_list();
    json.number(51.5);
    json.begin_object();
    json.end_object();
    json.text("x");
    json.end_list();
    json.key("tief");
    json.begin_object();
    json.member("a", "b");
    json.end_object();
    json.end_object();
    CHECK(json.take() == R"({"name":"Süd","orte":[51.5,{},"x"],"tief":{"a":"b"}})");
}

TEST_CASE("what any text says comes back, and nothing of it ends a script") {
    const std::string said = "</script><!-- & \" \\ \n\r\t\x01\x7f ]]> \xE2\x80\xA8 عربي";
    JsonWriter json;
    json.begin_list();
    json.text(said);
    json.end_list();
    const auto text = json.take();
    CHECK(text.find_first_of("<\n\r\t\x01\x7f") == std::string::npos);
    CHECK(std::get<JsonValue>(parse_json(text)).items.at(0).text == said);
}
