#include "write/untouched.hpp"

#include "base/parallel.hpp"
#include "base/world_error.hpp"

#include <atomic>

namespace schaukasten {
namespace {

constexpr unsigned file_mode = 0644;

bool has_leftovers(const Folder& state) {
    return state.stamp_of("new") || state.stamp_of("next");
}

} // namespace

bool is_untouched(const Folder& output, const ManifestFile& file) {
    const auto stamp = output.stamp_of(file.path);
    return stamp && stamp->kind == FileStamp::Kind::File && stamp->mode == file_mode &&
           stamp->inode == file.inode && stamp->size == file.size &&
           stamp->modified == file.modified;
}

std::optional<FinishedSite> untouched_site(const std::filesystem::path& output,
                                           const std::filesystem::path& state, unsigned jobs) {
    try {
        const auto site = Folder::open_if_there(output, output);
        if (!site || has_leftovers(Folder::open(state, state))) return std::nullopt;
        const auto text = site->read(std::string(manifest_name), largest_manifest);
        auto manifest = manifest_from(text);
        if (!manifest) return std::nullopt;
        std::atomic<bool> is_whole = true;
        parallel_for(manifest->files.size(), jobs, [&](std::size_t i, std::size_t) {
            if (is_whole && !is_untouched(*site, manifest->files[i])) is_whole = false;
        });
        if (!is_whole) return std::nullopt;
        const auto parent = output.parent_path();
        Folder::open(parent, parent).sync(); // the run before may have been killed just short of it
        return FinishedSite{std::move(*manifest), hash_of(text)};
    } catch (const WorldError&) {
        return std::nullopt; // a build says what is the matter
    }
}

} // namespace schaukasten
