#include "base/html.hpp"
#include "exchange/graph.hpp"
#include "model/address.hpp"
#include "render/frame.hpp"
#include "render/page_head.hpp"

namespace schaukasten {
namespace {

// Places of members in the shape of a link.
constexpr std::size_t title_of_link = 0;
constexpr std::size_t address_of_link = 2;

} // namespace

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

/// For search engines, with whole addresses.
Value Frame::graph(ViewValues& values, const PageHead& head, Value crumbs) {
    auto& context = values.context();
    const auto root_size = context.root == "./" ? 0 : context.root.size();
    std::vector<GraphCrumb> way;
    for (const auto& crumb : crumbs.values()) {
        const auto address = crumb.values()[address_of_link].characters();
        const auto from_root =
            address == context.root ? std::string_view{} : address.substr(root_size);
        way.push_back({crumb.values()[title_of_link].characters(),
                       context.plan.base_url + std::string(from_root)});
    }
    auto text = graph_of(context.page, context.plan,
                         {head.title.characters(), way, head.summary.characters()});
    // Nothing in JSON that JsonWriter writes means anything in HTML.
    return context.arena.markup(Html::trusted(std::move(text)));
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
