#include "publish/compression_cache.hpp"

#include <fmt/format.h>

#include <set>

namespace schaukasten {
namespace {

constexpr const char* cache_folder = "cache";
constexpr const char* own_folder = "komprimiert";
constexpr std::uint64_t largest = std::uint64_t{1} << 30;

} // namespace

CompressionCache open_compression_cache(const Folder& state) {
    return CompressionCache(state.make(cache_folder).make(own_folder));
}

void forget_compressed(const Folder& state) {
    state.remove_tree(fmt::format("{}/{}", cache_folder, own_folder));
}

std::optional<std::string> CompressionCache::compressed(Compression compression,
                                                        const std::string& sha256,
                                                        std::string_view bytes) const {
    const auto name = sha256 + std::string(ending_of(compression));
    auto made = kept(compression, name, bytes);
    if (!made) {
        made = compress(compression, bytes);
        folder_.replace(name, *made);
    }
    if (made->size() >= bytes.size()) return std::nullopt;
    return made;
}

/// After a crash of the computer a file may be anything; looking costs far less than compressing.
std::optional<std::string> CompressionCache::kept(Compression compression, const std::string& name,
                                                  std::string_view original) const {
    if (!folder_.stamp_of(name)) return std::nullopt;
    auto bytes = folder_.read(name, largest);
    if (decompress(compression, bytes, original.size()) != original) return std::nullopt;
    return bytes;
}

void CompressionCache::keep_only(const FileHashes& site) const {
    std::set<std::string> needed;
    for (const auto& [path, hash] : site) {
        for (const auto each : compressions) needed.insert(hash + std::string(ending_of(each)));
    }
    for (const auto& entry : folder_.entries()) {
        if (!needed.contains(entry.name)) folder_.remove_tree(entry.name);
    }
}

} // namespace schaukasten
