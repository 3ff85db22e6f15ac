#pragma once

#include "absence/wanted_text.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// How the wanted text is written where it was found.
enum class WrittenAs {
    Typed,        // letter by letter
    Otherwise,    // capitals, umlauts, blanks, order
    InName,       // of a file or a folder
    Entities,     // M&uuml;ller
    BetweenTags,  // Mira <b>M</b>üller
    JsonEscapes,  // M\u00fcller
    PercentCodes, // M%C3%BCller
    ContentLines, // folded in a vCard or a calendar
    PdfProperty,  // and everything else in a PDF that is on no page
    PdfPage,
    InPicture,  // beside its pixels
    InArchive,  // in one of its files
    InBytes,    // of a file that nobody can look into
    SearchTerms // its words, for the same entry
};

struct Found {
    WrittenAs as = WrittenAs::Typed;
    int line = 0;        // a page in a PDF; 0: the file as a whole
    std::string excerpt; // as it was compared
};

/// What a PDF says: first what is on no page, then its pages.
using PdfTexts = std::vector<std::string>;
/// Nothing if the bytes cannot be read as a PDF.
using ReadPdf = std::function<std::optional<PdfTexts>(std::string_view bytes)>;

struct LookedInto {
    std::vector<Found> found; // by line
    bool has_picture = false; // there are pixels in it, which nobody has searched
    bool is_opaque = false;   // there may be more in it than could be seen
};

LookedInto find_in_file(const WantedText& wanted, std::string_view bytes, const ReadPdf& read_pdf);

std::vector<Found> find_in_name(const WantedText& wanted, std::string_view name);

} // namespace schaukasten
