#include "media/workshop.hpp"

#include "base/parallel.hpp"
#include "base/world_error.hpp"
#include "media/messages.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <tuple>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = std::size_t{64} * 1024 * 1024;
constexpr std::string_view index_file = "index";

/// Then it is not the file's fault that nothing could be made of it.
bool is_full(const fs::path& folder) {
    constexpr std::uint64_t least = std::uint64_t{64} * 1024;
    struct statvfs disk {};
    return ::statvfs(folder.c_str(), &disk) == 0 && disk.f_bavail * disk.f_frsize < least;
}

/// No symbolic link on the whole way, nothing outside the folder, no waiting for a FIFO.
Handle open_beneath(int folder, const std::string& path) {
    open_how how{};
    how.flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    const auto file = ::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how);
    if (file >= 0) return Handle(static_cast<int>(file));
    // Some containers know no openat2; the listing saw no links, and the last part is not followed.
    if (errno != ENOSYS && errno != EPERM) return {};
    return Handle(::openat(folder, path.c_str(), static_cast<int>(how.flags)));
}

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

auto order(const MediaUse& use) {
    return std::tuple(std::string_view(use.path), use.where.path, use.where.at);
}

} // namespace

/// One file, and the first place that names it.
struct MediaWorkshop::Work {
    const MediaUse* use = nullptr;
    MediaKind kind = MediaKind::Other;
    std::string key;
    std::optional<MediaInfo> info; // nothing: what ails it is reported
    std::optional<PdfAccess> access;
};

MediaWorkshop::MediaWorkshop(MediaOptions options)
    : options_(std::move(options)), cache_(options_.cache), hashes_(options_.cache / index_file) {}

void MediaWorkshop::prepare(const std::vector<MediaUse>& uses, Diagnostics& diagnostics) {
    auto sorted = uses;
    std::ranges::sort(sorted, {}, order);
    std::vector<Work> work;
    for (const auto& use : sorted) {
        const auto kind = kind_of_media(use.path);
        if (use.role == MediaRole::Picture && kind != MediaKind::Picture)
            diagnostics.error(use.where, no_picture_message(use.path));
        else if (work.empty() || work.back().use->path != use.path)
            work.push_back({&use, kind, {}, {}, {}});
    }
    if (work.empty()) return;

    folder_ = Handle(::open(options_.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder_.is_open()) throw_world_error("öffnen", options_.folder, errno);
    std::vector<Diagnostics> found(work.size());
    parallel_for(work.size(), options_.jobs,
                 [&](std::size_t i, std::size_t) { look_at(work[i], found[i]); });
    for (auto& each : found) diagnostics.merge(std::move(each));
    for (const auto& each : work) {
        if (each.info) table_.emplace(each.use->path, *each.info);
        if (each.access) pdf_access_.emplace(each.use->path, *each.access);
    }
    for (const auto& each : work) take(each, diagnostics);
}

void MediaWorkshop::look_at(Work& work, Diagnostics& found) {
    const auto& [path, role, where] = *work.use;
    const auto file = open_beneath(folder_.get(), path);
    struct stat status {};
    if (!file.is_open() || ::fstat(file.get(), &status) != 0)
        return found.error(where, unreadable_message(path, errno));
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (!S_ISREG(status.st_mode)) return found.error(where, unreadable_message(path, EINVAL));
    if (size > largest) return found.error(where, heavy_message(path, largest));
    if (work.kind == MediaKind::Other) {
        work.info.emplace().bytes = size;
        return;
    }
    if (size == 0) return found.error(where, empty_message(path));

    const HashedFile stamp{status.st_ino, size, nanoseconds(status.st_mtim),
                           nanoseconds(status.st_ctim)};
    const auto recipe = work.kind == MediaKind::Pdf ? "pdf" : picture_ending(path);
    work.key = MediaCache::key_of(hash(file, path, stamp), recipe);
    auto answer = cache_.find(work.key);
    if (!answer) answer = make(work, file, work.key, found);
    if (!answer) return;
    if (!answer->author.empty()) found.warning(where, author_message(path, answer->author));
    if (!answer->active.empty()) found.warning(where, active_message(path, answer->active));
    work.info = answer->info;
    work.access = answer->access;
    if (work.kind == MediaKind::Pdf) work.info->bytes = size;
}

ContentHash MediaWorkshop::hash(const Handle& file, const std::string& path,
                                const HashedFile& stamp) {
    if (const auto known = hashes_.find(path, stamp)) return *known;
    const auto bytes = read_up_to(file.get(), stamp.size);
    if (!bytes || ::lseek(file.get(), 0, SEEK_SET) != 0)
        throw_world_error("lesen", options_.folder / path, errno);
    const auto hash = hash_of(*bytes);
    hashes_.add(path, stamp, hash);
    return hash;
}

std::optional<MediaAnswer> MediaWorkshop::make(Work& work, const Handle& file,
                                               const std::string& key, Diagnostics& found) {
    const auto& [path, role, where] = *work.use;
    if (!fs::exists(options_.program)) {
        throw WorldError(fmt::format("Das Programm »{}« fehlt; ohne es lassen sich Bilder und "
                                     "PDF-Dateien nicht vorbereiten. »make« baut es.",
                                     options_.program.filename().string()));
    }
    const auto made = cache_.begin();
    const Handle inside(::open(made.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const auto arguments = work.kind == MediaKind::Pdf
                               ? std::vector<std::string>{"pdf"}
                               : std::vector<std::string>{"bild", picture_ending(path)};
    const auto result =
        run_process({options_.program, arguments, file.get(), inside.get(), options_.limits});
    const auto answer = parse_answer(result.answer);
    if (result.end == ProcessResult::End::Done && answer && answer->error.empty()) {
        if (auto kept = cache_.keep(key, made, result.answer)) return kept;
    }
    const bool has_no_room = is_full(made);
    MediaCache::drop(made);
    if (has_no_room) throw_world_error("schreiben", options_.cache, ENOSPC);
    if (result.end == ProcessResult::End::Done && answer && !answer->error.empty())
        found.error(where, refused_message(path, *answer));
    else
        found.error(where, failed_message(path, result.end));
    return std::nullopt;
}

void MediaWorkshop::take(const Work& work, Diagnostics& diagnostics) {
    if (!work.info || work.kind == MediaKind::Other) return;
    const auto& path = work.use->path;
    auto& prepared = prepared_[path];
    prepared.is_published_itself = work.kind == MediaKind::Pdf;
    for (const auto& made : made_files(*work.info)) {
        if (!made.suffix.empty() && table_.contains(path + made.suffix))
            diagnostics.error(work.use->where, taken_message(path, path + made.suffix));
        prepared.made.push_back({made.suffix, cache_.file(work.key, made.name)});
    }
}

const PreparedMedia* MediaWorkshop::find(std::string_view path) const {
    const auto found = prepared_.find(path);
    return found == prepared_.end() ? nullptr : &found->second;
}

void MediaWorkshop::tidy(Diagnostics& diagnostics) {
    hashes_.save();
    for (const auto& [path, error] : cache_.remove_unused())
        diagnostics.warning({path.string(), {}, {}}, unremoved_message(error));
}

} // namespace schaukasten
