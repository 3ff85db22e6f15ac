#include "serve/content_type.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace schaukasten {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array types = std::to_array<Pair>({
    {".avif", "image/avif"},
    {".css", "text/css; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".geojson", "application/geo+json"},
    {".gif", "image/gif"},
    {".html", "text/html; charset=utf-8"},
    {".ico", "image/vnd.microsoft.icon"},
    {".ics", "text/calendar; charset=utf-8"},
    {".jpeg", "image/jpeg"},
    {".jpg", "image/jpeg"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".jsonld", "application/ld+json"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".pdf", "application/pdf"},
    {".png", "image/png"},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".vcf", "text/vcard; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".webmanifest", "application/manifest+json"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".xml", "application/xml; charset=utf-8"},
    {".zip", "application/zip"},
});

} // namespace

std::string_view content_type_of(std::string_view path) {
    const auto has_end = [&](const Pair& type) { return path.ends_with(type.first); };
    const auto found = std::ranges::find_if(types, has_end);
    return found != types.end() ? found->second : "application/octet-stream";
}

} // namespace schaukasten
