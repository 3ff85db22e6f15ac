#pragma once

#include "base/compression.hpp"
#include "publish/ledger.hpp"
#include "write/folder.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

/// Keeps what was compressed by the hash of the original: brotli takes as long for a page as making
/// ten. May be used by several threads.
class CompressionCache {
public:
    /// `folder` is its own.
    explicit CompressionCache(Folder folder) : folder_(std::move(folder)) {}

    /// Nothing if it would not be smaller than the original.
    [[nodiscard]] std::optional<std::string>
    compressed(Compression compression, const std::string& sha256, std::string_view bytes) const;

    /// Forgets what no file of this site needs: it may be of somebody who is no longer to be found.
    void keep_only(const FileHashes& site) const;

private:
    [[nodiscard]] std::optional<std::string> kept(Compression compression, const std::string& name,
                                                  std::string_view original) const;

    Folder folder_;
};

/// Of the folder that Schaukasten keeps beside an output.
CompressionCache open_compression_cache(const Folder& state);
/// All of it goes; the next run makes what it needs anew.
void forget_compressed(const Folder& state);

} // namespace schaukasten
