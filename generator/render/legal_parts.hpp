#pragma once

#include "render/data_sources.hpp"
#include "render/values.hpp"

#include <span>

namespace schaukasten {

/// What stands on a page such as the Impressum beside its own text, from typed data: each part on
/// the page of its name alone (model/legal_page.hpp).
class LegalParts {
public:
    explicit LegalParts(ViewShapes& shapes);

    void add_to(ViewShapes& shapes, ObjectShape& page) const;
    void put(std::span<Value>& rest, const InfoPage& page, ViewValues& values) const;

private:
    DataSources sources_;
    const ObjectShape* imprint_;
    const ObjectShape* privacy_;
    const ObjectShape* statement_;
};

} // namespace schaukasten
