#include "exchange/feeds.hpp"

#include "exchange/feed_entries.hpp"
#include "exchange/feed_formats.hpp"
#include "model/address.hpp"

#include <map>
#include <utility>

namespace schaukasten {
namespace {

class Feeds {
public:
    Feeds(const SitePlan& plan, const CalendarWords& words, FileSink& sink)
        : plan_(plan), words_(words), sink_(sink) {}

    void all() {
        for (const auto& feed : plan_.feeds) add(feed);
    }

private:
    void add(const Feed& feed) {
        std::vector<const FeedEntry*> entries;
        for (const auto entry : feed.entries) entries.push_back(&made(entry));
        auto head = head_of(feed);
        const auto put = [&](std::string_view name, auto write) {
            auto path = page_of(feed, plan_) + std::string(name);
            head.self = plan_.base_url + path;
            sink_.put({std::move(path), write(head, entries)});
        };
        put(feed_file, write_rss);
        if (!feed.is_main()) return;
        put(atom_feed_file, write_atom);
        put(json_feed_file, write_json_feed);
    }

    /// Each stands in several feeds.
    const FeedEntry& made(RecordTarget record) {
        const auto [place, is_new] = entries_.try_emplace({record.type, record.record});
        if (is_new) place->second = feed_entry(record, plan_, words_);
        return place->second;
    }

    [[nodiscard]] FeedHead head_of(const Feed& feed) const {
        const auto& site = plan_.directory.site;
        FeedHead head;
        head.id = tag_of(plan_, "artikel");
        head.title = title_of(feed, plan_, 0, words_);
        head.about = site.heading.subtitle.original;
        if (!feed.is_main() || head.about.empty()) head.about = words_(0, about_of(feed));
        head.language = plan_.languages.front();
        head.author = site.publisher.name.original;
        head.page = plan_.base_url + page_of(feed, plan_);
        head.changed = feed.changed;
        return head;
    }

    static std::string_view about_of(const Feed& feed) {
        if (feed.owner) return "abonnieren.neues_kurz";
        if (feed.type == type_index<Offer>) return "listen.angebote.kurz";
        return feed.type == type_index<Event> ? "listen.termine.kurz" : "start.kurz";
    }

    const SitePlan& plan_;
    const CalendarWords& words_;
    FileSink& sink_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, FeedEntry> entries_;
};

const TranslatedText& name_of_owner(RecordTarget owner, const Directory& directory) {
    if (owner.type == type_index<School>) return directory.all<School>()[owner.record].name;
    return directory.terms(Vocabulary::Topics)[owner.record].name;
}

} // namespace

void put_feeds(const SitePlan& plan, const CalendarWords& words, FileSink& sink) {
    Feeds(plan, words, sink).all();
}

std::string title_of(const Feed& feed, const SitePlan& plan, std::uint32_t language,
                     const CalendarWords& words) {
    const auto& spoken = plan.languages[language];
    if (feed.owner) {
        return name_of_owner(*feed.owner, plan.directory).in(spoken) + ": " +
               words(language, "abonnieren.neues");
    }
    const auto& site = plan.directory.site.heading.title.in(spoken);
    if (feed.is_main()) return site;
    return site + ": " +
           words(language,
                 feed.type == type_index<Offer> ? "listen.angebote.titel" : "listen.termine.titel");
}

} // namespace schaukasten
