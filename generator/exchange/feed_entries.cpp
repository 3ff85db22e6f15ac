#include "exchange/feed_entries.hpp"

#include "exchange/entry_parts.hpp"
#include "exchange/whole_html.hpp"

#include <fmt/format.h>

#include <initializer_list>

namespace schaukasten {
namespace {

/// "24.11.2026"
std::string day_text(Date date) {
    return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

std::string moment_text(const Moment& moment) {
    const auto day = day_text(moment.date);
    return moment.time ? day + ", " + clock_time(*moment.time) : day;
}

/// "24.11.2026, 18:00–20:00"
std::string time_text(const Event& event) {
    auto text = moment_text(event.begins);
    if (!event.ends) return text;
    if (event.ends->date != event.begins.date) return text + "–" + moment_text(*event.ends);
    return event.ends->time ? text + "–" + clock_time(*event.ends->time) : text;
}

std::string joined(std::initializer_list<std::string_view> parts, std::string_view between) {
    std::string text;
    for (const auto part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

template <class T>
std::string summary_of(const T& record, const CalendarWords& /*words*/) {
    return record.summary.original;
}

/// The first day of a series, as its words say how it goes on, so that the text stays as days pass.
std::string summary_of(const Event& event, const CalendarWords& words) {
    const bool is_changed =
        event.status == EventStatus::Cancelled || event.status == EventStatus::Postponed;
    const auto status =
        is_changed ? words(0, std::string("terminstatus.").append(word_of(*event.status))) : "";
    const auto when = time_text(event);
    const std::string_view rhythm =
        event.recurrence ? std::string_view(event.recurrence->rhythm.original) : "";
    return joined({joined({status, when, rhythm, event.place.original}, " · "),
                   event.reason.original, event.summary.original},
                  ". ");
}

const RichText& text_of(const Article& article) {
    return article.body.original;
}

template <class T>
const RichText& text_of(const T& record) {
    return record.description.original;
}

} // namespace

std::string tag_of(const SitePlan& plan, std::string_view what) {
    // The day is a part of the name and says nothing: whose the name of the host was then.
    return fmt::format("tag:{},2026:{}", host_of(plan), what);
}

FeedEntry feed_entry(RecordTarget target, const SitePlan& plan, const CalendarWords& words) {
    FeedEntry entry;
    for_each_type([&]<class T>() {
        if constexpr (std::is_same_v<T, Article> || std::is_same_v<T, Offer> ||
                      std::is_same_v<T, Event>) {
            if (target.type != type_index<T>) return;
            const auto& record = plan.directory.all<T>()[target.record];
            entry.id = tag_of(plan, fmt::format("{}/{}", type_name<T>.folder, record.id));
            entry.url = plan.base_url + *plan.address(target, 0);
            entry.title = record.title.original;
            entry.summary = summary_of(record, words);
            entry.content = whole_html(text_of(record), entry.url, plan, words);
            for (const auto topic : record.topics) {
                entry.topics.push_back(
                    plan.directory.term(Vocabulary::Topics, topic).name.original);
            }
        }
    });
    entry.published = published_on(target, plan.directory);
    entry.changed = changed_on(target, plan.directory);
    return entry;
}

} // namespace schaukasten
