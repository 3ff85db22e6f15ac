#pragma once

#include <array>
#include <string_view>

namespace schaukasten {

struct MediaType {
    std::string_view endings; // with a blank between
    std::string_view type;
};

/// Of all that a site has, and a little that a town's own theme may bring along.
inline constexpr std::array media_types{
    MediaType{"html", "text/html; charset=utf-8"},
    MediaType{"css", "text/css; charset=utf-8"},
    MediaType{"js mjs", "text/javascript; charset=utf-8"},
    MediaType{"json", "application/json; charset=utf-8"},
    MediaType{"jsonld", "application/ld+json; charset=utf-8"},
    MediaType{"geojson", "application/geo+json; charset=utf-8"},
    MediaType{"webmanifest", "application/manifest+json; charset=utf-8"},
    MediaType{"xml", "application/xml; charset=utf-8"},
    MediaType{"atom", "application/atom+xml; charset=utf-8"},
    MediaType{"txt", "text/plain; charset=utf-8"},
    MediaType{"md", "text/markdown; charset=utf-8"},
    MediaType{"csv", "text/csv; charset=utf-8"},
    MediaType{"ics", "text/calendar; charset=utf-8"},
    MediaType{"vcf", "text/vcard; charset=utf-8"},
    MediaType{"svg", "image/svg+xml; charset=utf-8"},
    MediaType{"png", "image/png"},
    MediaType{"jpg jpeg", "image/jpeg"},
    MediaType{"webp", "image/webp"},
    MediaType{"avif", "image/avif"},
    MediaType{"gif", "image/gif"},
    MediaType{"ico", "image/x-icon"},
    MediaType{"woff2", "font/woff2"},
    MediaType{"woff", "font/woff"},
    MediaType{"pdf", "application/pdf"},
    MediaType{"zip", "application/zip"},
};

/// By the ending of a file's name; empty if the type is not known.
std::string_view media_type_of(std::string_view path);

/// In whatever is of such a type a line may be read, and what is compressed becomes smaller.
bool is_text_type(std::string_view media_type);

/// By the ending of its name; "index.html.gz" is none.
bool is_text_file(std::string_view path);

} // namespace schaukasten
