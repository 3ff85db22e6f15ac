#include "read/folder.hpp"

#include "base/ascii.hpp"
#include "base/editor_file.hpp"
#include "base/file_name.hpp"
#include "base/slug.hpp"
#include "base/utf8.hpp"
#include "base/world_error.hpp"
#include "read/source_text.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <unordered_map>

namespace schaukasten {
namespace {

constexpr int deepest = 8;

struct CloseDirectory {
    void operator()(DIR* directory) const { closedir(directory); }
};

/// A folder that cannot be read to its end would be a site that lacks what stands in it.
std::vector<std::string> names_in(int folder, const std::string& shown) {
    const auto own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); // with its own place
    if (own < 0) throw_world_error("lesen", shown, errno);
    const std::unique_ptr<DIR, CloseDirectory> directory(fdopendir(own));
    if (!directory) throw_world_error("lesen", shown, errno);
    std::vector<std::string> names;
    errno = 0;
    // readdir is safe here: each thread has a stream of its own.
    // NOLINTNEXTLINE(concurrency-mt-unsafe)
    while (const auto* entry = readdir(directory.get())) {
        names.emplace_back(entry->d_name);
        errno = 0;
    }
    if (errno != 0) throw_world_error("lesen", shown, errno);
    std::ranges::sort(names);
    return names;
}

constexpr std::string_view no_file =
    "das ist keine gewöhnliche Datei; löschen Sie sie, oder legen Sie eine gewöhnliche hierher";

std::string unreadable(std::string_view what, int error) {
    return fmt::format("{} lässt sich nicht lesen: {}{}", what, reason_of(error),
                       error == EACCES ? "; erlauben Sie das Lesen in den Eigenschaften" : "");
}

bool is_named_like_record(std::string_view name) {
    return name.ends_with(".toml") || name.ends_with(".md");
}

/// "Höfe 2.JPG" as "hoefe-2.jpg".
std::string plain_name(std::string_view name) {
    const auto dot = std::min(name.rfind('.'), name.size());
    return slug_of(name.substr(0, dot)) + in_small_letters(name.substr(dot));
}

/// Nobody wrote to the file since it was looked at.
bool is_unchanged(const Handle& file, const struct stat& before) {
    struct stat now {};
    return fstat(file.get(), &now) == 0 && now.st_size == before.st_size &&
           now.st_mtim.tv_sec == before.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == before.st_mtim.tv_nsec;
}

bool is_left_out(std::string_view name) {
    return name.starts_with('.') || name == "README.md" || is_left_by_editor(name);
}

} // namespace

ContentFolder::ContentFolder(const std::filesystem::path& folder)
    : shown_(folder.lexically_normal().string()),
      handle_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (!handle_.is_open()) throw_world_error("öffnen", folder, errno);
    if (!shown_.ends_with('/')) shown_ += '/';
}

std::string ContentFolder::shown(std::string_view path) const {
    return shown_ + std::string(path);
}

/// One file on the computers of some, and lost there, is two on those of others.
void ContentFolder::tell_names_apart(const std::vector<FoundFile>& found,
                                     Diagnostics& diagnostics) const {
    const auto is_usual = [](const FoundFile& file) {
        return std::ranges::all_of(file.path,
                                   [](char c) { return c >= ' ' && c < 0x7F && c == small(c); });
    };
    if (std::ranges::all_of(found, is_usual)) return;
    std::unordered_map<std::string, std::string_view> seen;
    seen.reserve(found.size());
    for (const auto& file : found) {
        const auto [other, is_new] = seen.try_emplace(folded(file.path), file.path);
        if (is_new) continue;
        const auto where = shown(file.path);
        diagnostics.error({where, {}, {}},
                          fmt::format("der Name unterscheidet sich von »{}« nur durch große und "
                                      "kleine Buchstaben; benennen Sie eine der beiden um",
                                      other->second.substr(other->second.rfind('/') + 1)));
    }
}

std::vector<FoundFile> ContentFolder::list(Diagnostics& diagnostics) const {
    std::vector<FoundFile> found;
    list_into(handle_.get(), "", 0, found, diagnostics);
    std::ranges::sort(found, {}, &FoundFile::path);
    tell_names_apart(found, diagnostics);
    return found;
}

void ContentFolder::list_into(int parent, const std::string& prefix, int depth,
                              std::vector<FoundFile>& found, Diagnostics& diagnostics) const {
    for (const auto& name : names_in(parent, shown(prefix))) {
        if (is_left_out(name)) continue;
        const auto path = prefix + name;
        const auto report = [&](std::string message) {
            const auto where = shown(path);
            diagnostics.error({where, {}, {}}, std::move(message));
        };
        if (find_invalid_utf8(name) || !hidden_character(name).empty() ||
            name.find_first_of("\n\t") != std::string::npos) {
            report("der Name hat Zeichen, die niemand sieht; benennen Sie die Datei um");
            continue;
        }
        if (const auto whole = composed(name); whole != name) {
            report(fmt::format("der Name hat Umlaute in zwei Teilen, wie macOS sie schreibt; "
                               "benennen Sie die Datei um in »{}«",
                               plain_name(whole)));
            continue;
        }
        struct stat info {};
        if (fstatat(parent, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
            report(unreadable("die Datei", errno));
        } else if (S_ISREG(info.st_mode)) {
            found.push_back({path, static_cast<std::uint64_t>(info.st_size)});
        } else if (S_ISLNK(info.st_mode)) {
            report("das ist eine Verknüpfung; legen Sie hier die Datei selbst ab");
        } else if (!S_ISDIR(info.st_mode)) {
            report(std::string(no_file));
        } else if (is_named_like_record(name)) {
            report("das ist ein Ordner, heißt aber wie eine Datei; löschen Sie ihn, oder benennen "
                   "Sie ihn um");
        } else if (depth == deepest) {
            report("hier sind zu viele Ordner ineinander; legen Sie die Dateien weiter oben ab");
        } else {
            const Handle child(
                openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
            if (!child.is_open()) {
                report(unreadable("der Ordner", errno));
            } else {
                list_into(child.get(), path + "/", depth + 1, found, diagnostics);
            }
        }
    }
}

std::optional<std::string> ContentFolder::read(const std::string& path, std::size_t most,
                                               Diagnostics& diagnostics) const {
    const auto where = shown(path);
    const Place place{where, {}, {}};
    // O_NONBLOCK: a FIFO put here since the listing must not hold us up.
    const Handle file(
        openat(handle_.get(), path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info {};
    if (!file.is_open() || fstat(file.get(), &info) != 0) {
        diagnostics.error(place, unreadable("die Datei", errno));
        return std::nullopt;
    }
    if (!S_ISREG(info.st_mode)) {
        diagnostics.error(place, std::string(no_file));
        return std::nullopt;
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    if (size > most) {
        diagnostics.error(
            place, fmt::format("die Datei ist größer als {} KiB; teilen Sie sie auf", most / 1024));
        return std::nullopt;
    }
    auto bytes = read_up_to(file.get(), size + 1); // one more, to see whether it has grown
    if (!bytes) {
        diagnostics.error(place, unreadable("die Datei", errno));
        return std::nullopt;
    }
    if (bytes->size() == size && is_unchanged(file, info)) return bytes;
    diagnostics.error(place, "die Datei hat sich geändert, während sie gelesen wurde; bauen Sie "
                             "die Website noch einmal");
    return std::nullopt;
}

std::optional<std::string> ContentFolder::read_start(const std::string& path,
                                                     std::size_t count) const {
    const Handle file(
        openat(handle_.get(), path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info {};
    if (!file.is_open() || fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode)) {
        return std::nullopt;
    }
    return read_up_to(file.get(), count);
}

} // namespace schaukasten
