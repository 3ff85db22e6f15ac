#pragma once

#include "model/directory.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace schaukasten {

/// Who refers to whom, seen from the one referred to, derived from the tables of fields: a school
/// knows its offers without being told. Each list is in the order of the Directory, without
/// repetition. An event that is over is left out: it stands in the list of events alone.
class Relations {
public:
    explicit Relations(const Directory& directory);

    /// Records of type Source that refer to a record.
    template <class Source, class Target>
    [[nodiscard]] std::span<const std::uint32_t> to(std::uint32_t target) const {
        return of(records_.at(type_index<Source>).at(type_index<Target>), target);
    }

    [[nodiscard]] std::span<const std::uint32_t> to(std::size_t source_type,
                                                    RecordTarget target) const {
        return of(records_.at(source_type).at(target.type), target.record);
    }

    /// Records of type Source that have a term, or one below it.
    template <class Source>
    [[nodiscard]] std::span<const std::uint32_t> with_term(Vocabulary vocabulary,
                                                           std::uint32_t term) const {
        return with_term(type_index<Source>, vocabulary, term);
    }
    [[nodiscard]] std::span<const std::uint32_t>
    with_term(std::size_t source_type, Vocabulary vocabulary, std::uint32_t term) const {
        return of(terms_.at(source_type).at(static_cast<std::size_t>(vocabulary)), term);
    }

private:
    using Lists = std::vector<std::vector<std::uint32_t>>; // by place of the target

    static std::span<const std::uint32_t> of(const Lists& lists, std::uint32_t at) {
        if (at >= lists.size()) return {};
        return lists[at];
    }

    template <class Source>
    void add_all(const Directory& directory);
    static void add(Lists& lists, std::uint32_t at, std::uint32_t source);
    void add_term(const Directory& directory, std::size_t source_type, Vocabulary vocabulary,
                  std::uint32_t term, std::uint32_t source);

    std::array<std::array<Lists, type_count>, type_count> records_;
    std::array<std::array<Lists, vocabulary_names.size()>, type_count> terms_;
};

} // namespace schaukasten
