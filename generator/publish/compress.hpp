#pragma once

#include "publish/ledger.hpp"
#include "write/folder.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

// Text goes to the server three times, as it is and compressed in two ways, so that the server need
// not compress it for each reader. The same bytes become the same bytes, whenever that is done.

enum class Compression : std::uint8_t { Gzip, Brotli };

inline constexpr std::array compressions{Compression::Gzip, Compression::Brotli};

/// ".gz"
std::string_view ending_of(Compression compression);

/// As small as it gets.
std::string compress(Compression compression, std::string_view bytes);

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
    [[nodiscard]] std::optional<std::string> kept(const std::string& name) const;

    Folder folder_;
};

} // namespace schaukasten
