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

/// As `--include-from -` reads them; for what is there already. A list of names is asked for there
/// name by name, and rclone before 1.63 never ends when the line breaks meanwhile (rclone #7037).
std::string patterns_of(const std::vector<std::string>& paths) {
    std::string text;
    for (const auto& path : paths) {
        text += '/';
        for (const char c : path) {
            if (std::string_view("*?[]{}\\").find(c) != std::string_view::npos) text += '\\';
            text += c;
        }
        text += '\n';
    }
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
    const auto result = run_program(call({"lsf", "--files-only", "--recursive", folder_}));
    if (result.status == no_folder) return {};
    if (result.status != 0) throw trouble_with(result, "rclone", storage_name(folder_));
    const std::set<std::string_view> asked(paths.begin(), paths.end());
    std::set<std::string> found;
    for (std::string_view rest = result.output; !rest.empty();) {
        const auto end = rest.find('\n');
        if (const auto path = rest.substr(0, end); asked.contains(path)) found.emplace(path);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return found;
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

void RcloneStore::put_aside(const std::vector<std::string>& paths) const {
    clear_aside();
    const auto result = run_program(
        call({"copy", "--no-check-dest", "--no-traverse", "--include-from=-", folder_, aside()}),
        patterns_of(paths));
    const bool is_first_site = result.status == no_folder;
    if (result.status != 0 && !is_first_site) {
        throw trouble_with(result, "rclone", storage_name(folder_));
    }
}

/// What is there stays: the old file or already the new one.
void RcloneStore::put_back() const noexcept {
    try {
        if (something_is_aside()) run({"copy", "--ignore-existing", aside(), folder_});
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): of two troubles the first
    }                                 // one is told, and the next run completes
}

void RcloneStore::put(const Snapshot& snapshot, const std::vector<std::string>& paths) {
    if (!is_object_storage_) put_aside(paths);
    try {
        run({"copy", "--no-check-dest", "--no-traverse", "--files-from-raw=-",
             snapshot.folder.string(), folder_},
            lines_of(paths));
    } catch (const std::exception&) {
        if (!is_object_storage_) put_back();
        throw;
    }
}

void RcloneStore::remove(const std::vector<std::string>& paths) {
    if (!is_object_storage_) clear_aside();
    if (paths.empty()) return;
    run({"delete", "--include-from=-", folder_}, patterns_of(paths));
}

std::string RcloneStore::why_no_way_back() const {
    return "Im Objektspeicher liegt nur ein Stand, deshalb gibt es dort keinen Weg zurück. Holen "
           "Sie den früheren Stand der Inhalte aus git, bauen Sie ihn und veröffentlichen Sie ihn; "
           "übertragen wird nur, was sich unterscheidet.";
}

} // namespace schaukasten
