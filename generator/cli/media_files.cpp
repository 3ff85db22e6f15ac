#include "cli/media_files.hpp"

#include "cli/must_read.hpp"
#include "read/folder.hpp"
#include "render/prose_links.hpp"

namespace schaukasten {
namespace {

constexpr std::size_t largest = std::size_t{64} * 1024 * 1024;

} // namespace

void for_each_media_file(const std::filesystem::path& content,
                         const std::vector<std::string>& names,
                         const std::function<void(const OutputFile&)>& put) {
    const ContentFolder folder(content);
    for (const auto& name : names) {
        put({media_address(name), must_read(folder, "medien/" + name, largest)});
    }
}

} // namespace schaukasten
