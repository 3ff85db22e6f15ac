#pragma once

#include <map>
#include <string>

namespace schaukasten {

/// What a PDF has of what a reader of screens needs.
struct PdfAccess {
    bool is_tagged = false; // its text has an order, headings, lists
    bool has_language = false;
    bool has_title = false;

    friend bool operator==(const PdfAccess&, const PdfAccess&) = default;
};

/// By path below content/medien; a PDF that could not be read as far is not there.
using PdfAccessTable = std::map<std::string, PdfAccess, std::less<>>;

} // namespace schaukasten
