#pragma once

#include "base/toml.hpp"
#include "model/term.hpp"
#include "read/content.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What an import has to know of the content that is there.
struct ExistingContent {
    struct KnownSchool {
        std::string id;
        std::string number; // Schulnummer; may be empty
        std::string shown_path;
        std::string text;
        TomlTable table;

        /// A text at the top; empty if there is none.
        [[nodiscard]] std::string word(std::string_view key) const;
    };
    struct VocabularyText {
        std::string shown_path;
        std::string text;
    };

    std::vector<KnownSchool> schools;
    std::vector<std::string> former_ids; // their aliases
    std::vector<Term> school_forms;      // ids and names
    std::optional<VocabularyText> school_form_file;
};

/// Reads it from the records alone, so content with mistakes elsewhere can be added to. A school
/// file that is no TOML hides its Schulnummer: import nothing then (read_content reports it).
ExistingContent existing_content(const Content& content);

} // namespace schaukasten
