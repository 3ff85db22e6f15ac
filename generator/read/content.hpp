#pragma once

#include "base/diagnostics.hpp"
#include "base/toml.hpp"
#include "read/picture_size.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What a second file says of the same record (private_content.hpp). The record's text is the text
/// of both, one behind the other, and its table has the keys of both.
struct Addition {
    std::string path; // as messages call it
    int lines_before = 0;
    std::size_t text_before = 0; // bytes
};

/// A file of content/ as it was written: its TOML with positions and, of an .md file, the Markdown
/// behind the front matter.
struct Record {
    std::string folder;   // "schulen"; empty for a file directly in content/
    std::string stem;     // "suedschule"; of `artikel/ferien.en.md` "ferien"
    std::string language; // "en" in `artikel/ferien.en.md`, else empty
    std::string path;     // as messages call it: "content/schulen/suedschule.toml"
    std::string text;     // the whole file
    TomlTable table;
    std::size_t body_offset = 0; // of the Markdown in `text`
    bool is_markdown = false;
    bool is_readable = false; // false: a message says already why
    std::optional<Addition> addition{};

    [[nodiscard]] Place place(Position at) const;
    /// Of a key at the top, or else of the file.
    [[nodiscard]] Place where(std::string_view key) const;
    [[nodiscard]] std::string_view body() const {
        return std::string_view(text).substr(body_offset);
    }
};

/// A file of content/ whose kind is not known here; `check` says which types there are.
struct OtherFile {
    std::string path;  // relative to content/
    std::string shown; // as messages call it
};

/// A file of content/medien whose size is known.
struct PictureFile {
    std::string path; // below medien/
    PictureSize size;
};

struct Content {
    std::string shown_folder;            // as messages call content/, with '/' at the end
    std::vector<Record> records;         // sorted by path
    std::vector<std::string> media;      // paths below medien/, sorted
    std::vector<OtherFile> other_files;  // neither .toml nor .md nor in medien/
    std::vector<PictureFile> pictures{}; // drawings (SVG) and PNG in medien/, sorted
};

/// Reads everything in `folder`. Throws WorldError if there is no such folder.
Content read_content(const std::filesystem::path& folder, unsigned jobs, Diagnostics& diagnostics);

/// Whether it has the form of a language tag: "en", "de-simple".
bool is_language_tag(std::string_view text);

/// Makes a record of a file's bytes; `path` is relative to content/.
Record read_record(const std::string& path, std::string shown_path, std::string bytes,
                   Diagnostics& diagnostics);

} // namespace schaukasten
