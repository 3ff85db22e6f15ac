#include "base/compression.hpp"

#include <brotli/decode.h>
#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

namespace schaukasten {
namespace {

constexpr int with_gzip_head = 16;

/// zlib and brotli do not write to their input; zlib's types are older than const.
unsigned char* bytes_at(std::string_view bytes) {
    return reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
}

/// `window`: by its sign and size zlib knows which head it is to write.
void begin_deflate(z_stream& stream, int level, int window) {
    constexpr int most_memory = 9;
    if (deflateInit2(&stream, level, Z_DEFLATED, window, most_memory, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    begin_deflate(stream, Z_BEST_COMPRESSION, MAX_WBITS + with_gzip_head);
    std::string out(deflateBound(&stream, bytes.size()), '\0'); // a head without name and time
    stream.next_in = bytes_at(bytes);
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

std::optional<std::string> inflated(std::string_view bytes, int window, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, window) != Z_OK) throw std::bad_alloc();
    stream.next_in = bytes_at(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int state = Z_OK;
    while (state == Z_OK && out.size() < most) {
        const auto done = out.size();
        out.resize(std::min(most, done + std::max<std::size_t>(done, 65536)));
        stream.next_out = bytes_at(std::string_view(out).substr(done));
        stream.avail_out = static_cast<uInt>(out.size() - done);
        state = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || stream.avail_in > 0) return std::nullopt;
    return out;
}

std::optional<std::string> unbrotli(std::string_view bytes, std::size_t most) {
    auto* const state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
    if (!state) throw std::bad_alloc();
    const auto* input = bytes_at(bytes);
    auto left = bytes.size();
    std::string out;
    auto told = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (told == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out.size() <= most) {
        std::size_t room = 0;
        told = BrotliDecoderDecompressStream(state, &left, &input, &room, nullptr, nullptr);
        std::size_t size = 0; // all there is
        const auto* part = BrotliDecoderTakeOutput(state, &size);
        out.append(reinterpret_cast<const char*>(part), size);
    }
    BrotliDecoderDestroyInstance(state);
    if (told != BROTLI_DECODER_RESULT_SUCCESS || left > 0 || out.size() > most) return std::nullopt;
    return out;
}

} // namespace

std::string_view ending_of(Compression compression) {
    return compression == Compression::Gzip ? ".gz" : ".br";
}

std::optional<Compression> compression_of(std::string_view name) {
    const auto found = std::ranges::find_if(
        compressions, [&](Compression each) { return name.ends_with(ending_of(each)); });
    if (found == compressions.end()) return std::nullopt;
    return *found;
}

std::string compress(Compression compression, std::string_view bytes) {
    return compression == Compression::Gzip ? gzip(bytes) : brotli(bytes);
}

struct RawDeflater::Stream {
    z_stream zlib{};
    std::string out;
    uLong checksum = 0;

    /// Until zlib has taken all there is.
    int run(int flush) {
        constexpr std::size_t room = 65536;
        int state = Z_OK;
        do {
            const auto done = out.size();
            out.resize(done + room);
            zlib.next_out = bytes_at(std::string_view(out).substr(done));
            zlib.avail_out = room;
            state = deflate(&zlib, flush);
            out.resize(out.size() - zlib.avail_out);
        } while (zlib.avail_out == 0);
        return state;
    }
};

RawDeflater::RawDeflater() : stream_(std::make_unique<Stream>()) {
    begin_deflate(stream_->zlib, Z_BEST_SPEED, -MAX_WBITS);
}

RawDeflater::~RawDeflater() {
    deflateEnd(&stream_->zlib);
}

void RawDeflater::add(std::string_view bytes) {
    auto& [zlib, out, checksum] = *stream_;
    checksum = crc32(checksum, bytes_at(bytes), static_cast<uInt>(bytes.size()));
    zlib.next_in = bytes_at(bytes);
    zlib.avail_in = static_cast<uInt>(bytes.size());
    stream_->run(Z_NO_FLUSH);
}

Deflated RawDeflater::end() {
    stream_->zlib.avail_in = 0;
    if (stream_->run(Z_FINISH) != Z_STREAM_END) {
        throw std::runtime_error("deflate has not come to its end");
    }
    return {std::move(stream_->out), static_cast<std::uint32_t>(stream_->checksum)};
}

std::optional<std::string> inflate_raw(const Deflated& packed, std::size_t most) {
    auto bytes = inflated(packed.bytes, -MAX_WBITS, most);
    if (bytes && crc32(0, bytes_at(*bytes), static_cast<uInt>(bytes->size())) != packed.checksum) {
        return std::nullopt;
    }
    return bytes;
}

std::optional<std::string> decompress(Compression compression, std::string_view bytes,
                                      std::size_t most) {
    return compression == Compression::Gzip ? inflated(bytes, MAX_WBITS + with_gzip_head, most)
                                            : unbrotli(bytes, most);
}

} // namespace schaukasten
