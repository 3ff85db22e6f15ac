#include "serve/answer.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;

namespace {

/// A site of three pages below `public`, and a file beside it that is none of anybody's business.
struct SmallSite {
    SmallSite() {
        folder.write("public/index.html", "Start");
        folder.write("public/404.html", "Fehlt");
        folder.write("public/schulen/süd/index.html", "Süd");
        folder.write("public/stil.css", "p{}");
        folder.write("public/.schaukasten-manifest", "geheim");
        folder.write("geheim.txt", "geheim");
    }

    [[nodiscard]] Answer get(std::string_view target, std::string base_path = "/") const {
        return answer({folder / "public", std::move(base_path)}, target);
    }

    TemporaryFolder folder;
};

} // namespace

TEST_CASE("an address that ends in a slash shows the folder's page, also behind a query") {
    const SmallSite site;
    CHECK(site.get("/").bytes == "Start");
    CHECK(site.get("/").content_type == "text/html; charset=utf-8");
    CHECK(site.get("/schulen/s%C3%BCd/?a=b").bytes == "Süd");
    CHECK(site.get("/stil.css").content_type == "text/css; charset=utf-8");
}

TEST_CASE("a folder's address without its slash leads to the one with it") {
    const SmallSite site;
    CHECK(site.get("/schulen/s%C3%BCd?a=b").status == 302);
    CHECK(site.get("/schulen/s%C3%BCd?a=b").location == "/schulen/s%C3%BCd/?a=b");
    CHECK(site.get("//schulen").location.empty());
}

TEST_CASE("what is not there gets the site's own page for it, with status 404") {
    const SmallSite site;
    CHECK(site.get("/nichts/").status == 404);
    CHECK(site.get("/nichts/").bytes == "Fehlt");
    CHECK(site.get("/schulen/").status == 404);
    std::filesystem::remove(site.folder / "public/404.html");
    CHECK_THAT(site.get("/nichts/").bytes, Catch::Contains("Diese Seite gibt es nicht."));
}

TEST_CASE("nothing outside the site and nothing hidden is shown") {
    const SmallSite site;
    std::filesystem::create_symlink("../geheim.txt", site.folder / "public/verweis.txt");
    for (const auto* target :
         {"/../geheim.txt", "/%2e%2e/geheim.txt", "/schulen/..%2f..%2f..%2fgeheim.txt",
          "/.schaukasten-manifest", "/verweis.txt", "/stil.css%00.html", "geheim.txt"}) {
        CHECK(site.get(target).status == 404);
    }
}

TEST_CASE("a site with a base path is shown under it, and the root leads there") {
    const SmallSite site;
    const std::string base = "/stadt/schulsozialarbeit/";
    CHECK(site.get("/stadt/schulsozialarbeit/", base).bytes == "Start");
    CHECK(site.get("/stadt/schulsozialarbeit/stil.css", base).bytes == "p{}");
    CHECK(site.get("/", base).location == base);
    CHECK(site.get("/stadt/schulsozialarbeit", base).location == base);
    CHECK(site.get("/stil.css", base).status == 404);
}

TEST_CASE("a site that another build exchanged is shown at once") {
    const SmallSite site;
    std::filesystem::rename(site.folder / "public", site.folder / "old");
    CHECK(site.get("/").status == 404);
    site.folder.write("public/index.html", "Neu");
    CHECK(site.get("/").bytes == "Neu");
}

TEST_CASE("percent signs are decoded where two hex digits follow") {
    CHECK(decoded("a%20b%c3%BC") == "a bü");
    CHECK(decoded("100%") == "100%");
    CHECK(decoded("%g0%+1%1") == "%g0%+1%1");
}
