#pragma once

#include "base/date.hpp"
#include "exchange/feed_entries.hpp"

#include <span>
#include <string>

namespace schaukasten {

struct FeedHead {
    std::string id; // of Atom
    std::string title;
    std::string about; // a sentence
    std::string_view language;
    std::string_view author; // who publishes the site
    std::string page;        // whose news it tells
    std::string self;        // of the file itself
    std::optional<Date> changed;
};

/// REQUIRES: of Atom, that head and entries have days.
std::string write_rss(const FeedHead& head, std::span<const FeedEntry* const> entries);
std::string write_atom(const FeedHead& head, std::span<const FeedEntry* const> entries);
std::string write_json_feed(const FeedHead& head, std::span<const FeedEntry* const> entries);

/// A day at midnight in Germany: "Mon, 23 Nov 2026 00:00:00 +0100" (RFC 822).
std::string rfc822_date(Date date);
/// "2026-11-23T00:00:00+01:00" (RFC 3339)
std::string rfc3339_date(Date date);

} // namespace schaukasten
