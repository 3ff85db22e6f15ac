#include "publish/note_place.hpp"

#include <utility>

namespace schaukasten {

std::string without_slash(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path;
}

std::string note_place(const Target& target) {
    if (!target.state.empty()) return without_slash(target.state);
    return without_slash(target.folder) + ".schaukasten";
}

} // namespace schaukasten
