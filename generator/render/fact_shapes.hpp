#pragma once

#include "render/shapes.hpp"

namespace schaukasten {

// A record that needs no page of its own kind shows its facts: each field of its table with the
// question that it answers, and whatever refers to it. So a new field of such a record needs no
// template, and nothing that an editor wrote is left out.

class FactShapes {
public:
    explicit FactShapes(ViewShapes& shapes);

    /// Adds `fakten` and `verweise` to a record's page.
    template <class T>
    void add_to(ViewShapes& shapes, ObjectShape& page) const {
        if constexpr (has_facts<T>) {
            ViewShapes::add_list(page, "fakten", shapes.book().list_of(*fact));
            page.add("merkmal", ShapeBook::text());
        }
        ViewShapes::add_list(page, "verweise", shapes.book().list_of(*group));
    }

    const ObjectShape* value = nullptr;
    const ObjectShape* cell = nullptr;
    const ObjectShape* row = nullptr;
    const ObjectShape* fact = nullptr;
    const ObjectShape* entry = nullptr;
    const ObjectShape* group = nullptr;
};

} // namespace schaukasten
