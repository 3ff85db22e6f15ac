#pragma once

#include "model/directory.hpp"
#include "model/member_kind.hpp"

#include <cstdint>
#include <type_traits>

namespace schaukasten {

static_assert(type_count <= 64, "the types fit into the bits of one number");

template <class Member>
constexpr std::uint64_t types_referred_to();

template <class T>
constexpr std::uint64_t types_in_table() {
    std::uint64_t types = 0;
    for_each_field<T>(
        [&]<class Member>(const Field<T, Member>& /*f*/) { types |= types_referred_to<Member>(); });
    return types;
}

/// A bit for each record type that a member can refer to, itself or by the tables inside it.
template <class Member>
constexpr std::uint64_t types_referred_to() {
    if constexpr (is_list<Member> || is_optional<Member>) {
        return types_referred_to<typename Member::value_type>();
    } else if constexpr (is_record_ref<Member>) {
        return std::uint64_t{1} << type_index<typename Member::Record>;
    } else {
        return types_in_table<Member>();
    }
}

/// Whether records of type Source can refer to records of type Target.
template <class Source, class Target>
inline constexpr bool refers_to = ((types_in_table<Source>() >> type_index<Target>)&1U) != 0;

} // namespace schaukasten
