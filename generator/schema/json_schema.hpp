#pragma once

#include "schema/known_content.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A file that a text editor reads; its path is seen from the folder that editors open.
struct SchemaFile {
    std::string path;
    std::string text;
};

/// What completes keys and values while one types: a JSON Schema (draft-07) for each kind of file,
/// with the terms and ids of this very content.
std::vector<SchemaFile> json_schemas(const KnownContent& known);

/// Tells Taplo, and "Even Better TOML" in VS Code, which schema belongs to which file. `content` is
/// the content folder as seen from where the file lies.
SchemaFile schema_association(std::string_view content);

/// Only a file with this first line is ours to write over.
extern const std::string_view association_mark;

} // namespace schaukasten
