#pragma once

#include "render/data_sources.hpp"
#include "render/values.hpp"

namespace schaukasten {

/// `/daten/`: the files that the town offers to programs and to those who calculate, under which
/// licence, and what the API of Open Referral answers here.
class OpenDataPage {
public:
    explicit OpenDataPage(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    [[nodiscard]] Value set(const OpenDataSet& set, ViewValues& values) const;
    [[nodiscard]] Value tables(const OpenDataSet& set, const ViewContext& context) const;

    DataSources sources_;
    const ObjectShape* table_ = nullptr;
    const ObjectShape* set_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
