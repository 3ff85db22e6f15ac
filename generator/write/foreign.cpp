#include "write/foreign.hpp"

#include "base/world_error.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

void collect(const Folder& folder, const std::string& above, const Manifest& ours,
             std::uint64_t device, Foreign& found) {
    if (folder.stamp().device != device) found.one_file_system = false;
    for (const auto& [name, kind] : folder.entries()) {
        if (above.empty() && (name == manifest_name || name == staging_name)) continue;
        const auto path = above + name;
        if (kind == FileStamp::Kind::Folder) {
            if (!ours.has_below(path)) found.entries.push_back({path, kind});
            collect(folder.below(name), path + '/', ours, device, found);
        } else if (ours.find(path) == nullptr) {
            found.entries.push_back({path, kind});
        }
    }
}

bool is_in_the_way(const FolderEntry& entry, const Manifest& site) {
    if (site.has_file_above(entry.name)) return true;
    if (entry.kind == FileStamp::Kind::Folder) return site.find(entry.name) != nullptr;
    return site.has_below(entry.name);
}

bool has_bytes_of(const Folder& output, const FolderEntry& entry, const ManifestFile& file) {
    const auto stamp = output.stamp_of(entry.name);
    return stamp && stamp->kind == FileStamp::Kind::File && stamp->size == file.size &&
           hash_of(output.read(entry.name, file.size)) == file.hash;
}

} // namespace

Foreign find_foreign(const Folder& output, const Manifest& ours) {
    Foreign found;
    collect(output, "", ours, output.stamp().device, found);
    return found;
}

void keep_apart(Foreign& foreign, const Folder& output, const Manifest& site) {
    const auto is_ours_now = [&](const FolderEntry& entry) {
        const auto* file = site.find(entry.name);
        const bool same = file != nullptr && has_bytes_of(output, entry, *file);
        if (same || (file == nullptr && !is_in_the_way(entry, site))) return same;
        throw WorldError(
            fmt::format("»{}« stammt nicht von Schaukasten und liegt der neuen Seite im Weg. "
                        "Verschieben oder löschen Sie es.",
                        (output.shown() / entry.name).native()));
    };
    std::erase_if(foreign.entries, is_ours_now);
}

void carry_over(const Foreign& foreign, const Folder& output, const Folder& fresh) {
    for (const auto& [path, kind] : foreign.entries) {
        if (kind == FileStamp::Kind::Folder) {
            fresh.make_parents(path);
            fresh.make_folder(path, output.below(path).stamp().mode);
        } else if (!fresh.link_from(output, path)) {
            fresh.copy_from(output, path);
        }
    }
}

} // namespace schaukasten
