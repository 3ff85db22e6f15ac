#pragma once

#include "read/content.hpp"

#include <filesystem>

namespace schaukasten {

/// Adds what a second folder says, which is kept apart since it is personal. It has the form of
/// content/, but holds records only: one that is not in the first folder is a record like others;
/// of one that is there, it has further keys.
///
///     content/fachkraefte/suedschule-1.toml   funktion, traeger, [[einsaetze]]
///     privat/fachkraefte/suedschule-1.toml    vorname, nachname, telefon, [einwilligung]
///
/// A key in both is an error, and so is a text (.md) in both. Throws WorldError if there is no such
/// folder.
void add_private(Content& content, const std::filesystem::path& folder, unsigned jobs,
                 Diagnostics& diagnostics);

} // namespace schaukasten
