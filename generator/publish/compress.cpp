#include "publish/compress.hpp"

#include "publish/sha256.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <new>
#include <set>
#include <stdexcept>

namespace schaukasten {
namespace {

constexpr std::uint64_t largest = std::uint64_t{1} << 30;
constexpr std::size_t hash_size = 64;

std::string gzip(std::string_view bytes) {
    constexpr int with_gzip_head = 16;
    constexpr int most_memory = 9;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + with_gzip_head,
                     most_memory, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
    std::string out(deflateBound(&stream, bytes.size()), '\0'); // a head without name and time
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // which it reads
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (end != Z_STREAM_END) throw std::runtime_error("deflate has not come to its end");
    return out;
}

std::string brotli(std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    const bool done =
        BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                              bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data()));
    if (!done) throw std::bad_alloc();
    out.resize(size);
    return out;
}

} // namespace

std::string_view ending_of(Compression compression) {
    return compression == Compression::Gzip ? ".gz" : ".br";
}

std::string compress(Compression compression, std::string_view bytes) {
    return compression == Compression::Gzip ? gzip(bytes) : brotli(bytes);
}

std::optional<std::string> CompressionCache::compressed(Compression compression,
                                                        const std::string& sha256,
                                                        std::string_view bytes) const {
    const auto name = sha256 + std::string(ending_of(compression));
    auto made = kept(name);
    if (!made) {
        made = compress(compression, bytes);
        if (made->size() >= bytes.size()) made->clear(); // remembered as empty
        folder_.replace(name, sha256_of(*made) + *made);
    }
    if (made->empty()) return std::nullopt;
    return made;
}

/// Each begins with its own hash: after a crash of the computer it may be anything.
std::optional<std::string> CompressionCache::kept(const std::string& name) const {
    if (!folder_.stamp_of(name)) return std::nullopt;
    auto bytes = folder_.read(name, largest);
    const auto sum = bytes.substr(0, hash_size);
    bytes.erase(0, hash_size);
    if (sha256_of(bytes) != sum) return std::nullopt;
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
