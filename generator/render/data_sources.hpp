#pragma once

#include "model/data_source.hpp"
#include "render/values.hpp"

#include <vector>

namespace schaukasten {

/// Where the data on pages comes from.
class DataSources {
public:
    explicit DataSources(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape() const { return *source_; }

    [[nodiscard]] Value all(ViewValues& values) const;
    /// Of any of these.
    [[nodiscard]] Value of(const std::vector<Dataset>& datasets, ViewValues& values) const;
    /// Of what the context's page shows: the note beside its map or table.
    [[nodiscard]] Value of_page(ViewValues& values) const;

private:
    const ObjectShape* source_;
};

} // namespace schaukasten
