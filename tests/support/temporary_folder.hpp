#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace schaukasten {

/// A folder of its own for one test, removed with all that is in it at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view below) const { return path_ / below; }

    /// Writes a file below the folder, with the folders it needs, and returns where it is.
    std::filesystem::path write(std::string_view below, std::string_view bytes) const;
    /// Throws if there is no such file.
    [[nodiscard]] std::string read(std::string_view below) const;
    [[nodiscard]] bool has(std::string_view below) const;

private:
    std::filesystem::path path_;
};

} // namespace schaukasten
