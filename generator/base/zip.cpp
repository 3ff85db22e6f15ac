#include "base/zip.hpp"

#include "base/compression.hpp"

#include <cstdint>

namespace schaukasten {
namespace {

constexpr std::uint16_t version = 20; // the first that could deflate
constexpr std::uint16_t names_are_utf8 = 1U << 11U;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t first_day = (1U << 5U) | 1U; // 1980-01-01, where the calendar of ZIP begins

class Archive {
public:
    void add(const OutputFile& file) {
        const auto packed = deflate_raw(file.bytes);
        const auto at = bytes_.size();
        bytes_ += "PK\x03\x04";
        describe(bytes_, file, packed);
        bytes_ += file.path;
        bytes_ += packed.bytes;

        directory_ += "PK\x01\x02";
        number(directory_, version, 2);
        describe(directory_, file, packed);
        number(directory_, 0, 2); // comment
        number(directory_, 0, 2); // disk
        number(directory_, 0, 2); // internal attributes
        number(directory_, 0, 4); // external attributes
        number(directory_, at, 4);
        directory_ += file.path;
        ++count_;
    }

    std::string finish() {
        const auto at = bytes_.size();
        bytes_ += directory_;
        bytes_.append("PK\x05\x06").append(4, '\0'); // disks
        number(bytes_, count_, 2);
        number(bytes_, count_, 2);
        number(bytes_, directory_.size(), 4);
        number(bytes_, at, 4);
        number(bytes_, 0, 2); // comment
        return std::move(bytes_);
    }

private:
    /// Little-endian.
    static void number(std::string& out, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    }

    /// What the entry and the directory say in the same words.
    static void describe(std::string& out, const OutputFile& file, const Deflated& packed) {
        number(out, version, 2);
        number(out, names_are_utf8, 2);
        number(out, deflated, 2);
        number(out, 0, 2); // time of day
        number(out, first_day, 2);
        number(out, packed.checksum, 4);
        number(out, packed.bytes.size(), 4);
        number(out, file.bytes.size(), 4);
        number(out, file.path.size(), 2);
        number(out, 0, 2); // extra field
    }

    std::string bytes_;
    std::string directory_;
    std::size_t count_ = 0;
};

} // namespace

std::string zip_archive(std::span<const OutputFile> files) {
    Archive archive;
    for (const auto& file : files) archive.add(file);
    return archive.finish();
}

} // namespace schaukasten
