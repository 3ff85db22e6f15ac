#pragma once

#include "base/file_sink.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

#include <string>

namespace schaukasten {

/// Every feed of the site (plan/feeds.hpp) as RSS 2.0 (rssboard.org/rss-specification), that of the
/// articles as Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org) besides.
void put_feeds(const SitePlan& plan, const CalendarWords& words, FileSink& sink);

/// What a feed is called, in a language of the site: "Südschule: Neues".
std::string title_of(const Feed& feed, const SitePlan& plan, std::uint32_t language,
                     const CalendarWords& words);

} // namespace schaukasten
