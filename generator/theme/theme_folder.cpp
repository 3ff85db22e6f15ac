#include "theme/theme_folder.hpp"

#include "base/diagnostics.hpp"
#include "base/handle.hpp"
#include "base/utf8.hpp"
#include "base/world_error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr off_t largest = off_t{32} * 1024 * 1024;

std::optional<std::string> read_file(const fs::path& path, const std::string& shown,
                                     Diagnostics& diagnostics) {
    // Never waits for a pipe and never follows a link.
    const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.is_open() && errno != ELOOP && errno != ENXIO)
        throw_world_error("lesen", path, errno);
    struct stat status {};
    if (!file.is_open() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
        diagnostics.error({shown, {}, {}}, "das ist keine gewöhnliche Datei");
        return std::nullopt;
    }
    if (status.st_size > largest) {
        diagnostics.error({shown, {}, {}}, "die Datei ist größer als 32 MB");
        return std::nullopt;
    }
    auto bytes = read_up_to(file.get(), static_cast<std::size_t>(status.st_size));
    if (!bytes) throw_world_error("lesen", path, errno);
    return bytes;
}

bool is_utf8(const ThemeFile& file, Diagnostics& diagnostics) {
    const auto bad = find_invalid_utf8(file.bytes);
    if (!bad) return true;
    const auto valid = std::string_view(file.bytes).substr(0, *bad);
    diagnostics.error({file.shown, file.bytes, position_of(valid, *bad)},
                      "dieses Zeichen ist nicht in UTF-8 gespeichert");
    return false;
}

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

} // namespace

std::optional<ThemeFile> read_theme_file(const ThemeLayer& layer, std::string_view path,
                                         ThemeText text, Diagnostics& diagnostics) {
    const auto whole = layer.folder / path;
    if (fs::symlink_status(whole).type() == fs::file_type::not_found) return std::nullopt;
    ThemeFile file{std::string(path), layer.shown + std::string(path), {}};
    auto bytes = read_file(whole, file.shown, diagnostics);
    if (!bytes) return std::nullopt;
    file.bytes = std::move(*bytes);
    if (text == ThemeText::Utf8 && !is_utf8(file, diagnostics)) return std::nullopt;
    return file;
}

std::vector<ThemeFile> read_theme_folder(const ThemeLayer& layer, std::string_view below,
                                         ThemeText text, Diagnostics& diagnostics) {
    std::vector<ThemeFile> files;
    const auto folder = layer.folder / below;
    if (!fs::is_directory(fs::symlink_status(folder))) return files;
    for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::end(entry); ++entry) {
        const bool is_folder = fs::is_directory(entry->symlink_status());
        if (is_hidden(entry->path())) {
            if (is_folder) entry.disable_recursion_pending();
            continue;
        }
        if (is_folder) continue;
        const auto path = entry->path().lexically_relative(layer.folder).generic_string();
        auto file = read_theme_file(layer, path, text, diagnostics);
        if (file) files.push_back(std::move(*file));
    }
    std::ranges::sort(files, {}, &ThemeFile::path);
    return files;
}

} // namespace schaukasten
