#include "write/remove_path.hpp"

namespace schaukasten {

void remove_path(const Folder& tree, const std::string& path) {
    for (auto end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1)) {
        const auto stamp = tree.stamp_of(path.substr(0, end));
        if (!stamp || stamp->kind != FileStamp::Kind::Folder) return;
    }
    const auto stamp = tree.stamp_of(path);
    if (!stamp || stamp->kind == FileStamp::Kind::Folder) return; // other hands were here
    tree.remove_file(path);
    auto folder = path;
    for (auto end = path.rfind('/'); end != std::string::npos; end = folder.rfind('/')) {
        folder.resize(end);
        if (!tree.remove_if_empty(folder)) return;
    }
}

} // namespace schaukasten
