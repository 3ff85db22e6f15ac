#pragma once

#include <string>
#include <vector>

namespace schaukasten {

/// A list of texts. One that ends in "…" is open: there is more than it names.
struct OpenList {
    std::vector<std::string> items;
    bool is_open = false;

    [[nodiscard]] bool empty() const { return items.empty() && !is_open; }
};

} // namespace schaukasten
