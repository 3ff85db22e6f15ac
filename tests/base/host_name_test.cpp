#include "base/host_name.hpp"

#include "support/catch.hpp"

#include <string>

using namespace schaukasten;

TEST_CASE("a host with umlauts has a form in ASCII, and its address stays else as it is") {
    CHECK(address_in_ascii("https://formulare.münster.example:8443/büro?a=ä#ö") ==
          "https://formulare.xn--mnster-3ya.example:8443/büro?a=ä#ö");
    CHECK(address_in_ascii("https://www.Straße.example") == "https://www.xn--strae-oqa.example");
    CHECK(address_in_ascii("http://Stadt_1.example/") == "http://Stadt_1.example/");
    CHECK(address_in_ascii("https://xn--mnster-3ya.example/") == "https://xn--mnster-3ya.example/");
}

TEST_CASE("what is no host has no form in ASCII") {
    CHECK(address_in_ascii("https://mün..ster.example/") == std::nullopt);
    CHECK(address_in_ascii("https://-mün.example/") == std::nullopt);
    CHECK(address_in_ascii("https://mün%;ster.example/") == std::nullopt);
    CHECK(address_in_ascii("https://m\xFC.example/") == std::nullopt);
    CHECK(address_in_ascii("https://" + std::string(300, 'a') + "ü.example/") == std::nullopt);
}

TEST_CASE("people read the letters of a host") {
    CHECK(with_spoken_host("https://xn--mnster-3ya.example/a") == "https://münster.example/a");
    CHECK(with_spoken_host("https://stadt.example/xn--a") == "https://stadt.example/xn--a");
    CHECK(with_spoken_host("https://xn--!.example/") == "https://xn--!.example/");
}

TEST_CASE("the host of an address stands between its scheme and its path") {
    CHECK(host_of("https://www.stadt.example:8443/kontakt") == "www.stadt.example");
    CHECK(host_of("https://a@b.example?x") == "b.example");
    CHECK(host_of("mailto:a@b.example") == "");
}
