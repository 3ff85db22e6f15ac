#include "serve/answer.hpp"

#include "serve/content_type.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view html = "text/html; charset=utf-8";

/// Hidden files are no part of the site; with them go "." and "..".
bool is_servable(std::string_view path) {
    if (std::ranges::any_of(path, [](unsigned char c) { return c < 0x20 || c == '\\'; }))
        return false;
    while (!path.empty()) {
        const auto name = path.substr(0, path.find('/'));
        if (name.empty() || name.starts_with('.')) return false;
        path.remove_prefix(std::min(path.size(), name.size() + 1));
    }
    return true;
}

/// The real path of what lies under `path`, if that is inside the folder: a symbolic link may lead
/// around in the site, but not out of it.
std::optional<fs::path> find(const ServedSite& site, std::string_view path) {
    std::error_code error;
    const auto folder = fs::canonical(site.folder, error);
    if (error) return std::nullopt;
    auto found = fs::canonical(folder / path, error);
    if (error) return std::nullopt;
    if (std::ranges::mismatch(folder, found).in1 != folder.end()) return std::nullopt;
    return found;
}

std::optional<std::string> bytes_of(const ServedSite& site, std::string_view path) {
    const auto found = find(site, path);
    std::error_code error;
    if (!found || !fs::is_regular_file(*found, error)) return std::nullopt;
    std::ifstream in(*found, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

bool is_folder(const ServedSite& site, std::string_view path) {
    const auto found = find(site, path);
    std::error_code error;
    return found && fs::is_directory(*found, error);
}

Answer redirect(std::string location) {
    return {302, std::string(html), {}, std::move(location)};
}

Answer not_found(const ServedSite& site) {
    auto page = bytes_of(site, "404.html");
    return {404,
            std::string(html),
            page ? std::move(*page)
                 : "<!DOCTYPE html><html lang=\"de\"><title>Nicht gefunden</title>"
                   "<p>Diese Seite gibt es nicht.</p></html>\n",
            {}};
}

} // namespace

std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t k = 0; k < text.size(); ++k) {
        unsigned char byte = 0;
        const auto* digits = text.data() + k + 1;
        const bool escaped = text[k] == '%' && k + 2 < text.size() &&
                             std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        result += escaped ? static_cast<char>(byte) : text[k];
        if (escaped) k += 2;
    }
    return result;
}

Answer answer(const ServedSite& site, std::string_view target) {
    const auto raw_path = target.substr(0, target.find('?'));
    const auto query = target.substr(raw_path.size());
    const auto path = decoded(raw_path);
    if (!path.starts_with(site.base_path)) {
        const bool on_the_way = path == "/" || path + '/' == site.base_path;
        return on_the_way ? redirect(site.base_path) : not_found(site);
    }
    auto below = path.substr(site.base_path.size());
    if (!is_servable(below)) return not_found(site);
    if (below.empty() || below.ends_with('/')) {
        below += "index.html";
    } else if (is_folder(site, below)) {
        return redirect(std::string(raw_path) + '/' + std::string(query));
    }
    auto bytes = bytes_of(site, below);
    if (!bytes) return not_found(site);
    return {200, std::string(content_type_of(below)), std::move(*bytes), {}};
}

} // namespace schaukasten
