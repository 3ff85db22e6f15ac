#include "model/each_prose.hpp"
#include "model/each_ref.hpp"
#include "model/refers_to.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

/// By record, whether it refers to another or is referred to.
using Linked = std::array<std::vector<bool>, type_count>;

template <class T>
void note_links_of(const T& record, std::size_t place, Linked& linked) {
    const auto note = [&](std::size_t type, std::size_t target) {
        linked.at(type_index<T>)[place] = true;
        linked.at(type)[target] = true;
    };
    for_each_ref(record, [&]<class Target>(Ref<Target> ref, std::optional<Vocabulary> /*of*/) {
        if constexpr (!std::is_same_v<Target, Term>) note(type_index<Target>, ref.at);
    });
    for_each_prose(record, [&](std::string_view /*language*/, const RichText& text) {
        for (const auto& node : text.nodes) {
            const bool is_record = node.link_kind == RichText::LinkKind::Record &&
                                   node.target.type < type_count; // else a vocabulary's term
            if (is_record) note(node.target.type, node.target.record);
        }
    });
}

Linked links_in(const Directory& directory) {
    Linked linked;
    for_each_type([&]<class T>() { linked.at(type_index<T>).resize(directory.all<T>().size()); });
    for_each_type([&]<class T>() {
        const auto& all = directory.all<T>();
        for (std::size_t place = 0; place < all.size(); ++place) {
            note_links_of(all[place], place, linked);
        }
    });
    return linked;
}

/// Whether a record of this type is of use only together with others: people come to the others by
/// a list of their own.
template <class T>
bool belongs_to_others() {
    bool can_be_named = false;
    for_each_type([&]<class Source>() { can_be_named = can_be_named || refers_to<Source, T>; });
    return can_be_named && !HasBody<T> && !std::is_same_v<T, GlossaryEntry>;
}

} // namespace

void check_unlinked(Round& round) {
    const auto linked = links_in(round.directory());
    for_each_type([&]<class T>() {
        if (!belongs_to_others<T>()) return;
        round.for_each<T>([&](const T& record, const Record& file, std::size_t place) {
            if (linked.at(type_index<T>)[place]) return;
            round.hint(file.place({}),
                       fmt::format("dieser Eintrag steht allein: er verweist auf keinen anderen, "
                                   "und keiner verweist auf »{}«",
                                   record.id));
        });
    });
}

} // namespace schaukasten
