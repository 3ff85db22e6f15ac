#include "base/world_error.hpp"
#include "media/messages.hpp"
#include "media/support.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "support/catch.hpp"
#include "support/small_pdf.hpp"

#include <fstream>

using namespace schaukasten;
using Messages = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

/// Counts in a file beside it how often it is started.
std::string counting(const std::string& then) {
    return "echo x >> \"$(dirname \"$0\")/gestartet\"\n" + then;
}

std::size_t starts(const MediaTown& town) {
    const auto file = town.options.program.parent_path() / "gestartet";
    return fs::exists(file) ? read_file(file).size() / 2 : 0;
}

/// Makes one size of every picture.
constexpr auto willing = "echo bild > original; echo klein > 5.webp; "
                         "echo 'original 5 5'; echo 'webp 5 5'";

std::vector<fs::path> entries(const MediaTown& town) {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(town.cache())) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    return folders;
}

/// Leaves this process so many file handles and no more, as long as it exists.
class FewHandles {
public:
    explicit FewHandles(unsigned free) {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        const auto lowest = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::close(lowest);
        auto few = before_;
        few.rlim_cur = static_cast<rlim_t>(lowest) + free;
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewHandles() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    FewHandles(const FewHandles&) = delete;
    FewHandles& operator=(const FewHandles&) = delete;

private:
    rlimit before_{};
};

} // namespace

TEST_CASE("a PDF has a picture of its first page, pages and a weight, and stays as it is") {
    MediaTown town;
    CHECK(town.with_data("blatt.pdf", "blatt.pdf").run().empty());
    const auto& info = town.table.at("blatt.pdf");
    CHECK(info.pages == 2);
    CHECK(info.bytes == MediaTown::data("blatt.pdf").size());
    REQUIRE(info.webp.size() == 2);
    CHECK(info.webp[0].width == 240);
    CHECK(info.webp[1].width == 480);
    CHECK(town.published.size() == 2);
}

TEST_CASE("a PDF that names its author is reported, since it is published as it is") {
    MediaTown town;
    CHECK(
        town.with_data("mit-autor.pdf", "blatt.pdf").run() ==
        Messages{"blatt.pdf:3:8: Warnung: »blatt.pdf« nennt in seinen Eigenschaften eine Person: "
                 "»Mira Muster«; soll der Name nicht veröffentlicht werden, löschen Sie ihn im "
                 "Programm, aus dem das PDF kommt (Datei, Eigenschaften), und speichern Sie neu"});
    CHECK(town.run().size() == 1); // also when the answer is cached
}

TEST_CASE("a PDF that could do more than be read is reported") {
    const std::string rest = "; wer das PDF öffnet, soll es nur lesen: drucken Sie es als PDF und "
                             "legen Sie das neue ab";
    const auto said = [](const std::string& catalog, const std::string& page) {
        MediaTown town;
        return town.with("blatt.pdf", SmallPdf{.catalog = catalog, .page = page}.bytes()).run();
    };
    CHECK(said("", "").empty());
    CHECK(said("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "") ==
          Messages{"blatt.pdf:3:8: Warnung: »blatt.pdf« enthält ein kleines Programm (JavaScript)" +
                   rest});
    // Written so that poppler alone sees it.
    CHECK(said("/Names << /Java#53cript << /Names [(a) << /S /Java#53cript /JS (1) >>] >> >>",
               "") == said("/OpenAction << /S /JavaScript /JS (1) >>", ""));
    CHECK(
        said("/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F "
             "6 0 R >> >>] >> >>",
             "") ==
        Messages{"blatt.pdf:3:8: Warnung: »blatt.pdf« enthält eine angehängte Datei" + rest});
    CHECK(said("", "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F "
                   "(a.exe) >> >>]") ==
          Messages{"blatt.pdf:3:8: Warnung: »blatt.pdf« enthält einen Link, der ein Programm "
                   "startet" +
                   rest});
}

TEST_CASE("files that are nothing to show are told in one run, each where it is named") {
    MediaTown town;
    town.with("a-leer.jpg", "").with("b-seite.jpg", "<html>Hallo</html>");
    town.with("c-zeichnung.svg", "<svg/>", MediaRole::Picture);
    town.with("d-halb.jpg", MediaTown::data("gps.jpg").substr(0, 5000));
    town.with("e-halb.png", MediaTown::data("gps.png").substr(0, 2000));
    town.with("f-kaputt.pdf", "%PDF-1.4\nund dann nichts");
    town.with_data("mit-kennwort.pdf", "g-geheim.pdf").with("h-text.pdf", "Guten Tag");
    CHECK(
        town.run() ==
        Messages{
            "a-leer.jpg:3:8: Fehler: die Datei »a-leer.jpg« ist leer; legen Sie sie noch einmal "
            "in content/medien ab",
            "b-seite.jpg:3:8: Fehler: in »b-seite.jpg« steckt kein Bild als JPEG, PNG oder WebP; "
            "öffnen Sie die Datei in einem Bildprogramm und speichern Sie sie neu",
            "c-zeichnung.svg:3:8: Fehler: »c-zeichnung.svg« lässt sich hier nicht als Bild "
            "zeigen; nehmen Sie ein Bild als JPEG, PNG oder WebP (.jpg, .png, .webp)",
            "d-halb.jpg:3:8: Fehler: »d-halb.jpg« ist beschädigt und lässt sich nicht zeigen; "
            "speichern Sie das Bild neu oder kopieren Sie es noch einmal",
            "e-halb.png:3:8: Fehler: »e-halb.png« ist beschädigt und lässt sich nicht zeigen; "
            "speichern Sie das Bild neu oder kopieren Sie es noch einmal",
            "f-kaputt.pdf:3:8: Fehler: »f-kaputt.pdf« ist beschädigt und lässt sich nicht öffnen; "
            "speichern Sie die Datei noch einmal als PDF",
            "g-geheim.pdf:3:8: Fehler: »g-geheim.pdf« ist mit einem Kennwort geschützt; speichern "
            "Sie das PDF ohne Kennwort",
            "h-text.pdf:3:8: Fehler: in »h-text.pdf« steckt kein PDF; speichern Sie die Datei "
            "noch einmal als PDF"});
    CHECK(town.table.empty());
    CHECK(entries(town).empty()); // nothing is kept of what failed
}

TEST_CASE("a picture that claims to be huge is refused by its head") {
    auto bytes = MediaTown::data("gps.png");
    const std::string side("\0\0\xEA\x60", 4); // 60000
    bytes.replace(16, 8, side + side);
    bytes.replace(29, 4, "\x00\x00\x00\x00", 4); // its checksum, whatever it is
    MediaTown town;
    const auto messages = town.with("riesig.png", bytes).run();
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].find("Fehler: ") != std::string::npos);
}

TEST_CASE("a helper program that dies, hangs or talks nonsense is a mistake of the file") {
    const std::string rest = "; speichern Sie die Datei in einem anderen Programm neu oder nehmen "
                             "Sie eine andere";
    const auto said = [&](const std::string& script, std::chrono::milliseconds time) {
        MediaTown town;
        town.options.limits.wall_time = time;
        const auto messages = town.with("hof.jpg", "x").helped_by(script).run();
        CHECK(entries(town).empty());
        return messages;
    };
    const std::chrono::minutes enough(1);
    const Messages failed{"hof.jpg:3:8: Fehler: »hof.jpg« lässt sich nicht verarbeiten" + rest};
    CHECK(said("kill -SEGV $$", enough) == failed);
    CHECK(said("exit 1", enough) == failed);
    CHECK(said("echo Guten Tag", enough) == failed);
    CHECK(said("echo 'original 5 5'", enough) == failed); // but there is no file
    CHECK(said("sleep 600", std::chrono::milliseconds(300)) ==
          Messages{"hof.jpg:3:8: Fehler: »hof.jpg« braucht zu lange beim Lesen" + rest});
}

TEST_CASE("what is cached is not made again, whatever the file is called") {
    MediaTown town;
    town.helped_by(counting(willing)).with("a.jpg", "eins").with("b.jpg", "zwei");
    CHECK(town.run().empty());
    CHECK(starts(town) == 2);
    CHECK(town.run().empty());
    town.with("c.jpg", "eins");
    CHECK(town.run().empty());
    CHECK(starts(town) == 2);
    CHECK(town.published.size() == 6);
    fs::remove(town.options.program); // it is not even looked for
    CHECK(town.run().empty());
}

TEST_CASE("a changed file is made anew, and what nobody needs any more is removed") {
    MediaTown town;
    town.helped_by(counting(willing)).with("a.jpg", "eins").run();
    const auto before = entries(town);
    town.with("a.jpg", "zwei").run();
    CHECK(starts(town) == 2);
    REQUIRE(entries(town).size() == 1);
    CHECK(entries(town) != before);
}

TEST_CASE("a folder of the cache that cannot be removed is told, and the run is none the worse") {
    MediaTown town;
    town.helped_by(willing).with("a.jpg", "eins").run();
    const auto old = entries(town).at(0);
    fs::create_directory(old / "darin");
    const std::string why = " lässt sich aber nicht ganz löschen: zu viele Dateien sind offen; die "
                            "Website ist vollständig, und der nächste Bau versucht es noch einmal";
    const auto removing = [&](unsigned free_handles) {
        MediaCache cache(town.cache());
        const FewHandles few(free_handles);
        return cache.remove_unused();
    };
    auto left = removing(0); // not even the cache can be listed
    REQUIRE(left.size() == 1);
    CHECK(left[0].path == town.cache());
    left = removing(1); // the folder inside the entry cannot be opened
    REQUIRE(left.size() == 1);
    CHECK(left[0].path == old);
    CHECK(unremoved_message(left[0].error).ends_with(why));
    CHECK(removing(8).empty());
    CHECK(entries(town).empty());
}

TEST_CASE("a damaged entry of the cache is noticed and made again") {
    for (const auto* file : {"original", "5.webp", "antwort"}) {
        CAPTURE(file);
        MediaTown town;
        town.helped_by(counting(willing)).with("a.jpg", "eins").run();
        const auto before = town.published;
        write_file(entries(town).at(0) / file, "bilt\n");
        CHECK(town.run().empty());
        CHECK(town.published == before);
        fs::remove(entries(town).at(0) / file);
        CHECK(town.run().empty());
        CHECK(town.published == before);
        CHECK(starts(town) == 3);
    }
}

TEST_CASE("what another workshop has found is trusted, as long as it is there") {
    MediaTown town;
    town.helped_by(counting(willing)).with("a.jpg", "eins").run();
    const std::vector<MediaUse> uses{{"a.jpg", MediaRole::Picture, {"a.jpg", "", {}}}};
    Diagnostics diagnostics;
    MediaWorkshop first(town.options);
    first.prepare(uses, diagnostics);
    write_file(entries(town).at(0) / "5.webp", "nicht noch einmal gelesen");
    MediaWorkshop second(town.options);
    second.learn_from(first);
    second.prepare(uses, diagnostics);
    CHECK(starts(town) == 1);
    CHECK(second.table().size() == 1);

    fs::remove_all(entries(town).at(0));
    MediaWorkshop third(town.options);
    third.learn_from(second);
    third.prepare(uses, diagnostics);
    CHECK(starts(town) == 2);
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a file that rested is known by its stat, and a changed one is not") {
    HashedFile stamp{1, 4, 1000, 1000};
    const TemporaryFolder folder;
    {
        HashIndex index(folder / "index");
        index.add("ordner/a b.jpg", stamp, {1, 2});
        index.add("jung.jpg", {2, 4, INT64_MAX / 2, 0}, {3, 4});
        index.save();
    }
    HashIndex index(folder / "index");
    CHECK(index.find("ordner/a b.jpg", stamp) == ContentHash{1, 2});
    CHECK_FALSE(index.find("jung.jpg", {2, 4, INT64_MAX / 2, 0}));
    stamp.changed = 1001;
    CHECK_FALSE(index.find("ordner/a b.jpg", stamp));
}

TEST_CASE("without the helper program one sentence says so") {
    MediaTown town;
    town.options.program = "/gibt/es/nicht/schaukasten-medien";
    town.with("hof.jpg", "x");
    CHECK_THROWS_WITH(town.run(), "Das Programm »schaukasten-medien« fehlt; ohne es lassen sich "
                                  "Bilder und PDF-Dateien nicht vorbereiten. »make« baut es.");
}

TEST_CASE("a file whose address another one takes is reported") {
    MediaTown town;
    town.helped_by(willing).with("a.jpg", "eins").with("a.jpg.5.webp", "zwei");
    CHECK(
        town.run() ==
        Messages{"a.jpg:3:8: Fehler: aus »a.jpg« entsteht eine Datei »a.jpg.5.webp«, und die gibt "
                 "es schon; benennen Sie eine der beiden um"});
}

TEST_CASE("a PDF tells whether a reader of screens can do something with it") {
    const auto access = [](const SmallPdf& pdf) {
        MediaTown town;
        town.with("blatt.pdf", pdf.bytes()).run();
        return town.pdf_access.at("blatt.pdf");
    };
    const std::string marked = "/MarkInfo << /Marked true >> ";
    const std::string structure = "/StructTreeRoot << /Type /StructTreeRoot >> ";
    CHECK(access({}) == PdfAccess{});
    CHECK(access({.catalog = marked + structure + "/Lang (de)", .info = "/Title (Ferien)"}) ==
          PdfAccess{true, true, true});
    CHECK(access({.catalog = marked}) == PdfAccess{});
    CHECK(access({.catalog = "/MarkInfo << /Marked false >> " + structure}) == PdfAccess{});
    CHECK(access({.catalog = "/Lang (tr)"}) == PdfAccess{false, true, false});
    CHECK(access({.catalog = "/Lang ()", .info = "/Title ( )"}) == PdfAccess{});
    const std::string before = "<x:xmpmeta><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">";
    const std::string behind = "</rdf:li></rdf:Alt></dc:title></x:xmpmeta>";
    const auto titled = [&](const std::string& title) {
        return access({.catalog = "/Metadata 6 0 R",
                       .stream = before + title + behind,
                       .stream_head = "/Type /Metadata /Subtype /XML"});
    };
    CHECK(titled("Ferien") == PdfAccess{false, false, true});
    CHECK(titled("") == PdfAccess{});
}
