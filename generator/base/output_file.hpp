#pragma once

#include <string>

namespace schaukasten {

/// A file of the finished site. `path` is relative to the output folder, with '/' and without
/// ".." or a leading '/', such as "schulen/suedschule/index.html".
struct OutputFile {
    std::string path;
    std::string bytes;

    friend bool operator==(const OutputFile&, const OutputFile&) = default;
};

} // namespace schaukasten
