#include "base/diagnostics.hpp"
#include "theme/asset_links.hpp"
#include "theme/parse_template.hpp"
#include "theme/published_assets.hpp"

#include "support/catch.hpp"

#include <array>
#include <string>
#include <vector>

using namespace schaukasten;

namespace {

/// Templates and what is told of them, with four files in assets/.
struct Linked {
    explicit Linked(std::string source) {
        made = parse_template("a", "templates/a.mustache", std::move(source), diagnostics);
        link_assets(made, assets, at_times, diagnostics);
    }

    /// All literals, as they would be written.
    [[nodiscard]] std::string literals() const { return of(made.nodes); }
    [[nodiscard]] std::string told() const {
        std::string all;
        for (const auto& each : diagnostics.sorted()) all += to_text(each);
        return all;
    }
    std::string published(std::string_view path) { return assets.find(path)->file.path; }
    std::string integrity(std::string_view path) {
        return " integrity=\"" + assets.find_with_integrity(path)->integrity + "\"";
    }

    static std::string of(const std::vector<TemplateNode>& nodes) {
        std::string all;
        for (const auto& node : nodes) {
            all += (node.kind == TemplateNode::Kind::Literal ? node.text : "·") + of(node.children);
        }
        return all;
    }

    static constexpr std::array<std::string_view, 1> at_times{"assets/farben.css"};
    PublishedAssets assets{{{"assets/kern.css", "a{}"},
                            {"assets/zeit.js", "f()"},
                            {"assets/zeichen.svg", "<svg/>"},
                            {"assets/text.txt", "t"}}};
    Diagnostics diagnostics;
    Template made;
};

} // namespace

TEST_CASE("a template's picture gets its published name, and keeps what stands behind it") {
    Linked linked(
        "<use href=\"{{wurzel}}assets/zeichen.svg#oben\"/> {{#a}}{{wurzel}}assets/text.txt{{/a}}");
    CHECK(linked.told() == "");
    CHECK(linked.literals() ==
          "<use href=\"·" + linked.published("assets/zeichen.svg") + "#oben\"/> ··assets/text.txt");
}

TEST_CASE("scripts, stylesheets and modules come with what their bytes have to be") {
    Linked linked("<link rel=\"stylesheet\" href=\"{{wurzel}}assets/kern.css\">\n"
                  "<link rel=\"icon\" href=\"{{wurzel}}assets/zeichen.svg\">\n"
                  "<link rel=\"modulepreload\" href=\"{{wurzel}}assets/zeit.js\">\n"
                  "<script src=\"{{wurzel}}assets/zeit.js\" defer></script>\n"
                  "<a href=\"{{wurzel}}assets/kern.css\">CSS</a>\n");
    CHECK(linked.told() == "");
    const auto css = linked.published("assets/kern.css") + "\"";
    const auto script = linked.published("assets/zeit.js") + "\"";
    CHECK(linked.literals() ==
          "<link rel=\"stylesheet\" href=\"·" + css + linked.integrity("assets/kern.css") +
              ">\n<link rel=\"icon\" href=\"·" + linked.published("assets/zeichen.svg") +
              "\">\n<link rel=\"modulepreload\" href=\"·" + script +
              linked.integrity("assets/zeit.js") + ">\n<script src=\"·" + script +
              linked.integrity("assets/zeit.js") + " defer></script>\n<a href=\"·" + css +
              ">CSS</a>\n");
}

TEST_CASE("a file that there is not is reported where the template names it") {
    CHECK(Linked("<p>\n<img src=\"{{wurzel}}assets/zeichn.svg\">\n").told() ==
          "templates/a.mustache:2:21: Fehler: die Datei »assets/zeichn.svg« gibt es nicht; meinten "
          "Sie »assets/zeichen.svg«?\n"
          "    <img src=\"{{wurzel}}assets/zeichn.svg\">\n"
          "                        ^\n");
}

TEST_CASE("a name that a template puts together is reported: nobody knows its file") {
    CHECK(Linked("{{wurzel}}assets/{{name}}.svg").told() ==
          "templates/a.mustache:1:11: Fehler: den Namen einer Datei in assets setzt die Vorlage "
          "nicht zusammen; schreiben Sie ihn ganz, zum Beispiel assets/wappen.svg\n"
          "    {{wurzel}}assets/{{name}}.svg\n"
          "              ^\n");
}

TEST_CASE("what the generator makes at times may be named without being there") {
    Linked linked("<link rel=\"stylesheet\" href=\"{{wurzel}}assets/farben.css\">");
    CHECK(linked.told() == "");
    CHECK(linked.literals() == "<link rel=\"stylesheet\" href=\"·assets/farben.css\">");
}

TEST_CASE("text about assets and other addresses stay as they are") {
    const std::string source = "assets/kern.css {{adresse}}assets/kern.css {{wurzel}}feed.xml";
    CHECK(Linked(source).literals() == "assets/kern.css ·assets/kern.css ·feed.xml");
}
