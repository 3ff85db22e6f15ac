#include "base/diagnostics.hpp"
#include "read/picture_size.hpp"

#include "support/catch.hpp"

#include <string>

using namespace schaukasten;

namespace {

std::string said(const std::string& drawing) {
    Diagnostics diagnostics;
    const auto size = check_drawing({"logo.svg", drawing, {}}, diagnostics);
    std::string all;
    for (auto each : diagnostics.sorted()) {
        each.quote.clear();
        all += to_text(each);
    }
    CHECK(size.has_value() == all.empty());
    return all;
}

std::string said_inside(const std::string& inside) {
    return said("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 32\">\n" + inside +
                "\n</svg>\n");
}

PictureSize size_of(const std::string& attributes) {
    Diagnostics diagnostics;
    return check_drawing({"a.svg", "<svg " + attributes + "/>", {}}, diagnostics)
        .value_or(PictureSize{});
}

} // namespace

TEST_CASE("a drawing of shapes and colours is taken") {
    CHECK(said_inside("<title>Wappen</title><defs><linearGradient id=\"a\"><stop offset=\"0\"/>"
                      "</linearGradient><style>.b { fill: url(#a) }</style></defs>"
                      "<g class=\"b\" style=\"stroke: red\"><path d=\"M0 0h9\"/></g>"
                      "<use href=\"#a\" fill=\"url('#a')\"/>") == "");
    CHECK(said("<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 1 1\"/>") == "");
}

TEST_CASE("a drawing's size is what it says, or else that of its view") {
    CHECK(size_of("viewBox=\"0 0 48 32\"").width == 48);
    CHECK(size_of("viewBox='0,0,48.4,32'").height == 32);
    CHECK(size_of("width=\"100px\" height=\"50\" viewBox=\"0 0 1 1\"").width == 100);
    CHECK(size_of("width=\"100%\" height=\"100%\" viewBox=\"0 0 20 10\"").width == 20);
    CHECK(
        said("<svg width=\"3cm\" height=\"2cm\"/>") ==
        "logo.svg:1:1: Fehler: die Zeichnung sagt nicht, wie groß sie ist; es fehlt viewBox=\"0 0 "
        "Breite Höhe\"\n");
    CHECK(said("<svg viewBox=\"0 0 99999999 1\"/>").find("wie groß") != std::string::npos);
}

TEST_CASE("a drawing that could run something is refused where it would") {
    CHECK(said_inside("<script>alert(1)</script>") ==
          "logo.svg:2:1: Fehler: <script> ist in einer Zeichnung nicht erlaubt; speichern Sie sie "
          "als einfaches SVG, nur mit Formen und Farben\n");
    CHECK(said_inside("<g onload=\"alert(1)\"/>") ==
          "logo.svg:2:4: Fehler: »onload« ist in einer Zeichnung nicht erlaubt: Sie darf nichts "
          "ausführen\n");
    for (const auto* hostile :
         {"<foreignObject/>", "<a href=\"#x\"/>", "<iframe/>", "<animate/>", "<set/>", "<image/>",
          "<SCRIPT/>", "<s:script xmlns:s=\"http://www.w3.org/2000/svg\"/>", "<g ONCLICK=\"a\"/>",
          "<handler/>", "<metadata/>", "<feImage/>"}) {
        INFO(hostile);
        CHECK(said_inside(hostile).find("Fehler") != std::string::npos);
    }
}

TEST_CASE("a drawing that would fetch something is refused") {
    CHECK(
        said_inside("<use href=\"https://stadt.example/a.svg#b\"/>") ==
        "logo.svg:2:6: Fehler: eine Zeichnung holt nichts von woanders; was sie braucht, steht in "
        "ihr selbst\n");
    for (const auto* fetching :
         {"<use xlink:href=\"a.svg#b\"/>", "<g style=\"fill: url(//a.example/b)\"/>",
          "<g fill=\"url( 'b.svg#c' )\"/>", "<style>@import 'a.css';</style>",
          "<style>a { background: URL(a.png) }</style>", "<g style=\"fill: u\\72l(a)\"/>",
          "<use href=\"javascript:alert(1)\"/>", "<use href=\"data:image/svg+xml,x\"/>",
          "<g xml:base=\"https://a.example/\"/>", "<style><![CDATA[@import 'a';]]></style>",
          "<style>a{}<!-- -->@import 'a';</style>"}) {
        INFO(fetching);
        CHECK(said_inside(fetching).find("woanders") != std::string::npos);
    }
    CHECK(said("<?xml-stylesheet href=\"a.css\"?><svg viewBox=\"0 0 1 1\"/>").find("woanders") !=
          std::string::npos);
}

TEST_CASE("what is no drawing at all is told") {
    CHECK(said("hallo").find("Fehler") != std::string::npos);
    CHECK(said("").find("Fehler") != std::string::npos);
    CHECK(said("<html/>") == "logo.svg:1:1: Fehler: das ist keine SVG-Zeichnung\n");
    CHECK(said("<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg viewBox=\"0 0 1 1\"/>")
              .find("<!DOCTYPE …>") != std::string::npos);
    std::string deep;
    for (int i = 0; i < 10000; ++i) deep += "<g>";
    CHECK(said_inside(deep).find("Fehler") != std::string::npos);
}

TEST_CASE("a PNG says its size in its first bytes") {
    const std::string start("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    const auto size = size_of_png(start + std::string("\0\0\1\0\0\0\0\x20", 8));
    REQUIRE(size.has_value());
    CHECK(size->width == 256);
    CHECK(size->height == 32);
    CHECK_FALSE(size_of_png(start).has_value());
    CHECK_FALSE(size_of_png(start + std::string(8, '\0')).has_value());
    CHECK_FALSE(size_of_png("GIF89a").has_value());
}
