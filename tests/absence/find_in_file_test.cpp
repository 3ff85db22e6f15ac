// Each way in which a file of a site may hold a name, planted once and found.
#include "absence/find_in_file.hpp"
#include "base/zip.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"

using namespace schaukasten;
using std::string_literals::operator""s;

namespace {

const ReadPdf no_pdf = [](std::string_view) -> std::optional<PdfTexts> { return std::nullopt; };

LookedInto look(const std::string& bytes, const ReadPdf& read_pdf = no_pdf) {
    return find_in_file(*WantedText::from("Mira Müller"), bytes, read_pdf);
}

/// Found once, on this line.
void check_found(const std::string& bytes, WrittenAs as, int line) {
    CAPTURE(bytes);
    const auto found = look(bytes).found;
    REQUIRE(found.size() == 1);
    CHECK(found.front().as == as);
    CHECK(found.front().line == line);
    CHECK(look("nichts\n" + bytes).found.front().line == line + 1);
}

std::string picture(const std::string& name) {
    return read_file(std::string(SOURCE_DIR "/tests/daten/medien/") + name);
}

} // namespace

TEST_CASE("a file without the text is none that has it") {
    for (const auto* bytes :
         {"", "Mira Muster", "<p>Mira <b>Schulz</b></p>", "M&uuml;ller %20 \\u"})
        CHECK(look(bytes).found.empty());
}

TEST_CASE("a text is found as it is typed, and the words around it are shown") {
    check_found("<p>\nUnsere Mira Müller\n</p>", WrittenAs::Typed, 2);
    CHECK(look("eins zwei drei vier fünf sechs Mira Müller ist da").found.front().excerpt ==
          "drei vier fuenf sechs mira mueller ist da");
}

TEST_CASE("the words around a text are shown without their tags") {
    const auto shown = [](const std::string& bytes) { return look(bytes).found.front().excerpt; };
    CHECK(shown("<li class=\"x\"><a href=\"y\">Für</a> <b>Mira Müller</b></li><li>Ende</li>") ==
          "fuer mira mueller ende");
    CHECK(shown("<p>Hof</p><img alt=\"Mira Müller im Hof\" src=\"x\"><p>Ende</p>") ==
          "hof <img alt=\"mira mueller im hof\" src=\"x\"> ende");
    CHECK(shown("Mira Müller" + std::string(300, 'x')).size() == 48);
}

TEST_CASE("each line has its own place, in the plainest way") {
    const auto found = look("Mira Müller\nMIRA MÜLLER\nMira M&uuml;ller\n").found;
    REQUIRE(found.size() == 3);
    CHECK(found[0].as == WrittenAs::Typed);
    CHECK(found[1].as == WrittenAs::Otherwise);
    CHECK(found[2].as == WrittenAs::Entities);
}

TEST_CASE("a text is found however HTML writes it") {
    check_found("a\n<b>Mira</b>&nbsp;M&uuml;ller", WrittenAs::BetweenTags, 2);
    check_found("Mira&#32;M&#252;ller", WrittenAs::Entities, 1);
    check_found("Mira M&#xFC;l&shy;ler", WrittenAs::Entities, 1);
    check_found("<img alt=\"Foto von\nMira M&Uuml;ller\">", WrittenAs::Entities, 2);
    check_found("Mira M<!-- \n -->üll<wbr\n>er", WrittenAs::BetweenTags, 1);
    check_found("<a\nhref='x'>Mi<i>ra</i></a> <br> Müller", WrittenAs::BetweenTags, 2);
}

TEST_CASE("a text is found in a feed, where HTML stands in XML") {
    check_found("<description>&lt;p&gt;Mira &lt;b&gt;M&amp;uuml;ller&lt;/b&gt;</description>",
                WrittenAs::BetweenTags, 1);
}

TEST_CASE("a text is found in JSON, in a page as well") {
    check_found("{\n\"name\":\"Mira M\\u00fcller\"}", WrittenAs::JsonEscapes, 2);
    check_found("var name = 'Mira M\\xFCller'", WrittenAs::JsonEscapes, 1);
    check_found("<p data-x='{&quot;a&quot;:&quot;Mira\\nM\\u00FCller&quot;}'>",
                WrittenAs::JsonEscapes, 1);
    check_found("[\"<b>Mira<\\/b> M&uuml;ller \\\"\"]", WrittenAs::BetweenTags, 1);
}

TEST_CASE("a text is found in addresses") {
    check_found("<a href=\"/fachkraefte/mira-mueller/\">", WrittenAs::Otherwise, 1);
    check_found("mailto:mira.mueller@stadt.example", WrittenAs::Otherwise, 1);
    check_found("<a\nhref=\"?q=Mira%20M%C3%BCller\">", WrittenAs::PercentCodes, 2);
    check_found("?a=1&amp;q=Mira+M%c3%bcller", WrittenAs::PercentCodes, 1);
}

TEST_CASE("a text is found in a vCard, whose lines are folded") {
    check_found("BEGIN:VCARD\r\nFN:Mira Mü\r\n ller\r\nEND:VCARD\r\n", WrittenAs::ContentLines, 2);
    check_found("BEGIN:VCALENDAR\r\nSUMMARY:Mira\\nMü\r\n\tller\r\n", WrittenAs::ContentLines, 2);
    check_found("BEGIN:VCARD\r\nN:Müller;Mira;;;\r\n", WrittenAs::Otherwise, 2);
}

TEST_CASE("a text is found in other encodings") {
    check_found("Mira M\xFCller", WrittenAs::Otherwise, 1);
    check_found("M\0i\0r\0a\0 \0M\0\xFC\0l\0l\0e\0r\0"s, WrittenAs::Otherwise, 1);
}

TEST_CASE("pictures are searched beside their pixels, and counted") {
    const auto wanted = WantedText::from("Mira Müller");
    for (const auto* name : {"gps.jpg", "gps.png", "gps.webp"}) {
        CAPTURE(name);
        const auto clean = look(picture(name));
        CHECK(clean.found.empty());
        CHECK(clean.has_picture);
        CHECK_FALSE(clean.is_opaque);
        const auto behind = look(picture(name) + "Mira Müller");
        REQUIRE(behind.found.size() == 1);
        CHECK(behind.found.front().as == WrittenAs::InPicture);
    }
    const auto chunk = "\0\0\0\x13tEXtAuthor\0Mira M\xFCller1234"s;
    auto png = picture("gps.png");
    CHECK(look(png.insert(33, chunk)).found.size() == 1);
    const auto comment = "\xFF\xFE\0\x0EMira M\xC3\xBCller"s;
    auto jpeg = picture("gps.jpg");
    CHECK(look(jpeg.insert(2, comment)).found.size() == 1);
}

TEST_CASE("the archive of the open data is searched file by file") {
    ZipArchive archive;
    archive.put({"daten/a.csv", "Elterncafé"});
    archive.put({"daten/b.json", "{\"name\": \"Mira M\\u00fcller\"}"});
    const auto bytes = archive.take();
    const auto looked = look(bytes);
    CHECK_FALSE(looked.is_opaque);
    REQUIRE(looked.found.size() == 1);
    CHECK(looked.found.front().as == WrittenAs::InArchive);
    CHECK(looked.found.front().excerpt.starts_with("daten/b.json: "));
}

TEST_CASE("a font belongs to the theme, and an archive of others proves nothing") {
    CHECK_FALSE(look("wOF2\x01\x02").is_opaque);
    CHECK(look("PK\x03\x04\x14").is_opaque);
    CHECK(look("PK\x03\x04\x14 Mira Müller").found.front().as == WrittenAs::InBytes);
    CHECK(look("\x1F\x8B\x08 Mira Müller").found.front().as == WrittenAs::InBytes);
}

TEST_CASE("a PDF is searched on its pages and beside them") {
    const std::string pdf = "%PDF-1.4\n\x01";
    const auto says = [&](const PdfTexts& texts) {
        return look(pdf, [&](std::string_view) { return std::optional(texts); });
    };
    CHECK(says({"Elterncafé", "Willkommen"}).found.empty());
    CHECK_FALSE(says({"Elterncafé", "Willkommen"}).has_picture);
    const auto author = says({"Mira Müller", "Willkommen"}).found;
    REQUIRE(author.size() == 1);
    CHECK(author.front().as == WrittenAs::PdfProperty);
    const auto page = says({"", "eins", "Mira Mül-\nler"}).found;
    REQUIRE(page.size() == 1);
    CHECK(page.front().as == WrittenAs::PdfPage);
    CHECK(page.front().line == 2);
    CHECK(says({"", " \n"}).has_picture); // a scan
    CHECK(look(pdf).is_opaque);
    CHECK(look(pdf + "(Mira Müller)").found.front().as == WrittenAs::InBytes);
}

TEST_CASE("names of files and folders count") {
    const auto wanted = *WantedText::from("Mira Müller");
    for (const auto* name : {"mira-mueller", "Mira Müller.jpg", "foto_mira_mueller.640.webp",
                             "mueller-mira", "Mira%20M%C3%BCller"}) {
        CAPTURE(name);
        CHECK(find_in_name(wanted, name).size() == 1);
    }
    CHECK(find_in_name(wanted, "suedschule-1").empty());
}
