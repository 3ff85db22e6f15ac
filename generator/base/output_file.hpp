#pragma once

#include <functional>
#include <string>

namespace schaukasten {

/// A file of the finished site. `path` is relative to the output folder, with '/' and without
/// ".." or a leading '/', such as "schulen/suedschule/index.html".
struct OutputFile {
    std::string path;
    std::string bytes;

    friend bool operator==(const OutputFile&, const OutputFile&) = default;
};

/// Takes a file as soon as it is made, so that not all of a kind have to lie in memory.
using PutFile = std::function<void(const OutputFile& file)>;

} // namespace schaukasten
