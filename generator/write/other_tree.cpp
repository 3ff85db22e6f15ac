#include "write/other_tree.hpp"

#include "base/world_error.hpp"
#include "write/exchange.hpp"
#include "write/remove_path.hpp"

#include <cstdio>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

const std::string manifest_path(manifest_name);
const std::string note_path = "old-foreign"; // the tree's inode, then paths, each ended by a zero
constexpr std::uint64_t largest_file = std::uint64_t{1} << 30;

std::string note_of(std::uint64_t inode, const Foreign& foreign) {
    auto text = std::to_string(inode) + '\0';
    for (const auto& entry : foreign.entries) text.append(entry.name) += '\0';
    return text;
}

/// Nothing if it was made for another tree.
std::optional<std::vector<std::string>> noted_for(const Folder& state, std::uint64_t inode) {
    if (!state.stamp_of(note_path)) return std::nullopt;
    std::istringstream note(state.read(note_path, largest_file));
    std::string line;
    if (!std::getline(note, line, '\0') || line != std::to_string(inode)) return std::nullopt;
    std::vector<std::string> paths;
    while (std::getline(note, line, '\0')) paths.push_back(line);
    return paths;
}

void move_file(const Folder& from, const Folder& to, const std::string& path) {
    to.make_parents(path);
    if (::renameat(from.descriptor(), path.c_str(), to.descriptor(), path.c_str()) != 0) {
        throw_world_error("schreiben", to.shown() / path, errno);
    }
}

/// Folders come after what is in them, and those that are not empty stay.
void remove_foreign(const Folder& next, const std::vector<std::string>& paths) {
    for (const auto& path : std::views::reverse(paths)) {
        const auto stamp = next.stamp_of(path);
        if (stamp && stamp->kind == FileStamp::Kind::Folder) {
            (void)next.remove_if_empty(path);
        } else {
            remove_path(next, path);
        }
    }
}

bool is_there(const Folder& next, const ManifestFile& file) {
    const auto stamp = next.stamp_of(file.path);
    return stamp && stamp->kind == FileStamp::Kind::File && stamp->inode == file.inode &&
           stamp->size == file.size && stamp->modified == file.modified;
}

/// False if the tree is none of ours, or the file system cannot link.
bool bring_up_to_date(const Workplace& place, const Folder& next,
                      const std::vector<std::string>& foreign_before, const Manifest& site,
                      const SiteChanges& changes, const Foreign& foreign) {
    if (!next.stamp_of(manifest_path)) return false;
    const auto before = manifest_from(next.read(manifest_path, largest_file));
    if (!before) return false;
    remove_foreign(next, foreign_before);
    for (const auto& file : before->files) {
        if (site.find(file.path) == nullptr) remove_path(next, file.path);
    }
    for (const auto& path : changes.kept) {
        if (is_there(next, *site.find(path))) continue;
        next.remove_file(path);
        if (!next.link_from(*place.output, path)) return false;
    }
    carry_over(foreign, *place.output, next);
    next.remove_file(manifest_path);
    for (const auto& path : changes.written) move_file(place.fresh, next, path);
    return true;
}

} // namespace

std::optional<Folder> reuse_old(const Workplace& place, const Manifest& site,
                                const SiteChanges& changes, const Foreign& foreign) {
    const auto old = place.state.stamp_of("old");
    if (!old || old->kind != FileStamp::Kind::Folder) return std::nullopt;
    const auto noted = noted_for(place.state, old->inode);
    if (!noted) return std::nullopt;
    move_folder(place.state, "old", place.state, "next");
    auto next = place.state.below("next");
    next.make_like(place.fresh);
    try {
        if (bring_up_to_date(place, next, *noted, site, changes, foreign)) return next;
    } catch (const WorldError&) { // NOLINT(bugprone-empty-catch): a failing disk is told below
    }
    give_back(place, next, changes);
    place.state.remove_tree("next");
    return std::nullopt;
}

void give_back(const Workplace& place, const Folder& next, const SiteChanges& changes) {
    for (const auto& path : changes.written) {
        if (!place.fresh.stamp_of(path)) move_file(next, place.fresh, path);
    }
}

void keep_as_old(const Workplace& place, const std::string& name, const Foreign& foreign) {
    if (!place.state.stamp_of("old")) {
        move_folder(place.state, name, place.state, "old");
    } else if (exchange_folders(place.state, name, place.state, "old")) {
        place.state.remove_tree(name);
    }
    place.state.remove_file(note_path);
    if (const auto old = place.state.stamp_of("old")) {
        place.state.write(note_path, note_of(old->inode, foreign));
    }
}

void forget_old(const Folder& state) {
    state.remove_tree("old");
    state.remove_file(note_path);
    state.sync();
}

} // namespace schaukasten
