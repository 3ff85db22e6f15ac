#pragma once

#include "cli/build.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>

namespace schaukasten {

enum class SchemaForm { Json, Markdown, Csv };

struct SchemaOptions {
    SchemaForm form = SchemaForm::Json;
    std::filesystem::path content = "content";
    std::optional<std::filesystem::path> output; // of JSON: the folder that text editors open
    unsigned jobs = 1;
};

/// `schaukasten schema`: what is known of the keys, for text editors, people and spreadsheets.
ExitStatus write_schema(const SchemaOptions& options, std::ostream& messages,
                        std::ostream& summary);

} // namespace schaukasten
