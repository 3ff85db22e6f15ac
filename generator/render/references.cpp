#include "render/references.hpp"

#include "plan/belonging.hpp"
#include "render/distinction.hpp"
#include "render/groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr auto shows_facts = table_by_type<bool>([]<class T>() { return has_facts<T>; });

std::string distinction_of(RecordTarget record, const ViewContext& context) {
    using Distinction = std::string (*)(std::uint32_t, const ViewContext&);
    static constexpr auto all = table_by_type<Distinction>([]<class T>() -> Distinction {
        return [](std::uint32_t place, const ViewContext& in) {
            return schaukasten::distinction_of(in.plan.directory.all<T>()[place], in);
        };
    });
    return all.at(record.type)(record.record, context);
}

/// A field that says more, seen from the other side, than that something refers to this.
struct WayBack {
    std::string_view key;
    std::vector<std::uint32_t> sources;
};

template <class T>
bool names(const Ref<T>& ref, std::uint32_t record) {
    return ref.at == record;
}

template <class T>
bool names(const std::vector<Ref<T>>& refs, std::uint32_t record) {
    return std::ranges::find(refs, Ref<T>{record}) != refs.end();
}

/// The type that a field refers to.
template <class Member>
struct Referred {};
template <class T>
struct Referred<Ref<T>> {
    using Type = T;
};
template <class T>
struct Referred<std::vector<Ref<T>>> {
    using Type = T;
};

/// Which of these records of type Source refer to a record by which of their fields; by a field
/// without a way back: what is left of `sources`.
template <class Source>
std::vector<WayBack> ways_back(RecordTarget record, const Directory& directory,
                               std::vector<std::uint32_t>& sources) {
    std::vector<WayBack> ways;
    const auto& table = directory.all<Source>();
    for_each_field<Source>([&]<class Member>(const Field<Source, Member>& f) {
        if constexpr (requires { typename Referred<Member>::Type; }) {
            if constexpr (!std::is_same_v<typename Referred<Member>::Type, Term>) {
                if (!f.has_way_back || type_index<typename Referred<Member>::Type> != record.type) {
                    return;
                }
                WayBack way{f.key, {}};
                std::erase_if(sources, [&](std::uint32_t place) {
                    const bool is_here = names(table[place].*(f.member), record.record);
                    if (is_here) way.sources.push_back(place);
                    return is_here;
                });
                ways.push_back(std::move(way));
            }
        }
    });
    return ways;
}

class Groups {
public:
    Groups(const FactShapes& shapes, RecordTarget record, ViewValues& values)
        : shapes_(shapes), record_(record), values_(values), arena_(values.context().arena) {}

    void add(std::size_t type, std::string_view folder, std::string_view key, Value title,
             std::span<const std::uint32_t> records) {
        if (records.empty()) return;
        const std::array members{
            arena_.text(fmt::format("{}_{}", folder, key)), title,
            reference_values(shapes_, type, records.first(shown_of_group(records.size())), values_),
            records.size() > longest_group ? whole(type) : Value{}};
        all_.push_back(Value::object(*shapes_.group, arena_.list(members).values()));
    }

    Value list() { return arena_.list(all_); }

private:
    /// All of that type, by whatever field they refer to the record.
    Value whole(std::size_t type) {
        const auto& plan = values_.context().plan;
        const auto all = belonging(plan.directory, plan.relations, record_, type);
        return whole_group(record_, type, all.size(), values_);
    }

    const FactShapes& shapes_;
    RecordTarget record_;
    ViewValues& values_;
    Arena& arena_;
    std::vector<Value> all_;
};

} // namespace

Value reference_value(const FactShapes& shapes, RecordTarget record, ViewValues& values) {
    auto& context = values.context();
    const std::array members{values.title(record), values.title_language(record),
                             context.link(record), values.address_language(record),
                             context.arena.text(distinction_of(record, context))};
    return Value::object(*shapes.entry, context.arena.list(members).values());
}

Value reference_values(const FactShapes& shapes, std::size_t type,
                       std::span<const std::uint32_t> records, ViewValues& values) {
    std::vector<Value> all;
    for (const auto record : records) {
        all.push_back(reference_value(shapes, {static_cast<std::uint32_t>(type), record}, values));
    }
    return values.context().arena.list(all);
}

Value references_to(const FactShapes& shapes, RecordTarget record, ViewValues& values) {
    auto& context = values.context();
    Groups groups(shapes, record, values);
    for_each_type([&]<class Source>() {
        constexpr auto type = type_index<Source>;
        constexpr auto folder = type_name<Source>.folder;
        const auto all = context.plan.relations.to(type, record);
        if (all.empty() || (!has_facts<Source> && !shows_facts.at(record.type))) return;
        std::vector<std::uint32_t> rest(all.begin(), all.end());
        for (const auto& way : ways_back<Source>(record, context.plan.directory, rest)) {
            groups.add(type, folder, way.key, context.word("verweis", way.key), way.sources);
        }
        groups.add(type, folder, "alle", context.word("listen." + std::string(folder), "titel"),
                   rest);
    });
    return groups.list();
}

} // namespace schaukasten
