#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

// Text may lie compressed beside itself, in two ways, so that a web server need not compress it for
// each reader: "index.html.gz", "index.html.br". The same bytes become the same bytes, always.

enum class Compression : std::uint8_t { Gzip, Brotli };

inline constexpr std::array compressions{Compression::Gzip, Compression::Brotli};

/// ".gz"
std::string_view ending_of(Compression compression);

/// By the ending of a file's name.
std::optional<Compression> compression_of(std::string_view name);

/// As small as it gets.
std::string compress(Compression compression, std::string_view bytes);

/// As it lies in a ZIP archive: without a head, with the checksum (CRC-32) of what it was. Quick
/// rather than small, since it is made anew with every build.
struct Deflated {
    std::string bytes;
    std::uint32_t checksum = 0;
};

/// Makes one, of bytes that come piece by piece.
class RawDeflater {
public:
    RawDeflater();
    ~RawDeflater();
    RawDeflater(const RawDeflater&) = delete;
    RawDeflater& operator=(const RawDeflater&) = delete;

    void add(std::string_view bytes);
    /// REQUIRES: called once, last.
    Deflated end();

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

/// Nothing if it is not whole, longer than `most`, or not what the checksum is of.
std::optional<std::string> inflate_raw(const Deflated& packed, std::size_t most);

/// Nothing if it is not whole, or longer than `most`.
std::optional<std::string> decompress(Compression compression, std::string_view bytes,
                                      std::size_t most);

} // namespace schaukasten
