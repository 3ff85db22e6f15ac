#pragma once

#include "base/diagnostics.hpp"
#include "model/boundary.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

namespace schaukasten {

// What binds the website of a German town, as far as a program can see it: the Impressum and the
// Datenschutzerklärung, the Erklärung zur Barrierefreiheit, Leichte Sprache and DGS, where forms
// lead, where data and pictures come from. Each message says what is missing, by which law, and
// where to write it. It does not take the place of a lawyer: whether a sentence is true, or enough,
// only people can tell.

/// Whether what is missing keeps a site from being made, or is only told.
enum class LawWeight { Refuse, Tell };

/// Views what was read and checked.
struct LawView {
    const Content& content;
    const Directory& directory;
    const Boundary& boundary;
    Date today;
};

void check_law(const LawView& view, LawWeight weight, Diagnostics& diagnostics);

/// Whether the Erklärung zur Barrierefreiheit, if there is one, is too old on that day: then a
/// build of the same content is refused that was not refused before.
bool is_statement_stale(const Directory& directory, Date day);

} // namespace schaukasten
