#pragma once

#include "publish/ledger.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

/// What readers get of a file, compared with what they should get.
struct LiveDifference {
    enum class Kind : std::uint8_t {
        Missing,     // another answer than 200
        Different,   // other bytes
        Unreachable, // no answer at all
        StillThere,  // the very bytes that were withdrawn
    };

    std::string path; // of the file, in the site
    Kind kind = Kind::Missing;
    int status = 0; // of the answer
};

struct LiveComparison {
    std::size_t compared = 0;
    std::vector<LiveDifference> differences; // sorted by path
};

/// Fetches every file that readers may have, as their browsers would, from the site at `address`.
/// Throws a WorldError if nobody answers there at all.
LiveComparison compare_live(const std::string& address, const FileHashes& files);

/// Asks the site at `address` for files that were withdrawn. Returns those that it still gives out
/// as they were, and those of which nobody can say it; sorted by path. Throws as above.
std::vector<LiveDifference> still_live(const std::string& address, const FileHashes& withdrawn);

} // namespace schaukasten
