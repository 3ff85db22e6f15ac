#include "cli/media_files.hpp"

#include "base/world_error.hpp"
#include "cli/must_read.hpp"
#include "read/folder.hpp"
#include "render/media.hpp"
#include "write/output_place.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = std::size_t{64} * 1024 * 1024;
constexpr std::string_view helper_name = "schaukasten-medien";

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (!file || bytes.empty()) throw_world_error("lesen", path, ENOENT);
    return bytes;
}

} // namespace

fs::path helper_program() {
    std::error_code error;
    const auto own = fs::read_symlink("/proc/self/exe", error);
    if (error) throw_world_error("finden", helper_name, error.value());
    return own.parent_path() / helper_name;
}

fs::path media_cache(const BuildOptions& options) {
    const auto output = output_place(options.output, options.content);
    return output.parent_path() / ".schaukasten" / output.filename() / "cache" / "medien";
}

MediaWorkshop media_workshop(const BuildOptions& options, fs::path cache) {
    return MediaWorkshop(
        {options.content / "medien", std::move(cache), helper_program(), options.jobs, {}});
}

std::vector<PublishedMedia> published_media(const MediaWorkshop& workshop,
                                            const std::vector<std::string>& names) {
    std::vector<PublishedMedia> all;
    for (const auto& name : names) {
        const auto* prepared = workshop.find(name);
        if (prepared == nullptr || prepared->is_published_itself)
            all.push_back({media_address(name), name, std::nullopt});
        if (prepared == nullptr) continue;
        for (const auto& made : prepared->made)
            all.push_back({media_address(name) + made.suffix, name, made.path});
    }
    return all;
}

std::string read_media(const fs::path& content, const PublishedMedia& media) {
    if (media.made) return bytes_of(*media.made);
    return must_read(ContentFolder(content), "medien/" + media.name, largest);
}

void for_each_media_file(const fs::path& content, const MediaWorkshop& workshop,
                         const std::vector<std::string>& names,
                         const std::function<void(const OutputFile&)>& put) {
    for (const auto& media : published_media(workshop, names))
        put({media.address, read_media(content, media)});
}

} // namespace schaukasten
