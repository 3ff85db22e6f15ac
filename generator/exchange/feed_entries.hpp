#pragma once

#include "base/date.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/feeds.hpp"
#include "plan/site_plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What a feed says of one article, offer or date, whatever its format. Views the plan.
struct FeedEntry {
    std::string id; // from that of the record, so that a new title makes no new entry
    std::string url;
    std::string_view title;
    std::string summary; // text
    std::string content; // HTML with whole addresses
    std::optional<Date> published{};
    std::optional<Date> changed{};
    std::vector<std::string_view> topics{};
};

FeedEntry feed_entry(RecordTarget record, const SitePlan& plan, const CalendarWords& words);

/// "tag:stadt.example,2026:artikel/vorlesen" (RFC 4151), wherever this build of the site is shown.
std::string tag_of(const SitePlan& plan, std::string_view what);

} // namespace schaukasten
