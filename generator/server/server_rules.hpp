#pragma once

#include "base/media_types.hpp"
#include "model/address.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

struct SitePlan;

// What both web servers are told, each in its own language.

/// What an ending does not tell, whatever folder it lies in.
struct NamedType {
    std::string_view name;
    std::string_view type;
};

inline constexpr std::array named_types{
    NamedType{feed_file, "application/rss+xml; charset=utf-8"},
    NamedType{json_feed_file, "application/feed+json; charset=utf-8"},
};

// How long a browser may show what it has without asking. All but pages by the file's path from the
// site's root, in the regular expressions that both servers know; the first that fits counts.
struct Lifetime {
    std::string_view path; // behind the site's root
    std::string_view cache_control;
};

inline constexpr std::array lifetimes{
    // Another content has another name: theme/published_assets.hpp, search/index.cpp,
    // plan/facets.cpp.
    Lifetime{R"(assets/(.+/)?[^/]+\.[0-9a-f]{10}\.[a-z0-9]+)",
             "public, max-age=31536000, immutable"},
    Lifetime{R"(assets/suche/[^/]+-[0-9a-f]{10}/[^/]+)", "public, max-age=31536000, immutable"},
    Lifetime{R"(assets/filter-[0-9a-f]{16}\.json)", "public, max-age=31536000, immutable"},
    Lifetime{R"(.+\.(png|jpe?g|webp|avif|gif|svg|ico|woff2?|pdf|css|m?js))",
             "public, max-age=3600"},
    Lifetime{R"(.+\.(xml|atom|txt|md|csv|ics|vcf|json(ld)?|geojson|webmanifest|zip))",
             "public, max-age=600"},
};
/// Pages: kept, but asked for each time whether they are still the same.
inline constexpr std::string_view lifetime_of_pages = "no-cache";

/// What other sites' scripts may read, too: data, feeds and calendars, which say nothing that is
/// not public. The rest of the site stays its own.
inline constexpr std::string_view open_to_all =
    R"((hsds|daten)(/.*)?|(.+/)?feed\.(xml|atom|json)|.+\.ics)";
inline constexpr std::string_view open_header = "Access-Control-Allow-Origin";

struct Header {
    std::string_view name;
    std::string value;
};

/// Whether an answer is in a language and asked for each time, as pages are.
enum class Answer { Page, Data };

/// That each answer has, whatever it is.
std::vector<Header> headers_of_all(const SitePlan& plan);

/// Of files that other sites may show or read: what their answers have beside these headers, or in
/// their place. The path is that of a Lifetime.
struct HeaderOfSome {
    std::string_view path;
    Header header;
    Answer answer = Answer::Data;
};

std::vector<HeaderOfSome> headers_of_some();

/// Files that a server refuses to send, as if they were not there: whose names begin with a dot,
/// and those that only the server itself reads.
inline constexpr std::string_view hidden = R"((.*/)?\.(?!well-known/).*)";
inline constexpr std::string_view compressed = R"(.*\.(br|gz))";

/// Pages for what is not there, below the folder of a language.
inline constexpr std::string_view missing_page = "404.html";
inline constexpr std::string_view gone_page = "410.html";

struct Redirect {
    std::string from; // "schulen/alte-schule/"
    std::string to;
    bool operator==(const Redirect&) const = default;
};

/// Of a site's plan, as the pages that browsers are led on by where a server reads no rules.
std::vector<Redirect> redirects_of(const SitePlan& plan);

/// For regular expressions: letters and digits as they are, all else by its number, so that nothing
/// in it has a meaning, neither to the expression nor to the file that it stands in.
std::string regex_of(std::string_view text);

} // namespace schaukasten
