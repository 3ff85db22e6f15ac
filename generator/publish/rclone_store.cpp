#include "publish/rclone_store.hpp"

#include "publish/note_place.hpp"
#include "publish/trouble.hpp"

namespace schaukasten {
namespace {

// What it ends with.
constexpr int no_folder = 3;
constexpr int no_file = 4;

Words call(const Words& words) {
    Words all{"rclone", "--ask-password=false", "--contimeout=20s", "--timeout=60s"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

/// As `--files-from-raw -` reads them.
std::string lines_of(const std::vector<std::string>& paths) {
    std::string text;
    for (const auto& path : paths) text += path + '\n';
    return text;
}

std::string storage_name(const std::string& folder) {
    return folder.substr(0, folder.find(':'));
}

} // namespace

RcloneStore::RcloneStore(const Target& target)
    : folder_(target.folder), state_(note_place(target)) {}

void RcloneStore::prepare() {
    const auto features = run({"backend", "features", folder_});
    is_object_storage_ = features.find("\"BucketBased\": true") != std::string::npos;
}

std::string RcloneStore::run(const Words& words, std::string_view input) const {
    auto result = run_program(call(words), input);
    if (result.status != 0) throw trouble_with(result, "rclone", storage_name(folder_));
    return std::move(result.output);
}

std::optional<std::string> RcloneStore::read(const std::string& path) const {
    const auto result = run_program(call({"cat", path}));
    if (result.status == no_folder || result.status == no_file) return std::nullopt;
    if (result.status != 0) throw trouble_with(result, "rclone", storage_name(folder_));
    if (result.output.empty()) return std::nullopt; // storage has no folders that could be missing
    return result.output;
}

std::optional<std::string> RcloneStore::read_note(const std::string& name) {
    const auto text = read(note(name));
    return text ? text : read(twin(name));
}

void RcloneStore::write_note(const std::string& name, const std::string& bytes) {
    if (!is_object_storage_) run({"rcat", twin(name)}, bytes);
    run({"rcat", note(name)}, bytes);
    written_[name] = bytes;
}

void RcloneStore::append_note(const std::string& name, const std::string& bytes) {
    write_note(name, written_[name] + bytes);
}

void RcloneStore::remove_note(const std::string& name) {
    if (!is_object_storage_ && read(twin(name))) run({"deletefile", twin(name)}); // else it is back
    if (read(note(name))) run({"deletefile", note(name)});
}

bool RcloneStore::write_new_note(const std::string& name, const std::string& bytes) {
    if (read_note(name)) return false;
    write_note(name, bytes);
    return read_note(name) == bytes;
}

std::set<std::string> RcloneStore::present(const std::vector<std::string>& paths) {
    if (paths.empty()) return {};
    std::set<std::string> found;
    const auto result =
        run_program(call({"lsf", "--files-only", "--recursive", "--files-from-raw=-", folder_}),
                    lines_of(paths));
    if (result.status == no_folder) return {};
    if (result.status != 0) throw trouble_with(result, "rclone", storage_name(folder_));
    for (std::string_view rest = result.output; !rest.empty();) {
        const auto end = rest.find('\n');
        found.emplace(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return found;
}

void RcloneStore::copy(const std::string& from, const std::string& to, const std::string& how,
                       const std::vector<std::string>& paths) const {
    run({"copy", how, "--no-traverse", "--files-from-raw=-", from, to}, lines_of(paths));
}

bool RcloneStore::something_is_aside() const {
    const auto result = run_program(call({"lsf", aside()}));
    if (result.status == no_folder) return false;
    if (result.status != 0) throw trouble_with(result, "rclone", storage_name(folder_));
    return !result.output.empty();
}

void RcloneStore::clear_aside() const {
    if (something_is_aside()) run({"purge", aside()});
}

/// What is there stays: the old file or already the new one.
void RcloneStore::put_back(const std::vector<std::string>& paths) const noexcept {
    try {
        if (something_is_aside()) copy(aside(), folder_, "--ignore-existing", paths);
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): of two troubles the first
    }                                 // one is told, and the next run completes
}

void RcloneStore::put(const Snapshot& snapshot, const std::vector<std::string>& paths) {
    const std::string overwrite = "--no-check-dest";
    if (is_object_storage_) {
        copy(snapshot.folder.string(), folder_, overwrite, paths);
        return;
    }
    clear_aside();
    copy(folder_, aside(), overwrite, paths);
    try {
        copy(snapshot.folder.string(), folder_, overwrite, paths);
    } catch (const std::exception&) {
        put_back(paths);
        throw;
    }
}

void RcloneStore::remove(const std::vector<std::string>& paths) {
    if (!is_object_storage_) clear_aside();
    if (paths.empty()) return;
    run({"delete", "--files-from-raw=-", folder_}, lines_of(paths));
}

std::string RcloneStore::why_no_way_back() const {
    return "Im Objektspeicher liegt nur ein Stand, deshalb gibt es dort keinen Weg zurück. Holen "
           "Sie den früheren Stand der Inhalte aus git, bauen Sie ihn und veröffentlichen Sie ihn; "
           "übertragen wird nur, was sich unterscheidet.";
}

} // namespace schaukasten
