#include "publish/site_file_kind.hpp"

#include "base/compression.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr auto lists = std::to_array<std::string_view>({".xml", ".atom", "feed.json"});
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
    return compression_of(path).has_value();
}

std::string_view without_compression(std::string_view path) {
    if (const auto compression = compression_of(path)) {
        path.remove_suffix(ending_of(*compression).size());
    }
    return path;
}

Wave wave_of(std::string_view path) {
    path = without_compression(path);
    if (path.ends_with(".html")) return Wave::Pages;
    const bool is_list =
        ends_in(path, lists) || path == "robots.txt" || name_of(path).starts_with('.');
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

bool is_page(std::string_view path) {
    return name_of(path) == page_file;
}

std::string_view folder_of_page(std::string_view path) {
    return is_page(path) ? path.substr(0, path.size() - page_file.size()) : std::string_view{};
}

} // namespace schaukasten
