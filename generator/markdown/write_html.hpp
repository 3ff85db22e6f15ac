#pragma once

#include "base/html.hpp"
#include "base/rich_text.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// A published picture or file, as the page at hand addresses it.
struct MediaAddress {
    std::string address;
    int width = 0; // of a picture; 0: unknown
    int height = 0;
    std::string srcset = {}; // its sizes as WebP, with their addresses; empty: there are none
};

/// Knows the addresses of the site, seen from one page.
class Addresses {
public:
    virtual ~Addresses() = default;
    /// Appends the address of a record's page, without anchor and unescaped.
    virtual void append_record(std::string& out, RecordTarget target) const = 0;
    [[nodiscard]] virtual MediaAddress file(std::string_view path) const = 0;
};

/// Words that the writer says itself; they come from the theme.
struct RichTextWords {
    std::string_view external = "öffnet eine andere Website";
    std::string_view footnote = "Fußnote";
    std::string_view footnotes = "Fußnoten";
    std::string_view back = "Zurück zum Text";
    std::string_view done = "erledigt";
    std::string_view open = "offen";
    std::string_view table = "Tabelle, seitlich verschiebbar";
};

struct HtmlOptions {
    const Addresses* addresses = nullptr; // needed if the text has links to records or files
    RichTextWords words;
    std::string_view picture_sizes;   // how wide a picture is shown, as `sizes` says it
    int heading_level = 2;            // of the topmost headings
    std::string_view footnote_prefix; // keeps ids apart where a page has several texts
};

/// REQUIRES: the text was parsed and checked without errors.
void write_html(const RichText& text, const HtmlOptions& options, std::string& out);
Html write_html(const RichText& text, const HtmlOptions& options);

} // namespace schaukasten
