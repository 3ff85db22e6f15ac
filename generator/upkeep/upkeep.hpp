#pragma once

#include "base/diagnostics.hpp"
#include "base/media.hpp"
#include "base/pdf_access.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

#include <string>
#include <vector>

namespace schaukasten {

/// What the rules of upkeep look at. Views someone else's content.
struct UpkeepView {
    const Content& content;
    const Directory& directory; // of that content
    const MediaUses& uses;
    const MediaTable& media;
    Date today;
    const PdfAccessTable* pdf_access = nullptr; // missing: nothing is known of any PDF
};

/// Something that somebody has to see to, until a day.
struct Duty {
    std::string responsible; // as the record says; empty if it names nobody
    Date day;
    std::string path;   // of the record's file, as messages call it
    std::string record; // what people call it: "Südschule"
    std::string what;   // German: "Angaben prüfen"

    friend auto operator<=>(const Duty&, const Duty&) = default;
};

/// Tells what wants care in content that could be published as it is: warnings of what misleads
/// readers, hints at what could be better. Returns what is due, by who is responsible and by day.
std::vector<Duty> look_after(const UpkeepView& view, Diagnostics& diagnostics);

} // namespace schaukasten
