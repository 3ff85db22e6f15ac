#include "publish/sftp_store.hpp"

#include "base/world_error.hpp"
#include "publish/note_place.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

/// Under the new name a file is still nowhere that readers look.
const std::string new_files = "neu-";

std::string parent_of(const std::string& path) {
    const auto end = path.rfind('/');
    return end == std::string::npos ? std::string{} : path.substr(0, end);
}

} // namespace

SftpStore::SftpStore(const Target& target)
    : server_(target), folder_(without_slash(target.folder)), state_(note_place(target)) {}

void SftpStore::prepare() {
    server_.make_folder(folder_);
    try {
        server_.make_folder(state_);
    } catch (const WorldError& error) {
        throw WorldError(fmt::format("{} Schaukasten braucht dort einen Platz für seine Notizen; "
                                     "nennen Sie unter »{}« einen, in den dieses Konto schreiben "
                                     "darf, zum Beispiel \"{}/.schaukasten\".",
                                     error.what(), key_of(&Target::state), folder_));
    }
}

std::optional<std::string> SftpStore::read_note(const std::string& name) {
    return server_.read(note(name));
}

void SftpStore::write_in_one_step(const std::string& path, const std::string& bytes) {
    const auto begun = note(new_files + "0");
    const Sftp::Upload upload{begun, bytes};
    server_.write({&upload, 1});
    const Sftp::Rename rename{begun, path};
    server_.rename({&rename, 1});
}

void SftpStore::write_note(const std::string& name, const std::string& bytes) {
    write_in_one_step(note(name), bytes);
}

void SftpStore::append_note(const std::string& name, const std::string& bytes) {
    server_.append(note(name), bytes);
}

void SftpStore::remove_note(const std::string& name) {
    const auto path = note(name);
    server_.remove({&path, 1});
}

/// By the protocol's own rename, which refuses a name that is taken.
bool SftpStore::write_new_note(const std::string& name, const std::string& bytes) {
    const auto begun = note(new_files + bytes.substr(0, bytes.find(' ')));
    const Sftp::Upload upload{begun, bytes};
    server_.write({&upload, 1});
    if (server_.rename_if_free(begun, note(name))) return true;
    server_.remove({&begun, 1});
    return false;
}

std::set<std::string> SftpStore::present(const std::vector<std::string>& paths) {
    std::vector<std::string> full;
    for (const auto& path : paths) full.push_back(in_site(path));
    std::set<std::string> found;
    for (const auto& path : server_.present(full)) found.insert(path.substr(folder_.size() + 1));
    return found;
}

/// Outer ones first.
void SftpStore::add_folders_above(const std::string& path, std::vector<std::string>& folders) {
    const auto folder = parent_of(path);
    if (folder.empty() || !made_.insert(folder).second) return;
    add_folders_above(folder, folders);
    folders.push_back(in_site(folder));
}

void SftpStore::put(const Snapshot& snapshot, const std::vector<std::string>& paths) {
    std::vector<Sftp::Upload> uploads;
    std::vector<Sftp::Rename> renames;
    std::vector<std::string> folders;
    for (const auto& path : paths) {
        add_folders_above(path, folders);
        uploads.push_back({note(new_files + std::to_string(uploads.size())), snapshot.read(path)});
        renames.push_back({uploads.back().path, in_site(path)});
    }
    server_.try_make_folders(folders);
    server_.write(uploads);
    server_.rename(renames);
}

void SftpStore::remove(const std::vector<std::string>& paths) {
    std::vector<std::string> full;
    std::set<std::string, std::greater<>> folders; // the inner ones first
    for (const auto& path : paths) {
        full.push_back(in_site(path));
        for (auto above = parent_of(path); !above.empty(); above = parent_of(above)) {
            folders.insert(in_site(above));
        }
    }
    server_.remove(full);
    const std::vector<std::string> emptied(folders.begin(), folders.end());
    server_.remove_folders(emptied);
}

std::string SftpStore::why_no_way_back() const {
    return "Über SFTP liegt am Ziel nur ein Stand, deshalb gibt es dort keinen Weg zurück. Holen "
           "Sie den früheren Stand der Inhalte aus git, bauen Sie ihn und veröffentlichen Sie ihn; "
           "übertragen wird nur, was sich unterscheidet.";
}

} // namespace schaukasten
