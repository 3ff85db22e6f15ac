#pragma once

#include "model/personal_fact.hpp"
#include "publish/ledger.hpp"
#include "write/folder.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace schaukasten {

/// The site as it was when the run began, whole, with its compressed files, in a folder of its own:
/// a build may change the output meanwhile. The files are links, so it takes no room.
struct Snapshot {
    std::filesystem::path folder; // has nothing but the files of the site
    FileHashes files;
    std::map<std::string, std::uint64_t> sizes;
    std::string base_url;   // that it was built for
    PersonalFacts personal; // that it says

    [[nodiscard]] std::string read(const std::string& path) const;
};

/// Where this computer keeps what it needs for one target; one run at a time works there.
class TargetPlace {
public:
    /// Beside the output. Throws a WorldError if there is no site, or another run is at it.
    TargetPlace(const std::filesystem::path& output, const std::string& target);
    /// Snapshots go with it.
    ~TargetPlace();
    TargetPlace(const TargetPlace&) = delete;
    TargetPlace& operator=(const TargetPlace&) = delete;

    /// Throws a WorldError if the site must not be published: it shows drafts, is a trial, or other
    /// hands changed it.
    [[nodiscard]] Snapshot take_snapshot(unsigned jobs) const;

    /// What was withdrawn stays noted until the proof that it is gone: the files that said it, and
    /// what they said.
    void note_withdrawn(const Ledger& withdrawn) const;
    [[nodiscard]] Ledger noted_withdrawn() const;
    /// The proof is there.
    void forget_withdrawn() const;
    /// Removes what is kept here of the site before this one.
    void forget_site_before() const;

    /// Tells our runs from those of others, also of a copy of this place; the same each time.
    [[nodiscard]] std::string token() const;

private:
    std::filesystem::path output_; // real
    std::filesystem::path shown_;
    Folder state_; // .schaukasten/<name of the output>
    Folder place_; // publish/<target> in it
    Handle lock_;
};

/// Leaves out what web servers read and storage would show: ".htaccess", ".nginx.conf".
void leave_out_server_files(Snapshot& snapshot);

/// Removes what runs left that were ended, unless somebody works there now; `state` is the folder
/// beside the output.
void forget_snapshots(const Folder& state);

} // namespace schaukasten
