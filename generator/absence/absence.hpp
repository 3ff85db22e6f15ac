#pragma once

#include "absence/find_in_file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace schaukasten {

class Folder;

// Proof that a text is nowhere in some folders. It holds only if every file was looked into, so
// that what could not be is told as well; pixels are the one exception, and they are counted.

/// A place where the text stands.
struct Finding {
    std::string path; // below `shown` of its folder, with it
    Found found;
};

/// A file that could not be looked into, and why, in German.
struct Unseen {
    std::string path;
    std::string reason;
};

struct Absence {
    std::vector<Finding> findings; // by path
    std::vector<Unseen> unseen;    // by path
    std::size_t files = 0;         // looked into
    std::size_t pictures = 0;      // of these, whose pixels were not
};

/// Follows no symbolic link. What one file holds under several names is read once.
Absence prove_absent(const WantedText& wanted, const std::vector<const Folder*>& folders,
                     const ReadPdf& read_pdf);

} // namespace schaukasten
