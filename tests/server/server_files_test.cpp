#include "plan/site_plan.hpp"
#include "server/security_contact.hpp"
#include "server/server_files.hpp"
#include "server/server_rules.hpp"
#include "server/web_root.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace schaukasten;
using Catch::Matchers::Contains;

// What servers make of it is asked of real ones in answers.py.

namespace {

Town town_at(const std::string& base_url, const std::string& publisher = {}) {
    Town town;
    town.write("schaukasten.toml", "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\nbasis_url = \"" +
                                       base_url +
                                       "\"\nsprachen = [\"de\", \"de-simple\", \"en\"]\n"
                                       "[herausgeber]\nname = \"K\"\n" +
                                       publisher);
    return town;
}

/// Empty if there is no such file.
std::string bytes_of(const SitePlan& plan, std::string_view path) {
    const auto files = server_files(plan);
    const auto found = std::ranges::find(files, path, &OutputFile::path);
    return found == files.end() ? "" : found->bytes;
}

/// A plan with a redirect that no check would let pass.
SitePlan plan_with_redirect(const std::string& from, const std::string& base_url) {
    auto plan = Town().plan();
    plan.base_url = base_url;
    Page page;
    page.kind = PageKind::Redirect;
    page.address = from;
    page.target = "schulen/neu/";
    plan.pages.push_back(page);
    return plan;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("the town's contact form may be sent to, and nothing else outside") {
    const auto form =
        town_at("https://k.example/", "kontaktformular = \"https://www.k.example/kontakt?x=1\"\n");
    CHECK_THAT(bytes_of(form.plan(), ".htaccess"),
               Contains("form-action 'self' https://www.k.example; base-uri"));
    CHECK_THAT(bytes_of(town_at("https://k.example/").plan(), ".nginx.conf"),
               Contains("form-action 'self'; base-uri"));
}

TEST_CASE("a host with umlauts stands in its ASCII form wherever servers read it") {
    const auto plan = town_at("https://www.straße.example/hilfe/",
                              "kontaktformular = \"https://formulare.münster.example/kontakt\"\n")
                          .plan();
    const auto apache = bytes_of(plan, ".htaccess");
    CHECK_THAT(apache, Contains("form-action 'self' https://formulare.xn--mnster-3ya.example; "));
    CHECK_THAT(apache, Contains("\"https://www.xn--strae-oqa.example/hilfe/$1/\" [R=301,L]"));
    const auto nginx = bytes_of(plan, ".nginx.conf");
    CHECK_THAT(nginx, Contains("form-action 'self' https://formulare.xn--mnster-3ya.example; "));
    CHECK_THAT(nginx, Contains("return 301 \"https://www.xn--strae-oqa.example/hilfe/"));
}

TEST_CASE("Apache reads no format and no back-reference in an address") {
    auto plan = plan_with_redirect("alt/", "https://k.example/b%C3%9F/");
    plan.languages = {"de", "en"};
    plan.directory.site.publisher.contact_form.text = "https://a%20b.example/";
    const auto apache = bytes_of(plan, ".htaccess");
    CHECK_THAT(apache, Contains("form-action 'self' https://a%%20b.example; "));
    CHECK_THAT(apache, Contains("\"https://k.example/bß/$1/\" [R=301,L]"));
    CHECK_THAT(bytes_of(plan, "alt/.htaccess"),
               Contains("\"https://k.example/b%C3%9F/schulen/neu/\""));
}

TEST_CASE("each language has its own pages for nothing") {
    const auto plan = town_at("https://k.example/hilfe/").plan();
    CHECK_THAT(bytes_of(plan, ".htaccess"), Contains("\nErrorDocument 410 /hilfe/410.html\n"));
    CHECK_THAT(bytes_of(plan, "en/.htaccess"),
               Contains("\nErrorDocument 404 /hilfe/en/404.html\n"));
    CHECK_THAT(bytes_of(plan, ".nginx.conf"),
               Contains("error_page 410 /hilfe/${schaukasten_ordner}410.html;") &&
                   Contains("if ($uri ~ \"^/hilfe/(de\\\\x2dsimple|en)/\")"));
}

TEST_CASE("an address cannot break out of what servers read") {
    const std::string hostile = "a\"; } server { return 200 \"$document_root\\\n#' (.*)${x}%20{/";
    for (const auto& plan : {plan_with_redirect(hostile, "https://k.example/"),
                             plan_with_redirect("alt/", "https://k.example/" + hostile)}) {
        const auto plain = plan_with_redirect("alt/", "https://k.example/b/");
        const auto nginx = bytes_of(plan, ".nginx.conf");
        // Whatever stands in quotes is no word of the configuration.
        std::string words;
        bool is_quoted = false;
        for (std::size_t i = 0; i < nginx.size(); ++i) {
            if (is_quoted && nginx[i] == '\\') {
                ++i;
            } else if (nginx[i] == '"') {
                is_quoted = !is_quoted;
            } else if (!is_quoted) {
                words += nginx[i];
            }
        }
        CHECK_FALSE(is_quoted);
        CHECK(count(words, "server {") == 1); // in the comment at its beginning
        CHECK(count(words, "{") == count(words, "}"));
        const auto& redirect = plan.pages.back();
        const auto apache = bytes_of(plan, redirect.address + ".htaccess");
        CHECK(count(apache, "\n") == 4);
        CHECK(count(apache, "\"") == 4 + count(apache, "\\\""));
        CHECK_THAT(apache, !Contains("${"));
    }
}

TEST_CASE("a regular expression for a text has nothing in it that means more") {
    CHECK(regex_of("alte-schule/2") == "alte\\x2dschule/2");
    CHECK(regex_of(".*\"\n") == "\\x2e\\x2a\\x22\\x0a");
}

TEST_CASE("a site's address is taken apart as servers see it") {
    const WebRoot whole("https://www.stadt.example/");
    CHECK(whole.is_whole_server());
    CHECK(whole.url("schulen/a/") == "https://www.stadt.example/schulen/a/");
    const WebRoot folder("http://stadt.example:8080/b%C3%BCro");
    CHECK(folder.origin == "http://stadt.example:8080");
    CHECK(folder.path == "/b%C3%BCro/");
    CHECK(folder.plain == "/büro/");
    CHECK(WebRoot("https://stadt.example").path == "/");
    CHECK(origin_of("mailto:x") == "");
}

TEST_CASE("security.txt names the contact for security, or else the office") {
    const auto office = town_at("https://k.example/", "email = \"amt@k.example\"\n");
    CHECK(bytes_of(office.plan("2026-11-23"), ".well-known/security.txt") ==
          "Contact: mailto:amt@k.example\nExpires: 2027-07-01T00:00:00Z\n"
          "Preferred-Languages: de, en\nCanonical: https://k.example/.well-known/security.txt\n");
    const auto both =
        town_at("https://k.example/", "email = \"amt@k.example\"\nsicherheit = \"it@k.example\"\n");
    CHECK_THAT(bytes_of(both.plan(), ".well-known/security.txt"),
               Contains("mailto:it@k.example\n"));
    const auto form = town_at("https://k.example/", "kontaktformular = \"https://k.example/f\"\n");
    CHECK_THAT(bytes_of(form.plan(), ".well-known/security.txt"),
               Contains("Contact: https://k.example/f\n"));
}

TEST_CASE("without a contact, or in a folder of a server, there is no security.txt") {
    CHECK(bytes_of(town_at("https://k.example/").plan(), ".well-known/security.txt") == "");
    CHECK(bytes_of(town_at("https://k.example/hilfe/", "email = \"amt@k.example\"\n").plan(),
                   ".well-known/security.txt") == "");
}

TEST_CASE("security.txt counts for six to nine months, and changes four times a year") {
    const auto expiry = [](std::string_view today) {
        return iso_date(expiry_of_security_contact(*parse_date(today)));
    };
    CHECK(expiry("2026-01-01") == "2026-10-01");
    CHECK(expiry("2026-03-31") == "2026-10-01");
    CHECK(expiry("2026-04-01") == "2027-01-01");
    CHECK(expiry("2026-12-31") == "2027-07-01");
}
