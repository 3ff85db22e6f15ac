#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace schaukasten {

/// Why a file cannot be used; `what()` is the line for the caller, such as "fehler kaputt".
class Unusable : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Writes a picture into the working folder: `original`, at most 1280 wide, in the format that
/// `ending` says, and `<width>.webp` for each size. Returns the lines that tell of them.
std::string make_pictures(std::string_view bytes, std::string_view ending);

/// Writes `<width>.webp` of a PDF's first page; the lines tell of pages, author and access as well.
std::string make_previews(std::string_view bytes);

} // namespace schaukasten
