#pragma once

#include "base/compression.hpp"
#include "base/file_sink.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Files in one archive (ZIP, PKWARE APPNOTE 6.3), as every system opens it. It names no day: the
/// same files become the same bytes. REQUIRES: fewer than 65536 files, less than 4 GiB in all.
class ZipArchive : public FileSink {
public:
    void put(const OutputFile& file) override;
    std::unique_ptr<GrowingFile> begin(std::string path) override;
    [[nodiscard]] std::size_t count() const { return count_; }
    /// The archive. REQUIRES: called once, last.
    std::string take();

private:
    class Entry;
    friend std::optional<std::vector<OutputFile>> read_zip(std::string_view archive,
                                                           std::size_t most);
    void add_packed(const std::string& path, const Deflated& packed, std::size_t size);

    std::string bytes_;
    std::string directory_;
    std::size_t count_ = 0;
};

/// The files of an archive that ZipArchive made; nothing if any byte is otherwise, so that nothing
/// can hide in it, or if the files are longer than `most` together.
std::optional<std::vector<OutputFile>> read_zip(std::string_view archive, std::size_t most);

} // namespace schaukasten
