#pragma once

#include "base/date.hpp"
#include "plan/relations.hpp"

#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

struct SitePlan;

// What is new, for programs that ask for it (RSS, Atom, JSON Feed): the articles, the offers and
// the dates of the whole town, and what belongs to each school and to each topic. An empty one is
// none. They are in the language of the records. When something was published or changed is what
// the content says, so that a feed changes with the content alone.

struct Feed {
    std::optional<RecordTarget> owner; // a school or a topic; none: the whole town
    std::size_t type = type_count;     // of the whole town: what it has
    std::vector<RecordTarget> entries; // newest first, only the newest of many
    std::optional<Date> changed;       // the last of them

    /// That of the articles, which is there in three formats.
    [[nodiscard]] bool is_main() const { return type == type_index<Article>; }
};

/// Of articles their date; of the rest the first day on the site, or else that of the last check.
std::optional<Date> published_on(RecordTarget entry, const Directory& directory);
/// The last check, if that was later.
std::optional<Date> changed_on(RecordTarget entry, const Directory& directory);

std::vector<Feed> feeds_of(const Directory& directory, const Relations& relations);

/// Null if there is none. Of the whole town by what it has, else by whom it is of.
const Feed* feed_of_town(const SitePlan& plan, std::size_t type);
const Feed* feed_of(const SitePlan& plan, RecordTarget owner);

/// Of the page that says the same, and of the feed: "schulen/suedschule/", and below it "feed.xml".
std::string page_of(const Feed& feed, const SitePlan& plan);
std::string address_of(const Feed& feed, const SitePlan& plan);

} // namespace schaukasten
