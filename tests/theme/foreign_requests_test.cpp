#include "base/diagnostics.hpp"
#include "theme/foreign_requests.hpp"
#include "theme/habits.hpp"

#include "support/catch.hpp"

#include <string>

using namespace schaukasten;

namespace {

/// "1:6" where a theme's file would ask another server; empty if it would ask none.
std::string asked_at(const std::string& path, const std::string& bytes,
                     std::string_view town_form = {}) {
    Diagnostics diagnostics;
    check_foreign_requests({path, path, bytes}, diagnostics, town_form);
    std::string places;
    for (const auto& each : diagnostics.sorted()) {
        if (!places.empty()) places += ' ';
        places += std::to_string(each.at.line) + ':' + std::to_string(each.at.column);
    }
    return places;
}

std::string in_template(const std::string& markup) {
    return asked_at("templates/seite.mustache", markup);
}

ThemeHabits habits_of(const std::string& path, const std::string& bytes) {
    ThemeHabits habits;
    habits.note({path, path, bytes});
    return habits;
}

} // namespace

TEST_CASE("whatever makes a browser ask another server is found in a template") {
    CHECK(in_template("<img src=\"https://a.example/b.png\">") == "1:11");
    CHECK(in_template("<img src='//a.example/b.png'>") == "1:11");
    CHECK(in_template("<img src=HTTPS://a.example/b.png alt>") == "1:10");
    CHECK(in_template("<IMG\n  SRC = \"http://a.example/b.png\">") == "2:10");
    CHECK(in_template("<source srcset=\"a.webp 1x, https://a.example/b.webp 2x\">") == "1:28");
    CHECK(in_template("<link rel=\"stylesheet\" href=\"https://a.example/a.css\">") == "1:30");
    CHECK(in_template("<link href=\"//a.example/f.woff2\" rel=preload as=font>") == "1:13");
    CHECK(in_template("<link rel=\"preconnect\" href=\"https://a.example\">") == "1:30");
    CHECK(in_template("<script src=\"https://a.example/a.js\"></script>") == "1:14");
    CHECK(in_template("<iframe src=\"https://a.example/\"></iframe>") == "1:14");
    CHECK(in_template("<object data=\"https://a.example/a.pdf\"></object>") == "1:15");
    CHECK(in_template("<embed src=\"https://a.example/a\">") == "1:13");
    CHECK(in_template("<video poster=\"https://a.example/a.jpg\"><track src=\"//a.example/t\">") ==
          "1:16 1:53");
    CHECK(in_template("<a href=\"./\" ping=\"https://a.example/\">Hin</a>") == "1:20");
    CHECK(in_template("<svg><use href=\"https://a.example/s.svg#a\"/></svg>") == "1:17");
    CHECK(in_template("<svg><image xlink:href=\"https://a.example/s.png\"/></svg>") == "1:25");
    CHECK(in_template("<base href=\"https://a.example/\">") == "1:13");
    CHECK(in_template("<p style=\"background: url(https://a.example/a.png)\">") == "1:27");
    CHECK(in_template("<style>\n@import '//a.example/a.css';</style>") == "2:10");
    CHECK(in_template("<script>\nfetch('https://a.example/')</script>") == "2:8");
    CHECK(in_template("<body onload=\"fetch('https://a.example/')\">") == "1:22");
    CHECK(in_template("<meta http-equiv=\"refresh\" content=\"0; url=https://a.example/\">") ==
          "1:44");
    CHECK(in_template("<form action=\"https://a.example/\"><button formaction=\"//a.example/\">") ==
          "1:15 1:55");
}

TEST_CASE("a form may send to the server of the town's contact form, and to no other") {
    const auto to = [](const std::string& address,
                       std::string_view form = "https://formulare.münster.example/kontakt?an=1") {
        return asked_at("templates/seite.mustache", "<form action=\"" + address + "\">", form);
    };
    CHECK(to("https://formulare.münster.example/").empty());
    CHECK(to("https://formulare.xn--mnster-3ya.example/anderes/?schule={{id}}").empty());
    CHECK(to("HTTPS://Formulare.Münster.example").empty());
    CHECK(to("{{#a}}https://formulare.münster.example/{{/a}}").empty());
    for (const std::string address :
         {"https://münster.example/", "http://formulare.münster.example/",
          "https://formulare.münster.example:8443/", "https://formulare.münster.example.org/",
          "https://formulare.münster.example@fremd.example/", "//formulare.münster.example/",
          "https://formulare.münster.example{{x}}/",
          "https://fremd.example/#//formulare.münster"}) {
        INFO(address);
        CHECK(to(address) == "1:15");
    }
    CHECK(to("https://formulare.münster.example/", "") == "1:15");
    CHECK(asked_at("templates/a.mustache", "<img src=\"https://stadt.example/a.png\">",
                   "https://stadt.example/") == "1:11");
    CHECK(habits_of("templates/a.mustache", "<form action=\"https://a.example/\">").sends_forms);
    CHECK_FALSE(habits_of("templates/a.mustache", "<form action=\"{{start}}suche/\">").sends_forms);
}

TEST_CASE("tags of the template between attributes and in values hide nothing") {
    CHECK(in_template("<img{{#titel}} alt=\"{{titel}}\"{{/titel}} src=\"https://a.example/\">") ==
          "1:47");
    CHECK(in_template("<img src=\"{{#gross}}https://a.example/{{/gross}}\">") == "1:21");
    CHECK(in_template("{{<teile/rahmen}}{{$inhalt}}<img src=\"//a.example/\">{{/inhalt}}"
                      "{{/teile/rahmen}}") == "1:39");
}

TEST_CASE("an address from the content is no address to load from") {
    CHECK(in_template("<img src=\"{{website.link}}\">") == "1:11");
    CHECK(in_template("{{#website}}<iframe src=\"{{link}}\"></iframe>{{/website}}") == "1:26");
    CHECK(in_template("<img src=\"{{bild.adresse}}\">").empty());
    CHECK(in_template("<a href=\"{{website.link}}\">{{website.text}}</a>").empty());
}

TEST_CASE("links that readers follow, and what only says where something is, stay") {
    CHECK(in_template("<a href=\"https://a.example/\">Hin</a>").empty());
    CHECK(in_template("<link rel=\"canonical\" href=\"https://a.example/\">").empty());
    CHECK(in_template("<link rel=\"license\" href=\"https://a.example/\">").empty());
    CHECK(in_template("<!-- <img src=\"https://a.example/\"> -->").empty());
    CHECK(in_template("<svg xmlns=\"http://www.w3.org/2000/svg\"><a xlink:href=\"https://a.example/"
                      "\"/></svg>")
              .empty());
    CHECK(in_template("<img src=\"{{wurzel}}assets/a.png\" srcset=\"{{srcset}}\">").empty());
    CHECK(in_template("<form action=\"{{start}}suche/\">").empty());
    CHECK(in_template("1 < 2 und https://a.example/").empty());
}

TEST_CASE("stylesheets, drawings, scripts and manifests of a theme are looked through as well") {
    CHECK(asked_at("assets/a.css", "a { background: url( \"//a.example/a.png\" ) }") == "1:23");
    CHECK(asked_at("assets/a.svg", "<svg><image href=\"http://a.example/a.png\"/></svg>") ==
          "1:19");
    CHECK(asked_at("assets/a.js", "import x from 'https://a.example/x.js';") == "1:16");
    CHECK(asked_at("assets/a.mjs", "new WebSocket(`wss://a.example/`)") == "1:16");
    CHECK(asked_at("assets/a.webmanifest", "{\"icons\": [{\"src\": \"https://a.example/\"}]}") ==
          "1:21");
    CHECK(asked_at("assets/a.js", "const ns = 'http://www.w3.org/2000/svg'; // https://a.example/")
              .empty());
    CHECK(asked_at("assets/a.js", "const parts = '//'; fetch(folder + name);").empty());
    CHECK(asked_at("assets/a.css", "@namespace svg \"http://www.w3.org/2000/svg\";").empty());
}

TEST_CASE("the message says what to do instead") {
    Diagnostics diagnostics;
    check_foreign_requests({"templates/start.mustache", "templates/start.mustache",
                            "<img src=\"https://a.example/b.png\">"},
                           diagnostics);
    CHECK(to_text(diagnostics.sorted().at(0)) ==
          "templates/start.mustache:1:11: Fehler: die Website holt nichts von anderen Servern; "
          "legen Sie die Datei in den Ordner assets und nennen Sie nur ihren Namen\n"
          "    <img src=\"https://a.example/b.png\">\n"
          "              ^\n");
}

TEST_CASE("a theme that might set cookies promises no longer that it does not") {
    CHECK(habits_of("assets/a.js", "document.cookie = 'a=b';").sets_cookies);
    CHECK(habits_of("assets/a.js", "document['coo' + 'kie']; cookieStore.set('a', 'b');")
              .sets_cookies);
    CHECK(habits_of("templates/a.mustache", "<script>document.cookie</script>").sets_cookies);
    CHECK(habits_of("templates/a.mustache", "<body onload=\"document.cookie = 1\">").sets_cookies);
    CHECK(habits_of("templates/a.mustache", "<meta http-equiv=\"Set-Cookie\" content=\"a=b\">")
              .sets_cookies);
    CHECK(habits_of("assets/a.wasm", "\0asm").sets_cookies);
    CHECK_FALSE(habits_of("assets/a.js", "fetch('x.json')").sets_cookies);
    CHECK_FALSE(habits_of("templates/a.mustache", "<p>Keine Cookies.</p>").sets_cookies);
}

TEST_CASE("what else a theme may do with readers is known, too") {
    CHECK(habits_of("assets/a.js", "localStorage.a = 1").keeps_on_device);
    CHECK(habits_of("assets/a.js", "navigator.serviceWorker.register('b.js')").keeps_on_device);
    CHECK(habits_of("assets/a.js", "navigator.geolocation").asks_for_place);
    CHECK(habits_of("assets/a.js", "navigator.sendBeacon('zaehler')").sends_forms);
    CHECK(habits_of("assets/a.js", "fetch('zaehler', { method: 'POST' })").sends_forms);
    CHECK(habits_of("templates/a.mustache", "<form method=\"post\">").sends_forms);
    CHECK_FALSE(habits_of("templates/a.mustache", "<form role=\"search\">").sends_forms);
    const auto plain = habits_of("assets/a.js", "const a = 1;");
    CHECK_FALSE(plain.keeps_on_device);
    CHECK_FALSE(plain.asks_for_place);
    CHECK_FALSE(plain.sends_forms);
}
