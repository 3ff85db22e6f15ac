#include "plan/belonging.hpp"

#include "model/refers_to.hpp"
#include "plan/facets.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

using Places = std::vector<std::uint32_t>;

Places copied(std::span<const std::uint32_t> places) {
    return {places.begin(), places.end()};
}

constexpr auto referred_types =
    table_by_type<std::uint64_t>([]<class T>() { return types_in_table<T>(); });

bool can_refer(std::size_t source, std::uint32_t target) {
    return ((referred_types.at(source) >> target) & 1U) != 0;
}

/// What a record lists under the name of that type's folder.
template <class T>
Places named_by(const T& record, std::size_t type) {
    Places places;
    for_each_field<T>([&](const auto& f) {
        const auto& member = record.*(f.member);
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (is_list<Member>) {
            if constexpr (is_record_ref<typename Member::value_type>) {
                using Named = typename Member::value_type::Record;
                if (type_index<Named> != type || f.key != type_name<Named>.folder) return;
                for (const auto ref : member) places.push_back(ref.at);
            }
        }
    });
    return places;
}

Places named_by(const Directory& directory, RecordTarget record, std::size_t type) {
    using Named = Places (*)(const Directory&, std::uint32_t, std::size_t);
    static constexpr auto all = table_by_type<Named>([]<class T>() -> Named {
        return [](const Directory& in, std::uint32_t place, std::size_t wanted) {
            return named_by(in.all<T>()[place], wanted);
        };
    });
    return all.at(record.type)(directory, record.record, type);
}

/// An offer belongs to the district and the Schulform of its schools.
Places with_term(const Directory& directory, const Relations& relations, Vocabulary vocabulary,
                 std::uint32_t term, std::size_t type) {
    if (type == type_index<Offer>) {
        auto by_school = offers_by_school(directory, relations, vocabulary, term);
        if (!by_school.empty()) return by_school;
    }
    return copied(relations.with_term(type, vocabulary, term));
}

} // namespace

Places belonging(const Directory& directory, const Relations& relations, RecordTarget owner,
                 std::size_t type) {
    if (owner.type >= type_count) {
        const auto vocabulary = static_cast<Vocabulary>(owner.type - type_count);
        return with_term(directory, relations, vocabulary, owner.record, type);
    }
    if (!can_refer(type, owner.type)) return {};
    const auto named = named_by(directory, owner, type);
    auto all = named;
    for (const auto source : relations.to(type, owner)) {
        if (std::ranges::find(named, source) == named.end()) all.push_back(source);
    }
    return all;
}

std::vector<LongGroup> long_groups(const Directory& directory, const Relations& relations) {
    std::vector<LongGroup> groups;
    const auto add = [&](RecordTarget owner) {
        for (std::uint32_t type = 0; type < type_count; ++type) {
            const auto count = belonging(directory, relations, owner, type).size();
            if (count <= longest_group) continue;
            groups.push_back({owner, type, static_cast<std::uint32_t>(count)});
        }
    };
    for_each_type([&]<class T>() {
        for (std::uint32_t i = 0; i < directory.all<T>().size(); ++i) {
            add({static_cast<std::uint32_t>(type_index<T>), i});
        }
    });
    for (std::uint32_t v = 0; v < vocabulary_names.size(); ++v) {
        const auto terms = directory.terms(static_cast<Vocabulary>(v)).size();
        for (std::uint32_t i = 0; i < terms; ++i) {
            add({static_cast<std::uint32_t>(type_count) + v, i});
        }
    }
    return groups;
}

} // namespace schaukasten
