#pragma once

#include "render/values.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace schaukasten {

/// Terms right below a term, or those at the top, in the order of the vocabulary. One that leads to
/// nothing is not among them.
std::vector<std::uint32_t> terms_in_use(const SitePlan& plan, Vocabulary vocabulary,
                                        TermRef parent);

/// One list a record type, under the name of its folder; a page leaves those empty that it has not.
void add_cards_of_all_types(ViewShapes& shapes, ObjectShape& object);

/// Pages of the vocabularies, and of each term with all that has it.
class TermPages {
public:
    TermPages(ViewShapes& shapes, const ObjectShape& entry);

    [[nodiscard]] const ObjectShape& vocabulary_shape() const { return *vocabulary_; }
    [[nodiscard]] const ObjectShape& term_shape() const { return *term_page_; }
    [[nodiscard]] const ObjectShape& counted_term() const { return *counted_term_; }

    [[nodiscard]] Value vocabulary(ViewValues& values) const;
    [[nodiscard]] Value term(ViewValues& values) const;

    /// Terms below one, each with those below it and the number of records.
    [[nodiscard]] Value below(ViewValues& values, Vocabulary vocabulary, TermRef parent) const;

private:
    static void put_counted_term(std::span<Value>& rest, ViewValues& values, Vocabulary vocabulary,
                                 std::uint32_t place);
    static void put_groups(std::span<Value>& rest, RecordTarget term, ViewValues& values);
    [[nodiscard]] Value child_terms(ViewValues& values, Vocabulary vocabulary,
                                    std::uint32_t parent) const;
    [[nodiscard]] Value measures_of(std::uint32_t role, ViewValues& values) const;

    const ObjectShape* child_term_ = nullptr;
    const ObjectShape* counted_term_ = nullptr;
    const ObjectShape* vocabulary_ = nullptr;
    const ObjectShape* measure_;
    const ObjectShape* term_page_ = nullptr;
};

} // namespace schaukasten
