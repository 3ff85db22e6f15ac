#pragma once

#include "law/law.hpp"

#include <vector>

namespace schaukasten {

/// A part of the content that others have collected, and where it shows.
struct UsedDataset {
    Dataset dataset;
    const Record* file; // null: karte.geojson
    Position at;
};

/// What of this content comes from elsewhere. Views the content.
std::vector<UsedDataset> datasets_of(const LawView& view);

} // namespace schaukasten
