#include "media/hash_index.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <ios>
#include <system_error>

namespace schaukasten {
namespace {

constexpr auto rest = std::chrono::seconds(2);

bool has_rested(const HashedFile& stamp) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::nanoseconds(std::max(stamp.modified, stamp.changed)) + rest < now;
}

} // namespace

HashIndex::HashIndex(std::filesystem::path file) : file_(std::move(file)) {
    std::ifstream lines(file_);
    Entry entry;
    auto& stamp = entry.stamp;
    std::string path;
    while (lines >> std::dec >> stamp.inode >> stamp.size >> stamp.modified >> stamp.changed >>
               std::hex >> entry.hash.high >> entry.hash.low &&
           lines.get() == ' ' && std::getline(lines, path)) {
        entries_[path] = entry;
    }
}

void HashIndex::learn_from(const HashIndex& other) {
    entries_.insert(other.entries_.begin(), other.entries_.end());
}

std::optional<ContentHash> HashIndex::find(const std::string& path, const HashedFile& stamp) {
    const std::scoped_lock lock(guard_);
    const auto found = entries_.find(path);
    if (found == entries_.end() || found->second.stamp != stamp) return std::nullopt;
    found->second.used = true;
    return found->second.hash;
}

void HashIndex::add(const std::string& path, const HashedFile& stamp, ContentHash hash) {
    if (!has_rested(stamp)) return;
    const std::scoped_lock lock(guard_);
    entries_[path] = {stamp, hash, true};
    changed_ = true;
}

void HashIndex::save() const {
    const bool all_used =
        std::ranges::all_of(entries_, [](const auto& each) { return each.second.used; });
    if (!changed_ && all_used) return;
    auto fresh = file_;
    fresh += ".neu";
    std::ofstream lines(fresh);
    for (const auto& [path, entry] : entries_) {
        if (!entry.used) continue;
        const auto& stamp = entry.stamp;
        lines << std::dec << stamp.inode << ' ' << stamp.size << ' ' << stamp.modified << ' '
              << stamp.changed << ' ' << std::hex << entry.hash.high << ' ' << entry.hash.low << ' '
              << path << '\n';
    }
    lines.close();
    // It only spares work: without it the next run reads the files once more.
    std::error_code ignored;
    if (lines) std::filesystem::rename(fresh, file_, ignored);
}

} // namespace schaukasten
