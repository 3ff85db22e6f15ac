#include "publish/site_file_kind.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr auto compressions = std::to_array<std::string_view>({".gz", ".br"});
constexpr auto texts = std::to_array<std::string_view>(
    {".css", ".csv", ".geojson", ".html", ".ics", ".js", ".json", ".jsonld", ".mjs", ".svg", ".txt",
     ".vcf", ".xml", ".md", ".webmanifest"});
constexpr auto pictures = std::to_array<std::string_view>(
    {".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp"});
constexpr auto forms = std::to_array<std::string_view>({".css", ".js", ".woff2"});
constexpr std::string_view page_file = "index.html";

template <class Endings>
bool ends_in(std::string_view path, const Endings& endings) {
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return path.ends_with(ending); });
}

std::string_view name_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

} // namespace

bool is_compressed(std::string_view path) {
    return ends_in(path, compressions);
}

std::string_view without_compression(std::string_view path) {
    return is_compressed(path) ? path.substr(0, path.size() - compressions.front().size()) : path;
}

Wave wave_of(std::string_view path) {
    path = without_compression(path);
    if (path.ends_with(".html")) return Wave::Pages;
    const bool is_list =
        path.ends_with(".xml") || path == "robots.txt" || name_of(path).starts_with('.');
    return is_list ? Wave::Lists : Wave::Assets;
}

bool is_loaded_by_pages(std::string_view path) {
    path = without_compression(path);
    return path.starts_with("assets/") || ends_in(path, pictures);
}

bool is_for_servers(std::string_view path) {
    return name_of(path).starts_with('.');
}

bool is_form(std::string_view path) {
    path = without_compression(path);
    return path.starts_with("assets/") && ends_in(path, forms);
}

bool is_text(std::string_view path) {
    return ends_in(path, texts);
}

bool is_page(std::string_view path) {
    return name_of(path) == page_file;
}

std::string_view folder_of_page(std::string_view path) {
    return is_page(path) ? path.substr(0, path.size() - page_file.size()) : std::string_view{};
}

} // namespace schaukasten
