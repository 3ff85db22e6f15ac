#include "publish/snapshot.hpp"

#include "base/media_types.hpp"
#include "base/parallel.hpp"
#include "base/world_error.hpp"
#include "publish/compression_cache.hpp"
#include "publish/sha256.hpp"
#include "publish/site_file_kind.hpp"
#include "write/lock.hpp"
#include "write/manifest.hpp"
#include "write/other_tree.hpp"
#include "write/output_place.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <mutex>
#include <optional>

namespace schaukasten {
namespace {

constexpr std::uint64_t largest_file = std::uint64_t{1} << 32;
constexpr const char* targets_name = "publish"; // a folder for each target
constexpr const char* tree_name = "baum";
constexpr const char* token_name = "kennung";
constexpr const char* withdrawn_name = "zurueckgezogen";

Folder open_state(const std::filesystem::path& output, const std::filesystem::path& shown) {
    if (!Folder::open_if_there(output, shown)) {
        throw WorldError(fmt::format("Den Ordner »{}« gibt es nicht; bauen Sie die Website zuerst, "
                                     "oder nennen Sie mit --output ihren Ordner.",
                                     shown.string()));
    }
    return Folder::open(output.parent_path(), shown.parent_path())
        .make(".schaukasten")
        .make(output.filename().string());
}

/// Closed if another run has it.
Handle try_lock_in(const Folder& place) {
    Handle file(uninterrupted([&] {
        return ::openat(place.descriptor(), "sperre", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                        0644);
    }));
    if (!file.is_open()) throw_world_error("öffnen", place.shown() / "sperre", errno);
    if (uninterrupted([&] { return ::flock(file.get(), LOCK_EX | LOCK_NB); }) == 0) return file;
    if (errno != EWOULDBLOCK) throw_world_error("sperren", place.shown() / "sperre", errno);
    return {};
}

Handle lock_in(const Folder& place, const std::string& target) {
    auto file = try_lock_in(place);
    if (file.is_open()) return file;
    throw WorldError(fmt::format("Von diesem Rechner aus wird »{}« gerade schon veröffentlicht; "
                                 "warten Sie, bis dieser Lauf fertig ist.",
                                 target));
}

Manifest manifest_of(const Folder& output) {
    const std::string name(manifest_name);
    const auto shown = output.shown().string();
    if (!output.stamp_of(name)) {
        throw WorldError(fmt::format("In »{}« liegt keine Website von Schaukasten; bauen Sie sie "
                                     "zuerst, oder nennen Sie mit --output ihren Ordner.",
                                     shown));
    }
    auto manifest = manifest_from(output.read(name, largest_file));
    if (!manifest) {
        throw WorldError(fmt::format("»{}« ist beschädigt oder stammt von einer neueren Fassung "
                                     "von Schaukasten; bauen Sie die Website neu.",
                                     (output.shown() / name).string()));
    }
    return std::move(*manifest);
}

void refuse_what_is_no_site_for_readers(const Manifest& manifest, const std::string& shown) {
    const auto says = [&](std::string_view fact) {
        const auto found = manifest.facts.find(std::string(fact));
        return found != manifest.facts.end() && found->second == fact_is_so;
    };
    if (says(drafts_fact)) {
        throw WorldError(fmt::format("Die Website in »{}« zeigt Entwürfe; veröffentlicht wird nur "
                                     "eine, die ohne --drafts gebaut ist.",
                                     shown));
    }
    if (says(trial_fact)) {
        throw WorldError(fmt::format("Die Website in »{}« ist eine Probe, gebaut mit "
                                     "--no-legal-check; veröffentlicht wird nur eine mit allen "
                                     "Pflichtangaben.",
                                     shown));
    }
}

/// Makes the tree, file by file, on all cores.
class Collector {
public:
    Collector(const Folder& output, const Folder& tree, const CompressionCache& cache,
              const Manifest& manifest, Snapshot& snapshot)
        : output_(output), tree_(tree), cache_(cache), manifest_(manifest), snapshot_(snapshot) {}

    void take(const ManifestFile& file) {
        std::string bytes;
        if (const auto stamp = output_.stamp_of(file.path)) {
            if (stamp->kind == FileStamp::Kind::File) bytes = output_.read(file.path, largest_file);
        }
        if (hash_of(bytes) != file.hash || bytes.size() != file.size) {
            throw WorldError(fmt::format("»{}« ist nicht mehr so, wie Schaukasten es gebaut hat; "
                                         "bauen Sie die Website neu.",
                                         (output_.shown() / file.path).string()));
        }
        if (!tree_.link_from(output_, file.path)) tree_.copy_from(output_, file.path);
        const auto sum = note(file.path, bytes);
        if (is_text_file(file.path)) compress_all(file.path, sum, bytes);
    }

private:
    void compress_all(const std::string& path, const std::string& sum, std::string_view bytes) {
        for (const auto each : compressions) {
            const auto name = path + std::string(ending_of(each));
            if (manifest_.find(name) != nullptr) continue; // the build did it
            if (const auto smaller = cache_.compressed(each, sum, bytes)) {
                tree_.write(name, *smaller);
                note(name, *smaller);
            }
        }
    }

    std::string note(const std::string& path, std::string_view bytes) {
        auto sum = sha256_of(bytes);
        const std::lock_guard guard(noting_);
        snapshot_.files.insert_or_assign(path, sum);
        snapshot_.sizes.insert_or_assign(path, bytes.size());
        return sum;
    }

    const Folder& output_;
    const Folder& tree_;
    const CompressionCache& cache_;
    const Manifest& manifest_;
    Snapshot& snapshot_;
    std::mutex noting_;
};

std::string random_token() {
    std::array<unsigned char, 8> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw_world_error("lesen", "/dev/urandom", errno);
    }
    std::string text;
    for (const auto byte : bytes) text += fmt::format("{:02x}", byte);
    return text;
}

/// " <hash>": another in a copy of the folder, and on a copy of the computer that was given a new
/// name or a new identity.
std::string where_this_is(const Folder& place) {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host.front() = '\0';
    std::string machine;
    if (const Handle file(::open("/etc/machine-id", O_RDONLY | O_CLOEXEC)); file.is_open()) {
        machine = read_up_to(file.get(), 64).value_or("");
    }
    const auto text = fmt::format("{} {} {}", machine, host.data(), place.stamp().inode);
    return ' ' + sha256_of(text).substr(0, 16);
}

} // namespace

std::string Snapshot::read(const std::string& path) const {
    return Folder::open(folder, folder).read(path, largest_file);
}

TargetPlace::TargetPlace(const std::filesystem::path& output, const std::string& target)
    : output_(output_place(output, {})),
      shown_(output.has_filename() ? output : output.parent_path()),
      state_(open_state(output_, shown_)), place_(state_.make(targets_name).make(target)),
      lock_(lock_in(place_, target)) {}

Snapshot TargetPlace::take_snapshot(unsigned jobs) const {
    place_.remove_tree(tree_name); // of a run that was ended
    const auto tree = place_.make(tree_name);
    const auto cache = open_compression_cache(state_);
    const RunLock no_build_meanwhile(state_, shown_);
    const auto output = Folder::open(output_, shown_);
    const auto manifest = manifest_of(output);
    refuse_what_is_no_site_for_readers(manifest, shown_.string());

    Snapshot snapshot;
    snapshot.folder = output_.parent_path() / ".schaukasten" / output_.filename() / targets_name /
                      place_.shown().filename() / tree_name;
    const auto base_url = manifest.facts.find(std::string(base_url_fact));
    if (base_url != manifest.facts.end()) snapshot.base_url = base_url->second;
    snapshot.personal = noted_in(manifest.facts);
    Collector collector(output, tree, cache, manifest, snapshot);
    parallel_for(manifest.files.size(), jobs,
                 [&](std::size_t i, std::size_t) { collector.take(manifest.files[i]); });
    cache.keep_only(snapshot.files);
    return snapshot;
}

TargetPlace::~TargetPlace() {
    try {
        place_.remove_tree(tree_name);
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the next run does it
    }
}

void leave_out_server_files(Snapshot& snapshot) {
    std::erase_if(snapshot.files, [](const auto& file) { return is_for_servers(file.first); });
}

void forget_snapshots(const Folder& state) {
    const auto targets = state.make(targets_name);
    for (const auto& entry : targets.entries()) {
        if (entry.kind != FileStamp::Kind::Folder) continue;
        const auto place = targets.make(entry.name);
        if (try_lock_in(place).is_open()) place.remove_tree(tree_name);
    }
}

void TargetPlace::note_withdrawn(const Ledger& withdrawn) const {
    if (withdrawn.personal.empty()) return forget_withdrawn();
    place_.replace(withdrawn_name, to_text(withdrawn));
}

Ledger TargetPlace::noted_withdrawn() const {
    if (!place_.stamp_of(withdrawn_name)) return {};
    return ledger_from(place_.read(withdrawn_name, largest_file)).value_or(Ledger{});
}

void TargetPlace::forget_withdrawn() const {
    if (place_.stamp_of(withdrawn_name)) place_.remove_file(withdrawn_name);
}

void TargetPlace::forget_site_before() const {
    const RunLock no_build_meanwhile(state_, shown_);
    forget_old(state_);
    forget_snapshots(state_);
}

std::string TargetPlace::token() const {
    constexpr std::size_t longest = 256;
    const auto here = where_this_is(place_);
    if (place_.stamp_of(token_name)) {
        const auto noted = place_.read(token_name, longest);
        const auto end = std::min(noted.find(' '), noted.size());
        if (noted.substr(end) == here) return noted.substr(0, end);
    }
    auto token = random_token();
    place_.replace(token_name, token + here);
    return token;
}

} // namespace schaukasten
