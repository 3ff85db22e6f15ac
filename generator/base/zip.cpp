#include "base/zip.hpp"

#include "base/binary.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::uint16_t version = 20; // the first that could deflate
constexpr std::uint16_t names_are_utf8 = 1U << 11U;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t first_day = (1U << 5U) | 1U; // 1980-01-01, where the calendar of ZIP begins

constexpr std::string_view entry_mark{"PK\x03\x04"};
constexpr std::string_view directory_mark{"PK\x01\x02"};
constexpr std::string_view end_mark{"PK\x05\x06"};

/// Little-endian.
void add_number(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// What the entry and the directory say in the same words.
void describe(std::string& out, const std::string& path, const Deflated& packed, std::size_t size) {
    add_number(out, version, 2);
    add_number(out, names_are_utf8, 2);
    add_number(out, deflated, 2);
    add_number(out, 0, 2); // time of day
    add_number(out, first_day, 2);
    add_number(out, packed.checksum, 4);
    add_number(out, packed.bytes.size(), 4);
    add_number(out, size, 4);
    add_number(out, path.size(), 2);
    add_number(out, 0, 2); // extra field
}

} // namespace

class ZipArchive::Entry : public GrowingFile {
public:
    Entry(ZipArchive& archive, std::string path) : archive_(archive), path_(std::move(path)) {}

    void add(std::string_view bytes) override {
        deflater_.add(bytes);
        size_ += bytes.size();
    }
    void end() override { archive_.add_packed(path_, deflater_.end(), size_); }

private:
    ZipArchive& archive_;
    std::string path_;
    RawDeflater deflater_;
    std::size_t size_ = 0;
};

void ZipArchive::put(const OutputFile& file) {
    Entry entry(*this, file.path);
    entry.add(file.bytes);
    entry.end();
}

/// Packed apart from the others, which grow at the same time.
std::unique_ptr<GrowingFile> ZipArchive::begin(std::string path) {
    return std::make_unique<Entry>(*this, std::move(path));
}

void ZipArchive::add_packed(const std::string& path, const Deflated& packed, std::size_t size) {
    const auto at = bytes_.size();
    bytes_ += entry_mark;
    describe(bytes_, path, packed, size);
    bytes_ += path;
    bytes_ += packed.bytes;

    directory_ += directory_mark;
    add_number(directory_, version, 2);
    describe(directory_, path, packed, size);
    add_number(directory_, 0, 2); // comment
    add_number(directory_, 0, 2); // disk
    add_number(directory_, 0, 2); // internal attributes
    add_number(directory_, 0, 4); // external attributes
    add_number(directory_, at, 4);
    directory_ += path;
    ++count_;
}

std::string ZipArchive::take() {
    const auto at = bytes_.size();
    bytes_ += directory_;
    bytes_.append(end_mark).append(4, '\0'); // disks
    add_number(bytes_, count_, 2);
    add_number(bytes_, count_, 2);
    add_number(bytes_, directory_.size(), 4);
    add_number(bytes_, at, 4);
    add_number(bytes_, 0, 2); // comment
    return std::move(bytes_);
}

std::optional<std::vector<OutputFile>> read_zip(std::string_view archive, std::size_t most) {
    constexpr std::size_t head = 30;
    constexpr std::size_t checksum_at = 14;
    std::vector<OutputFile> files;
    ZipArchive again;
    auto rest = archive;
    while (rest.size() >= head && rest.starts_with(entry_mark)) {
        const std::size_t packed_size = little_endian(rest, checksum_at + 4);
        const std::size_t size = little_endian(rest, checksum_at + 8);
        const std::size_t name_size = little_endian(rest, checksum_at + 12); // no extra field
        if (size > most || name_size > rest.size() || packed_size > rest.size())
            return std::nullopt;
        const Deflated packed{
            std::string(rest.substr(std::min(rest.size(), head + name_size), packed_size)),
            little_endian(rest, checksum_at)};
        auto bytes = inflate_raw(packed, size + 1);
        if (!bytes || bytes->size() != size) return std::nullopt;
        most -= size;
        files.push_back({std::string(rest.substr(head, name_size)), std::move(*bytes)});
        again.add_packed(files.back().path, packed, size);
        rest.remove_prefix(std::min(rest.size(), head + name_size + packed_size));
    }
    if (again.take() != archive) return std::nullopt;
    return files;
}

} // namespace schaukasten
