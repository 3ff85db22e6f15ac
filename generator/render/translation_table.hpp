#pragma once

#include "render/values.hpp"

namespace schaukasten {

/// How many records of each kind families can read in each language of the site: "12 von 57".
class TranslationTable {
public:
    explicit TranslationTable(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& column() const { return *column_; }
    [[nodiscard]] const ObjectShape& row() const { return *row_; }

    /// The kinds of record there are.
    [[nodiscard]] Value columns(ViewValues& values) const;
    /// A row for each language but the first, in which everything is written.
    [[nodiscard]] Value rows(ViewValues& values) const;

private:
    const ObjectShape* column_;
    const ObjectShape* row_ = nullptr;
};

} // namespace schaukasten
