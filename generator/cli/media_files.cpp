#include "cli/media_files.hpp"

#include "base/world_error.hpp"
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
        Diagnostics trouble;
        auto bytes = folder.read("medien/" + name, largest, trouble);
        if (!bytes) throw WorldError(to_text(trouble.sorted().front()));
        put({media_address(name), std::move(*bytes)});
    }
}

} // namespace schaukasten
