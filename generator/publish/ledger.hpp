#pragma once

#include "model/personal_fact.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// SHA-256 of files by their path in the site.
using FileHashes = std::map<std::string, std::string>;

/// What lies at a target and is ours. It lies there itself, where readers cannot see it, in the
/// form that `sha256sum --check` reads:
///
///     # schaukasten-stand 1
///     # person fachkraefte/suedschule-1 nachname Brandt
///     # website
///     5f0c8b…  schulen/suedschule/index.html
///     # davor
///     77ab01…  assets/schaukasten-77ab01.css
struct Ledger {
    FileHashes site;
    /// No longer of the site, but a page that somebody opened before may still ask for them: of the
    /// site before this one, and of the one before that.
    std::array<FileHashes, 2> older;
    /// What an unfinished run was about to put there: it may lie there or not.
    FileHashes pending;
    /// What any of these files may say of persons.
    PersonalFacts personal{};

    friend bool operator==(const Ledger&, const Ledger&) = default;
};

std::string to_text(const Ledger& ledger);

/// Nothing if the text is damaged or of a later form.
std::optional<Ledger> ledger_from(std::string_view text);

/// "5f0c8b…  schulen/suedschule/index.html\n"
std::string line_of(const FileHashes::value_type& file);

/// Takes over the lines of a list; what is no such line ends it. False if that is before its end.
bool read_lines(std::string_view text, FileHashes& files);

/// Names a site by its files: 16 hexadecimal digits.
std::string release_name(const FileHashes& site);

} // namespace schaukasten
