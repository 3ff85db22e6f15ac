#include "render/feed_links.hpp"

#include "exchange/feeds.hpp"
#include "model/address.hpp"

#include <array>

namespace schaukasten {
namespace {

constexpr std::string_view rss_type = "application/rss+xml";

/// The page on which somebody looks for all formats.
bool is_about_articles(const Page& page) {
    return page.kind == PageKind::Start || page.kind == PageKind::Subscribe ||
           (page.kind == PageKind::List && page.subject == type_index<Article> && !page.owner);
}

const Feed* own_feed(const SitePlan& plan, const Page& page) {
    if (page.part > 1) return nullptr; // the first one has it
    switch (page.kind) {
    case PageKind::List:
        return page.owner || page.subject == type_index<Article> ? nullptr
                                                                 : feed_of_town(plan, page.subject);
    case PageKind::Record: return feed_of(plan, {page.subject, page.record});
    case PageKind::Term:
        return feed_of(plan, term_target(static_cast<Vocabulary>(page.subject), page.record));
    default: return nullptr;
    }
}

} // namespace

FeedLinks::FeedLinks(ViewShapes& shapes) {
    auto& link = shapes.book().object("Feed für Programme");
    for (const auto name : {"titel", "art", "adresse"}) link.add(name, ShapeBook::text());
    link_ = &link;
}

Value FeedLinks::of_page(ViewValues& values) const {
    auto& context = values.context();
    const auto& plan = context.plan;
    std::vector<Value> all;
    const auto add = [&](const Feed& feed, std::string_view type, std::string_view address) {
        const auto title = title_of(feed, plan, context.page.language,
                                    [&](std::uint32_t /*language*/, std::string_view key) {
                                        return std::string(context.texts.get(key));
                                    });
        const std::array members{context.arena.text(title), Value::text(type),
                                 context.link(address)};
        all.push_back(Value::object(*link_, context.arena.list(members).values()));
    };
    if (const auto* main = feed_of_town(plan, type_index<Article>)) {
        add(*main, rss_type, feed_file);
        if (is_about_articles(context.page)) {
            add(*main, "application/atom+xml", atom_feed_file);
            add(*main, "application/feed+json", json_feed_file);
        }
    }
    if (const auto* own = own_feed(plan, context.page)) add(*own, rss_type, address_of(*own, plan));
    return context.arena.list(all);
}

} // namespace schaukasten
