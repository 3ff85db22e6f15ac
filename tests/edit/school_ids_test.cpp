#include "base/slug.hpp"
#include "edit/register_support.hpp"
#include "edit/school_ids.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace schaukasten;
using namespace schaukasten::test;

namespace {

using Texts = std::vector<std::string>;

Texts ids(std::string_view rows) {
    return school_ids(register_of(rows).schools);
}

} // namespace

TEST_CASE("a name that the register holds once is the id, umlauts spelled out") {
    CHECK(ids(register_row("1", "Herne", "Grundschule Süd (Straße)")) ==
          Texts{"grundschule-sued-strasse"});
}

TEST_CASE("the same name in two towns takes the town") {
    CHECK(ids(register_row("1", "Herne", "Josefschule") +
              register_row("2", "Bad Sassendorf", "Josefschule")) ==
          Texts{"josefschule-herne", "josefschule-bad-sassendorf"});
}

TEST_CASE("the same name twice in one town takes the Schulnummer") {
    CHECK(ids(register_row("1", "Werl", "Marienschule") +
              register_row("2", "Werl", "Marienschule")) ==
          Texts{"marienschule-1", "marienschule-2"});
}

TEST_CASE("where the town is not enough the Schulnummer tells schools apart") {
    CHECK(ids(register_row("1", "Werl", "Marienschule") +
              register_row("2", "Werl", "Marienschule") +
              register_row("3", "Soest", "Marienschule")) ==
          Texts{"marienschule-1", "marienschule-2", "marienschule-soest"});
}

TEST_CASE("names that differ only in their spelling share a slug and are told apart") {
    CHECK(ids(register_row("1", "Werl", "Südschule") + register_row("2", "Werl", "Suedschule")) ==
          Texts{"suedschule-1", "suedschule-2"});
}

TEST_CASE(
    "an id with a town or number that is another school's name gives way to the Schulnummer") {
    CHECK(ids(register_row("1", "Herne", "Josefschule") +
              register_row("2", "Soest", "Josefschule") +
              register_row("3", "Soest", "Josefschule Herne")) ==
          Texts{"josefschule-1", "josefschule-soest", "josefschule-herne-3"});
    CHECK(ids(register_row("1", "Werl", "A") + register_row("2", "Werl", "A") +
              register_row("3", "Werl", "A 1")) == Texts{"a-1", "a-2", "a-1-3"});
}

TEST_CASE("a long name is cut to make room for what tells it apart") {
    const std::string name(90, 'a');
    const auto both =
        ids(register_row("123456", "Werl", name) + register_row("234567", "Soest", name));
    CHECK(both == Texts{std::string(75, 'a') + "-werl", std::string(74, 'a') + "-soest"});
    CHECK(numbered_id(register_of(register_row("123456", "Werl", name)).schools[0]) ==
          std::string(73, 'a') + "-123456");
}

TEST_CASE("a name without any letter still makes an id") {
    CHECK(ids(register_row("1", "Werl", "!") + register_row("2", "Werl", "?")) ==
          Texts{"schule-1", "schule-2"});
}

TEST_CASE("the ids of the real register are slugs, and none stands twice") {
    const auto all = school_ids(real_register().schools);
    CHECK(all.size() == 396);
    CHECK(std::ranges::all_of(all, is_slug));
    CHECK(std::set(all.begin(), all.end()).size() == all.size());
    CHECK(std::ranges::count(all, "josefschule-lippstadt") == 1);
    CHECK(std::ranges::count(all, "marienschule-werl") == 1);
    CHECK(std::ranges::count(all, "gutenbergschule") == 1);
}
