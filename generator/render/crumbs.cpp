#include "model/address.hpp"
#include "render/frame.hpp"

namespace schaukasten {

// The way from the start page to the page at hand, without that page itself.

Value Frame::crumbs(ViewValues& values) const {
    auto& context = values.context();
    const auto& page = context.page;
    if (page.kind == PageKind::Start || page.kind == PageKind::NotFound) return {};
    FrameLink start;
    start.title = context.word("rahmen", "start");
    start.address = context.link(context.plan.prefix_of(page.language));
    std::vector<Value> crumbs{link_value(values, start)};
    if (page.kind == PageKind::Term) {
        add_way_to(values, term_target(static_cast<Vocabulary>(page.subject), page.record), crumbs);
    }
    if (page.owner) {
        add_way_to(values, *page.owner, crumbs);
        crumbs.push_back(link_value(values, link_to_owner(values)));
    }
    if (page.kind == PageKind::OffersBy) {
        crumbs.push_back(link_value(values, link_to_list(values, type_name<Offer>.folder)));
    }
    if (page.kind == PageKind::Report && page.part > 1) {
        crumbs.push_back(
            link_value(values, link_to_list(values, name_of(static_cast<Report>(page.subject)))));
    }
    if (page.kind == PageKind::SchoolTopic) {
        crumbs.push_back(link_value(values, link_to_list(values, type_name<School>.folder)));
        const auto target = target_of<School>(page.record);
        crumbs.push_back(link_value(values, {values.title(target), values.title_language(target),
                                             context.link(target), values.address_language(target),
                                             Leads::Elsewhere}));
    }
    for_each_type([&]<class T>() {
        const bool has_list = type_name<T>.folder != page_folder;
        const bool is_below = page.kind == PageKind::Record || page.kind == PageKind::Poster ||
                              (page.kind == PageKind::List && page.part > 1 && !page.owner);
        if (page.subject != type_index<T> || !is_below || !has_list) return;
        crumbs.push_back(link_value(values, link_to_list(values, type_name<T>.folder)));
    });
    if (page.kind == PageKind::Poster) crumbs.push_back(link_value(values, link_to_school(values)));
    return context.arena.list(crumbs);
}

/// What stands above a term or a record.
void Frame::add_way_to(ViewValues& values, RecordTarget target, std::vector<Value>& crumbs) const {
    for_each_type([&]<class T>() {
        if (target.type != type_index<T> || type_name<T>.folder == page_folder) return;
        crumbs.push_back(link_value(values, link_to_list(values, type_name<T>.folder)));
    });
    if (target.type < type_count) return;
    const auto vocabulary = static_cast<Vocabulary>(target.type - type_count);
    crumbs.push_back(link_value(values, link_to_list(values, name_of(vocabulary))));
    add_terms_above(values, vocabulary, target.record, crumbs);
}

/// From a list of what belongs to it.
FrameLink Frame::link_to_owner(ViewValues& values) {
    const auto& context = values.context();
    const auto owner = *context.page.owner;
    FrameLink link;
    link.address = context.link(owner);
    if (owner.type < type_count) {
        link.title = values.title(owner);
        link.title_language = values.title_language(owner);
    } else {
        const auto vocabulary = static_cast<Vocabulary>(owner.type - type_count);
        const auto& name = context.plan.directory.terms(vocabulary)[owner.record].name;
        link.title = values.text(name);
        link.title_language = context.foreign(name);
    }
    return link;
}

/// From its poster.
FrameLink Frame::link_to_school(ViewValues& values) {
    const auto& context = values.context();
    const auto& name = title_of(context.plan.directory.all<School>()[context.page.record]);
    FrameLink link;
    link.title = values.text(name);
    link.title_language = context.foreign(name);
    link.address = context.link(target_of<School>(context.page.record));
    return link;
}

void Frame::add_terms_above(ViewValues& values, Vocabulary vocabulary, std::uint32_t term,
                            std::vector<Value>& crumbs) const {
    const auto& context = values.context();
    const auto& terms = context.plan.directory.terms(vocabulary);
    const auto above = terms[term].parent;
    if (!above.is_set()) return;
    add_terms_above(values, vocabulary, above.at, crumbs);
    FrameLink link;
    link.title = values.text(terms[above.at].name);
    link.title_language = context.foreign(terms[above.at].name);
    link.address = context.link(term_target(vocabulary, above.at));
    crumbs.push_back(link_value(values, link));
}

} // namespace schaukasten
