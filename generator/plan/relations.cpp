#include "plan/relations.hpp"

#include "model/each_ref.hpp"

#include <optional>
#include <type_traits>

namespace schaukasten {

Relations::Relations(const Directory& directory) {
    for_each_type([&]<class Source>() { add_all<Source>(directory); });
}

template <class Source>
void Relations::add_all(const Directory& directory) {
    constexpr auto source_type = type_index<Source>;
    for_each_type([&]<class Target>() {
        records_.at(source_type).at(type_index<Target>).resize(directory.all<Target>().size());
    });
    for (std::size_t v = 0; v < vocabulary_names.size(); ++v) {
        terms_.at(source_type).at(v).resize(directory.vocabularies.at(v).size());
    }
    const auto& table = directory.all<Source>();
    for (std::uint32_t source = 0; source < table.size(); ++source) {
        if constexpr (requires { table[source].is_over(); }) {
            if (table[source].is_over()) continue;
        }
        for_each_ref(table[source],
                     [&]<class Target>(Ref<Target> ref, std::optional<Vocabulary> vocabulary) {
                         if constexpr (std::is_same_v<Target, Term>) {
                             add_term(directory, source_type, *vocabulary, ref.at, source);
                         } else {
                             add(records_.at(source_type).at(type_index<Target>), ref.at, source);
                         }
                     });
    }
}

void Relations::add(Lists& lists, std::uint32_t at, std::uint32_t source) {
    auto& list = lists.at(at);
    if (list.empty() || list.back() != source) list.push_back(source);
}

void Relations::add_term(const Directory& directory, std::size_t source_type, Vocabulary vocabulary,
                         std::uint32_t term, std::uint32_t source) {
    const auto& terms = directory.terms(vocabulary);
    auto& lists = terms_.at(source_type).at(static_cast<std::size_t>(vocabulary));
    for (TermRef at{term}; at.is_set(); at = terms[at.at].parent) add(lists, at.at, source);
}

} // namespace schaukasten
