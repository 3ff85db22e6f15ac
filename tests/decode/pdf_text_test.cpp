// What `schaukasten-medien text` says of a PDF: everything, or that it could not.
#include "base/handle.hpp"
#include "media/process.hpp"

#include <fcntl.h>

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/small_pdf.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;

namespace {

std::string text_of(const std::string& pdf) {
    const TemporaryFolder folder;
    const auto path = folder.write("blatt.pdf", pdf);
    const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return run_process({MEDIA_PROGRAM, {"text"}, file.get(), -1, {}}).answer;
}

bool says(const SmallPdf& pdf, const std::string& text) {
    const auto answer = text_of(pdf.bytes());
    return answer.starts_with("text\n") && answer.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("the text of a page stands behind a form feed") {
    CHECK(says({.text = "Mira M\\374ller"}, "\fMira Müller"));
}

TEST_CASE("whatever a PDF says beside its pages is told") {
    const std::string name = "Mira Müller";
    CHECK(says({.info = "/Author (Mira M\\374ller)"}, name));
    CHECK(says({.info = "/Eigenes (Mira M\\374ller)"}, name));
    CHECK(says({.info = "/Title <FEFF004D00690072006100200"
                        "04D00FC006C006C00650072>"},
               name));
    CHECK(says({.catalog = "/Outlines << /First << /Title (Mira M\\374ller) >> >>"}, name));
    CHECK(
        says({.page = "/Annots [<< /Subtype /Text /T (Mira M\\374ller) /Contents (x) >>]"}, name));
    CHECK(says({.page = "/Annots [<< /A << /S /URI /URI (mailto:mira@stadt.example) >> >>]"},
               "mailto:mira@stadt.example"));
    CHECK(says({.catalog = "/StructTreeRoot << /K << /Alt (Foto: Mira M\\374ller) >> >>"}, name));
    CHECK(says({.catalog = "/Metadata 6 0 R",
                .stream = "<dc:creator>Mira Müller</dc:creator>",
                .stream_head = "/Type /Metadata"},
               name));
}

TEST_CASE("of a PDF that cannot be read whole nothing is told") {
    CHECK(text_of("kein PDF").starts_with("fehler "));
    CHECK(text_of(read_file(SOURCE_DIR "/tests/daten/medien/mit-kennwort.pdf"))
              .starts_with("fehler "));
    CHECK(text_of(SmallPdf{.catalog = "/Names << /EmbeddedFiles << /Names [(a.txt) << /Type "
                                      "/Filespec /F (a.txt) /EF << /F 6 0 R >> >>] >> >>"}
                      .bytes()) == "fehler anhang\n");
}
