#pragma once

#include "publish/ledger.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace schaukasten {

/// What a publish would do to the site that is there. Precompressed files are not counted, since
/// they come and go with their originals; `bytes` has them.
struct Changes {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;
    std::uint64_t bytes = 0;       // to transfer
    std::vector<std::string> lost; // addresses that vanish and lead nowhere: "/schulen/a/"
    bool none = false;             // the site is there already, and nothing is left to do
};

Changes changes_between(const FileHashes& there, const FileHashes& next,
                        const std::map<std::string, std::uint64_t>& sizes);

/// What an open page may ask for of the site that it came from.
enum class Kept : std::uint8_t {
    All,
    Form, // styles, scripts and fonts; pictures and the search say something of persons
};

/// Files of `before` that pages load and that `now` does not have.
FileHashes kept_for_open_pages(const FileHashes& before, const FileHashes& now, Kept what);

/// `Form` if `before` said something of persons that `now` does not say.
Kept kept_after(const PersonalFacts& before, const PersonalFacts& now);

} // namespace schaukasten
