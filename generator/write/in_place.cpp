#include "write/in_place.hpp"

#include "base/world_error.hpp"
#include "write/foreign.hpp"
#include "write/remove_path.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <utility>

namespace schaukasten {
namespace {

const std::string manifest_path(manifest_name);
const std::string staging_path(staging_name);

bool try_rename(const Folder& from, const std::string& path, const Folder& to,
                const std::string& name) {
    if (::renameat(from.descriptor(), path.c_str(), to.descriptor(), name.c_str()) == 0) {
        return true;
    }
    if (errno != EXDEV) throw_world_error("schreiben", to.shown() / name, errno);
    return false;
}

/// False if the output is mounted, so that nothing can be renamed into it from beside it.
bool can_rename(const Folder& from, const Folder& to) {
    from.write(staging_path, "");
    const bool possible = try_rename(from, staging_path, to, staging_path);
    (possible ? to : from).remove_file(staging_path);
    return possible;
}

/// Copies the written files to a folder inside the output, from where they can be renamed.
Folder stage_inside(const Folder& output, const Folder& fresh, const SiteChanges& changes,
                    Manifest& site) {
    auto inside = output.make(staging_path);
    for (const auto& path : changes.written) {
        inside.copy_from(fresh, path);
        site.note_copy(path, inside.stamp_of(path).value_or(FileStamp{}));
    }
    return inside;
}

void replace(const Folder& output, const Folder& source, const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) {
        try_rename(source, path, output, path);
        return;
    }
    output.make_parents(path);
    try_rename(source, path, output.below(path.substr(0, slash)), path.substr(slash + 1));
}

void replace_manifest(const Folder& output, const Folder& source, const Manifest& manifest) {
    write_to(source, manifest);
    source.sync_file_system();
    replace(output, source, manifest_path);
}

/// Old and new files at once: whatever part of the way a killed run has gone, all are ours.
Manifest both(const Manifest& old, const Manifest& site, const SiteChanges& changes) {
    auto all = site;
    for (const auto& path : changes.gone) all.files.push_back(*old.find(path));
    std::ranges::sort(all.files, {}, &ManifestFile::path);
    return all;
}

bool is_page(const std::string& path) {
    return path.ends_with(".html");
}

} // namespace

void switch_file_by_file(const Folder& output, const Folder& fresh, const Manifest& old,
                         Manifest site, SiteChanges changes) {
    output.remove_tree(staging_path); // of a killed run
    std::optional<Folder> inside;
    if (!can_rename(fresh, output)) inside = stage_inside(output, fresh, changes, site);
    const auto& source = inside ? *inside : fresh;

    replace_manifest(output, source, both(old, site, changes));
    const auto gives_way = [&](const std::string& path) {
        return site.has_below(path) || site.has_file_above(path);
    };
    for (const auto& path : changes.gone) {
        if (gives_way(path)) remove_path(output, path);
    }
    std::stable_partition(changes.written.begin(), changes.written.end(), std::not_fn(is_page));
    for (const auto& path : changes.written) replace(output, source, path);
    for (const auto& path : changes.gone) remove_path(output, path);
    replace_manifest(output, source, site);
    output.remove_tree(staging_path);
    output.sync_file_system();
}

} // namespace schaukasten
