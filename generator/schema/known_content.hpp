#pragma once

#include "read/content.hpp"
#include "schema/content_tables.hpp"

#include <array>
#include <string>
#include <vector>

namespace schaukasten {

/// What the values of this very content may name. Taken from the records alone, so that a mistake
/// elsewhere is in nobody's way.
struct KnownContent {
    struct Entry {
        std::string id;
        std::string name; // as people call it; may be empty
    };

    std::vector<std::vector<Entry>> records; // by record type
    std::array<std::vector<Entry>, vocabulary_names.size()> terms;
    std::vector<std::string> languages; // of the site; the first is that of the records
    std::vector<std::string> media;     // paths below medien/

    [[nodiscard]] const std::vector<Entry>& terms_of(Vocabulary vocabulary) const {
        return terms.at(static_cast<std::size_t>(vocabulary));
    }
};

KnownContent known_content(const Content& content);

} // namespace schaukasten
