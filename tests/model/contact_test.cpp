#include "model/contact.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

std::string shown(std::string_view written) {
    const auto phone = parse_phone(written);
    return phone ? phone->text + " | " + phone->link : "none";
}

} // namespace

TEST_CASE("a telephone number is shown by DIN 5008 and dials with the country's code") {
    CHECK(shown("0 23 07 / 9 65 - 139") == "02307 965-139 | tel:+492307965139"); // BE-11
    CHECK(shown("0231 5012280") == "0231 5012280 | tel:+492315012280");
    CHECK(shown("030 23125-123") == "030 23125-123 | tel:+493023125123");
    CHECK(shown("(030) 23125-123") == "030 23125-123 | tel:+493023125123");
    CHECK(shown("030/23125123") == "030 23125123 | tel:+493023125123");
}

TEST_CASE("a number written with the country's code becomes a national one") {
    CHECK(shown("+49 30 23125-123") == "030 23125-123 | tel:+493023125123");
    CHECK(shown("+49 (0)30 23125-123") == "030 23125-123 | tel:+493023125123");
    CHECK(shown("0049 30 23125123") == "030 23125123 | tel:+493023125123");
}

TEST_CASE("a short or free number dials as it is") {
    CHECK(shown("112") == "112 | tel:112");
    CHECK(shown("116 111") == "116 111 | tel:116111");
    CHECK(shown("0800 111 0550") == "0800 111 0550 | tel:08001110550");
}

TEST_CASE("a number of another country keeps its code") {
    CHECK(parse_phone("+31 20 1234567")->link == "tel:+31201234567");
}

TEST_CASE("what cannot be a telephone number is none") {
    for (const auto* written :
         {"", "12", "abc", "030 23125 ext 5", "0301234567890123456", "03+0 12345"}) {
        INFO(written);
        CHECK_FALSE(parse_phone(written));
    }
}

TEST_CASE("a mail address has one @ and a host with a dot") {
    CHECK(parse_email("buero@stadt.example"));
    for (const auto* written :
         {"", "buero", "@stadt.example", "a@b", "a@b@c.example", "a b@c.example", "a@.example",
          "a@stadt..example", "<a@stadt.example>"}) {
        INFO(written);
        CHECK_FALSE(parse_email(written));
    }
}

TEST_CASE("a web address begins with http or https and is spoken without it") {
    CHECK(parse_web_address("https://www.schule.example/")->spoken() == "schule.example");
    CHECK(parse_web_address("http://schule.example/a?b#c")->spoken() == "schule.example/a?b#c");
    for (const auto* written :
         {"", "schule.example", "javascript:alert(1)", "https://", "https://schule",
          "https://a@schule.example", "https://schule.example/\"x", "ftp://a.example"}) {
        INFO(written);
        CHECK_FALSE(parse_web_address(written));
    }
}

TEST_CASE("a web address names a server that there can be") {
    CHECK(parse_web_address("https://formulare.münster.example:8443/a;b"));
    CHECK(parse_web_address("https://www.straße.example"));
    CHECK_FALSE(parse_web_address("https://mün..ster.example/"));
    CHECK_FALSE(parse_web_address("https://stadt.example;script-src"));
    CHECK_FALSE(parse_web_address("https://stadt.example:;script-src"));
    CHECK_FALSE(parse_web_address("https://stadt%20.example/"));
    CHECK_FALSE(parse_web_address("https://stadt.example'*/"));
}
