#include "publish/ledger.hpp"
#include "publish/sha256.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

const std::string a = sha256_of("a");
const std::string b = sha256_of("b");

} // namespace

TEST_CASE("SHA-256 is what sha256sum writes") {
    CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a ledger reads back what it wrote") {
    const Ledger ledger{{{"index.html", a}, {"mit leer zeichen.html", b}},
                        {FileHashes{{"assets/alt.css", b}}, FileHashes{{"assets/uralt.css", a}}},
                        {{"neu/index.html", b}}};
    const auto text = to_text(ledger);
    CHECK(text == "# schaukasten-stand 1\n# website\n" + a + "  index.html\n" + b +
                      "  mit leer zeichen.html\n# davor\n" + b + "  assets/alt.css\n# zuvor\n" + a +
                      "  assets/uralt.css\n# unterwegs\n" + b + "  neu/index.html\n# ende\n");
    CHECK(ledger_from(text) == ledger);
    CHECK(ledger_from(to_text({})) == Ledger{});
}

TEST_CASE("a ledger that was cut off or changed is none") {
    const auto text = to_text({{{"index.html", a}, {"b/index.html", b}}, {}, {}});
    for (std::size_t size = 0; size < text.size(); ++size) {
        INFO(size);
        CHECK_FALSE(ledger_from(text.substr(0, size)));
    }
    CHECK_FALSE(ledger_from("# schaukasten-stand 2\n# ende\n"));
    CHECK_FALSE(ledger_from("# schaukasten-stand 1\n# website\n" + a + "  ../passwd\n# ende\n"));
    CHECK_FALSE(ledger_from("# schaukasten-stand 1\n# website\n" + a + "  /etc/passwd\n# ende\n"));
    CHECK_FALSE(ledger_from("# schaukasten-stand 1\n# fremd\n" + a + "  index.html\n# ende\n"));
}

TEST_CASE("a ledger knows what its files say of persons") {
    Ledger ledger{{{"index.html", a}}, {}, {}};
    ledger.personal = {{"fachkraefte/sued-1", "nachname", "Muster = # Mann"},
                       {"fachkraefte/sued-1", "telefon", "030 23125-1"}};
    const auto text = to_text(ledger);
    CHECK(text == "# schaukasten-stand 1\n# person fachkraefte/sued-1 nachname Muster = # Mann\n"
                  "# person fachkraefte/sued-1 telefon 030 23125-1\n# website\n" +
                      a + "  index.html\n# ende\n");
    CHECK(ledger_from(text) == ledger);
    for (std::size_t size = 0; size < text.size(); ++size) {
        INFO(size);
        CHECK_FALSE(ledger_from(text.substr(0, size)));
    }
}

TEST_CASE("of a list that was cut off the whole lines count") {
    FileHashes files;
    CHECK_FALSE(read_lines(a + "  index.html\n" + b + "  b/ind", files));
    CHECK(files == FileHashes{{"index.html", a}});
}

TEST_CASE("a release is named after its files") {
    const auto name = release_name({{"index.html", a}});
    CHECK_THAT(name, Catch::Matches("[0-9a-f]{16}"));
    CHECK(name != release_name({{"index.html", b}}));
    CHECK(name != release_name({{"andere.html", a}}));
}
