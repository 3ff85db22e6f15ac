#pragma once

#include "render/values.hpp"

namespace schaukasten {

/// What a page tells programs of feeds: {titel, art, adresse}, the articles' on every page, and
/// those of what it is about.
class FeedLinks {
public:
    explicit FeedLinks(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape() const { return *link_; }
    [[nodiscard]] Value of_page(ViewValues& values) const;

private:
    const ObjectShape* link_ = nullptr;
};

} // namespace schaukasten
