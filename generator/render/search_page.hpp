#pragma once

#include "render/term_pages.hpp"

namespace schaukasten {

/// `/suche/`: a form for the script, and below it all topics, which is the whole page where there
/// is no script.
class SearchPage {
public:
    SearchPage(ViewShapes& shapes, const TermPages& terms);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    const TermPages& terms_;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
