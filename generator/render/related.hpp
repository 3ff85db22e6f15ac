#pragma once

#include "render/distinction.hpp"
#include "render/facts.hpp"

namespace schaukasten {

/// Whether records of type Source can refer to records of type Target.
template <class Source, class Target>
constexpr bool refers_to() {
    bool found = false;
    for_each_field<Source>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<Source&>().*(f.member))>;
        if constexpr (std::is_same_v<Member, Ref<Target>>) {
            found = true;
        } else if constexpr (is_list<Member> || is_optional<Member>) {
            using Element = typename Member::value_type;
            found = found || std::is_same_v<Element, Ref<Target>> || refers_to<Element, Target>();
        } else {
            found = found || refers_to<Member, Target>();
        }
    });
    return found;
}

/// A record by its title, its link, and what tells it apart.
template <class T>
Value reference_value(const FactShapes& shapes, std::uint32_t record, ViewValues& values) {
    auto& context = values.context();
    const auto& subject = context.plan.directory.all<T>()[record];
    const auto target = target_of<T>(record);
    const std::array members{values.title(subject), values.title_language(subject),
                             context.link(target), values.address_language(target),
                             context.arena.text(distinction_of(subject, context))};
    return Value::object(*shapes.entry, context.arena.list(members).values());
}

} // namespace schaukasten
