#include "read/source_text.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

std::string trouble_in(std::string bytes) {
    Diagnostics diagnostics;
    if (clean_text(bytes, "x.toml", diagnostics)) return "";
    const auto text = to_text(diagnostics.sorted().at(0));
    return text.substr(0, text.find('\n'));
}

} // namespace

TEST_CASE("a byte order mark goes and Windows line ends become plain ones") {
    std::string bytes = "\xEF\xBB\xBF"
                        "a = 1\r\nb = 2\r\n";
    Diagnostics diagnostics;
    CHECK(clean_text(bytes, "x.toml", diagnostics));
    CHECK(bytes == "a = 1\nb = 2\n");
}

TEST_CASE("a file in another encoding is refused with the way out") {
    CHECK(trouble_in("a = \"S\xFC"
                     "d\"\n") == "x.toml:1:7: Fehler: hier steht ein Zeichen, das nicht UTF-8 ist; "
                                 "speichern Sie die Datei als UTF-8");
    CHECK(trouble_in("\xFF\xFE"
                     "a")
              .find("UTF-16") != std::string::npos);
}

TEST_CASE("control characters and those that turn the reading direction are named") {
    CHECK(trouble_in(std::string("a = \"x\0\"", 8)).find("U+0000") != std::string::npos);
    CHECK(trouble_in("a = \"\xC2\x85\"").find("U+0085") != std::string::npos);
    CHECK(trouble_in("a = \"ab\xE2\x80\xAE\"").find("x.toml:1:8: Fehler: ") == 0);
    CHECK(trouble_in("a = \"\xE2\x80\xAE\"").find("Leserichtung") != std::string::npos);
    CHECK(trouble_in("a = \"Grüße, 学校, مدرسة\"\t# ok\n").empty());
}
