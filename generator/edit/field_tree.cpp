#include "edit/field_tree.hpp"

#include "model/directory.hpp"
#include "model/each_prose.hpp"
#include "model/member_kind.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

namespace schaukasten {
namespace {

template <class Member, class... Kinds>
constexpr bool is_one_of = (std::is_same_v<Member, Kinds> || ...);

template <class Member>
constexpr bool is_text =
    std::is_enum_v<Member> || is_record_ref<Member> || std::is_base_of_v<MediaFile, Member> ||
    is_one_of<Member, std::string, TranslatedText, TermRef, PartnerName, Phone, Email, WebAddress,
              ClassRange, SchoolYear>;

template <class Member>
constexpr ValueKind kind_of() {
    if constexpr (is_text<Member>) {
        return ValueKind::Text;
    } else if constexpr (is_one_of<Member, Prose, RichText>) {
        return ValueKind::Markdown;
    } else if constexpr (std::is_same_v<Member, bool>) {
        return ValueKind::Flag;
    } else if constexpr (std::is_same_v<Member, int>) {
        return ValueKind::Whole;
    } else if constexpr (std::is_same_v<Member, double>) {
        return ValueKind::Decimal;
    } else if constexpr (std::is_same_v<Member, Date>) {
        return ValueKind::Day;
    } else if constexpr (std::is_same_v<Member, TimeOfDay>) {
        return ValueKind::Time;
    } else if constexpr (std::is_same_v<Member, Moment>) {
        return ValueKind::DayAndTime;
    } else if constexpr (std::is_same_v<Member, PartialDate>) {
        return ValueKind::PartialDay;
    } else {
        static_assert(std::is_same_v<Member, GeoPoint>, "a kind of value that is new here");
        return ValueKind::Point;
    }
}

template <class T>
std::vector<FieldNode> nodes_of();

template <class Member>
void describe(FieldNode& node) {
    if constexpr (is_optional<Member>) {
        describe<typename Member::value_type>(node);
    } else if constexpr (is_list<Member>) {
        describe<typename Member::value_type>(node);
        node.is_list = true;
    } else if constexpr (std::is_same_v<Member, OpenList>) {
        node.is_list = true;
    } else if constexpr (has_fields<Member> && !is_text<Member>) {
        node.fields = nodes_of<Member>();
    } else {
        node.kind = kind_of<Member>();
        if constexpr (std::is_enum_v<Member>) node.words = words<Member>;
    }
}

template <class T, class Owner>
void add_nodes(std::vector<FieldNode>& nodes) {
    for_each_field<T>([&]<class Member>(const Field<Owner, Member>& f) {
        FieldNode node{&f};
        describe<Member>(node);
        nodes.push_back(std::move(node));
    });
}

template <class T>
std::vector<FieldNode> nodes_of() {
    std::vector<FieldNode> nodes;
    add_nodes<T, T>(nodes);
    if constexpr (HasBody<T>) nodes.push_back({&body_field, ValueKind::Markdown});
    if constexpr (std::is_base_of_v<RecordHead, T>) add_nodes<RecordHead, RecordHead>(nodes);
    return nodes;
}

} // namespace

bool FieldNode::has_translation() const {
    if (is_table()) return std::ranges::any_of(fields, &FieldNode::has_translation);
    return info->is_translatable || info == &body_field;
}

const std::vector<FieldNode>& field_tree(std::size_t type) {
    static const auto trees =
        table_by_type<std::vector<FieldNode>>([]<class T>() { return nodes_of<T>(); });
    return trees.at(type);
}

} // namespace schaukasten
