#include "theme/published_assets.hpp"

#include "base/content_hash.hpp"
#include "base/integrity.hpp"
#include "theme/asset_references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::string_view stylesheet = "css";
constexpr std::array<std::string_view, 2> scripts{"js", "mjs"};
constexpr std::array<std::string_view, 10> pictures_and_fonts{
    "svg", "png", "jpg", "jpeg", "webp", "avif", "gif", "ico", "woff2", "woff"};

bool is_script(std::string_view ending) {
    return std::ranges::find(scripts, ending) != scripts.end();
}

bool is_fetched_with_pages(std::string_view ending) {
    return ending == stylesheet || is_script(ending) ||
           std::ranges::find(pictures_and_fonts, ending) != pictures_and_fonts.end();
}

/// "assets/kern.css" -> "css"
std::string_view ending_of(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos
               ? std::string_view{}
               : path.substr(dot + 1);
}

std::string_view folder_of(std::string_view path) {
    return path.substr(0, path.rfind('/') + 1);
}

std::string_view name_of(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

/// `reference` as seen from `folder`, which ends in '/'; empty if it leads out of the site.
std::string resolved(std::string_view folder, std::string_view reference) {
    std::string path(folder);
    while (!reference.empty()) {
        const auto part = reference.substr(0, reference.find('/'));
        const auto end = std::min(part.size() + 1, reference.size());
        if (part == "..") {
            if (path.empty()) return {};
            path.resize(folder_of(std::string_view(path).substr(0, path.size() - 1)).size());
        } else if (part != ".") {
            path.append(reference.substr(0, end));
        }
        reference.remove_prefix(end);
    }
    return path;
}

/// 40 bits: two files of one name that are published one after the other are never taken for one
/// another.
std::string with_hash(std::string_view path, std::string_view bytes) {
    const auto ending = ending_of(path);
    const auto stem = path.substr(0, path.size() - ending.size() - 1);
    return fmt::format("{}.{:010x}.{}", stem, hash_of(bytes).high >> 24U, ending);
}

} // namespace

std::string asset_meant(std::string_view reference, std::string_view path) {
    constexpr std::string_view folder = "assets/";
    reference = reference.substr(0, reference.find_first_of("?#"));
    const bool has_scheme = reference.substr(0, reference.find('/')).find(':') != std::string::npos;
    if (reference.empty() || reference.starts_with('/') || has_scheme) return {};
    auto meant = resolved(folder_of(path), reference);
    return meant.starts_with(folder) ? std::move(meant) : std::string{};
}

PublishedAssets::PublishedAssets(std::map<std::string, std::string> files) {
    for (auto& [path, bytes] : files) {
        entries_.emplace(path, Entry{{{path, std::move(bytes)}, {}}, State::Waiting, false});
    }
    for (auto& [path, entry] : entries_) publish(path, entry);
}

/// Those that it names come first, since its bytes tell their names. Where two name each other, the
/// one that is met again keeps its own.
void PublishedAssets::publish(const std::string& path, Entry& entry) {
    if (entry.state == State::Underway) entry.keeps_name = true;
    if (entry.state != State::Waiting) return;
    entry.state = State::Underway;
    auto& file = entry.asset.file;
    const auto ending = ending_of(path);
    const auto rewrite = [&](std::string_view reference) {
        return renamed(folder_of(path), reference);
    };
    if (ending == stylesheet) file.bytes = rewrite_stylesheet(file.bytes, rewrite);
    if (is_script(ending)) file.bytes = rewrite_script(file.bytes, rewrite);
    if (!entry.keeps_name && is_fetched_with_pages(ending)) file.path = with_hash(path, file.bytes);
    entry.state = State::Done;
}

std::string PublishedAssets::renamed(std::string_view folder, std::string_view reference) {
    const auto path = reference.substr(0, reference.find_first_of("?#"));
    const auto found = entries_.find(resolved(folder, path));
    if (found == entries_.end()) return std::string(reference);
    publish(found->first, found->second);
    return std::string(folder_of(path))
        .append(name_of(found->second.asset.file.path))
        .append(reference.substr(path.size()));
}

const PublishedAssets::Asset* PublishedAssets::find(std::string_view path) const {
    const auto found = entries_.find(path);
    return found == entries_.end() ? nullptr : &found->second.asset;
}

const PublishedAssets::Asset* PublishedAssets::find_with_integrity(std::string_view path) {
    const auto found = entries_.find(path);
    if (found == entries_.end()) return nullptr;
    auto& asset = found->second.asset;
    if (asset.integrity.empty()) asset.integrity = integrity_of(asset.file.bytes);
    return &asset;
}

std::vector<std::string_view> PublishedAssets::names() const {
    std::vector<std::string_view> all;
    for (const auto& entry : entries_) all.emplace_back(entry.first);
    return all;
}

std::vector<OutputFile> PublishedAssets::files() && {
    std::vector<OutputFile> all;
    for (auto& entry : entries_) all.push_back(std::move(entry.second.asset.file));
    std::ranges::sort(all, {}, &OutputFile::path);
    return all;
}

} // namespace schaukasten
