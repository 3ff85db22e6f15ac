#pragma once

#include "render/values.hpp"

#include <span>

namespace schaukasten {

/// Pages that show many records: start, lists, vocabularies and their terms.
class OverviewPages {
public:
    explicit OverviewPages(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& start_shape() const { return *start_; }
    [[nodiscard]] const ObjectShape& list_shape() const { return *list_; }
    [[nodiscard]] const ObjectShape& vocabulary_shape() const { return *vocabulary_; }
    [[nodiscard]] const ObjectShape& term_shape() const { return *term_page_; }

    [[nodiscard]] Value start(ViewValues& values) const;
    [[nodiscard]] Value list(ViewValues& values) const;
    [[nodiscard]] Value vocabulary(ViewValues& values) const;
    [[nodiscard]] Value term(ViewValues& values) const;

private:
    /// One list a record type, under the name of its folder; those of other types stay empty.
    static void add_entries(ViewShapes& shapes, ObjectShape& object);

    static void put_counted_term(std::span<Value>& rest, ViewValues& values, Vocabulary vocabulary,
                                 std::uint32_t place);
    [[nodiscard]] Value child_terms(ViewValues& values, Vocabulary vocabulary,
                                    std::uint32_t parent) const;
    [[nodiscard]] Value terms_below(ViewValues& values, Vocabulary vocabulary,
                                    TermRef parent) const;
    [[nodiscard]] Value ways_into(ViewValues& values) const;
    [[nodiscard]] Value parts(ViewValues& values) const;
    [[nodiscard]] Value hours_in_town(ViewValues& values) const;
    [[nodiscard]] Value measures_of(std::uint32_t role, ViewValues& values) const;

    const ObjectShape* way_ = nullptr;
    const ObjectShape* part_ = nullptr;
    const ObjectShape* child_term_ = nullptr;
    const ObjectShape* counted_term_ = nullptr;
    const ObjectShape* hour_in_town_ = nullptr;
    const ObjectShape* start_ = nullptr;
    const ObjectShape* list_ = nullptr;
    const ObjectShape* vocabulary_ = nullptr;
    const ObjectShape* measure_ = nullptr;
    const ObjectShape* term_page_ = nullptr;
};

} // namespace schaukasten
