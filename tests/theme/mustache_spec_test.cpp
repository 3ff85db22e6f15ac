#include "base/diagnostics.hpp"
#include "base/value.hpp"
#include "theme/parse_template.hpp"
#include "theme/render_template.hpp"
#include "theme/template_set.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

#include <array>
#include <deque>
#include <fstream>
#include <string>
#include <vector>

using namespace schaukasten;

// Every case of the specification's files runs; none is left out. Two of its optional modules are
// left out on purpose, as wholes:
//   ~lambdas         code in data: a page's data are values
//   ~dynamic-names   {{>*name}}: which templates call one another must be known when a theme is
//   loaded
// So are two later optional modules that these files do not have either: ~dynamic-blocks, ~filters.

namespace {

using Json = nlohmann::json;

constexpr std::array modules{"interpolation", "sections", "inverted",    "partials",
                             "delimiters",    "comments", "~inheritance"};

/// A specification's data as a page's data: numbers become the texts that they are written as.
class DataFromJson {
public:
    Value convert(const Json& json) {
        switch (json.type()) {
        case Json::value_t::null: return {};
        case Json::value_t::boolean: return Value::flag(json.get<bool>());
        case Json::value_t::string: return arena_.text(json.get_ref<const std::string&>());
        case Json::value_t::array: {
            std::vector<Value> values;
            for (const auto& element : json) values.push_back(convert(element));
            return arena_.list(values);
        }
        case Json::value_t::object: {
            auto& shape = shapes_.object("spec");
            const auto values = arena_.values(json.size());
            for (const auto& [name, member] : json.items()) {
                values[shape.add(name, ShapeBook::text())] = convert(member);
            }
            return Value::object(shape, values);
        }
        default: return arena_.text(json.dump());
        }
    }

private:
    ShapeBook shapes_;
    Arena arena_;
};

Json read_module(const std::string& name) {
    std::ifstream file(std::string(SOURCE_DIR) + "/tests/daten/mustache/" + name + ".json");
    return Json::parse(file);
}

std::string rendered(const Json& test) {
    Diagnostics diagnostics;
    TemplateSet templates;
    const auto add = [&](const std::string& name, const std::string& source) {
        templates.add(parse_template(name, name, source, diagnostics));
    };
    add("(test)", test.at("template"));
    const auto partials = test.value("partials", Json::object());
    for (const auto& [name, source] : partials.items()) add(name, source);
    templates.link();
    for (const auto& diagnostic : diagnostics.sorted()) FAIL_CHECK(to_text(diagnostic));

    DataFromJson data;
    const std::array contexts{data.convert(test.at("data"))};
    std::string out;
    render(*templates.find("(test)"), contexts, out);
    return out;
}

} // namespace

TEST_CASE("templates are written as the Mustache specification has it") {
    std::size_t count = 0;
    for (const std::string module : modules) {
        const auto specification = read_module(module);
        for (const auto& test : specification.at("tests")) {
            INFO(module << ": " << test.at("name") << "\n" << test.at("desc"));
            CHECK(rendered(test) == test.at("expected").get<std::string>());
            ++count;
        }
    }
    CHECK(count == 163);
}
