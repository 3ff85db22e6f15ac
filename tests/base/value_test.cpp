#include "base/html.hpp"
#include "base/value.hpp"

#include "support/catch.hpp"

#include <array>

using namespace schaukasten;

TEST_CASE("a value fits the shape of its kind, and nothing fits each") {
    ShapeBook book;
    ObjectShape person("Person");
    const std::array shapes{ShapeBook::flag(), ShapeBook::text(), ShapeBook::markup(),
                            ShapeBook::of(person), book.list_of(ShapeBook::text())};
    const std::array one{Value::text("a")};
    const std::array values{Value::flag(true), Value::text("a"), Value::markup("<b>"),
                            Value::object(person, {}), Value::list(one)};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        CHECK(fits(Value{}, shapes.at(i)));
        for (std::size_t k = 0; k < values.size(); ++k) {
            CAPTURE(i, k);
            CHECK(fits(values.at(k), shapes.at(i)) == (i == k));
        }
    }
}

TEST_CASE("a value does not fit if something inside it does not") {
    ShapeBook book;
    ObjectShape school("Schule");
    school.add("name", ShapeBook::text());
    school.add("frei", ShapeBook::flag());
    const auto schools = book.list_of(school);

    const std::array right{Value::text("Südschule"), Value::flag(true)};
    const std::array wrong{Value::flag(true), Value::text("Südschule")};
    const std::array good{Value::object(school, right)};
    const std::array bad{Value::object(school, right), Value::object(school, wrong)};
    CHECK(fits(Value::list(good), schools));
    CHECK_FALSE(fits(Value::list(bad), schools));
}

TEST_CASE("an object of another shape does not fit, even with the same members") {
    ObjectShape school("Schule");
    ObjectShape offer("Angebot");
    CHECK_FALSE(fits(Value::object(offer, {}), ShapeBook::of(school)));
}

TEST_CASE("a text may come in parts, and without any letter it is missing") {
    Arena arena;
    CHECK(arena.text({"../", "schulen/", "sued/"}).characters() == "../schulen/sued/");
    CHECK_FALSE(arena.text({"", ""}).truthy());
}
