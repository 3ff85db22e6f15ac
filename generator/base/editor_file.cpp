#include "base/editor_file.hpp"

namespace schaukasten {

bool is_left_by_editor(std::string_view name) {
    return name.ends_with('~') || name.starts_with("~$") ||
           (name.starts_with('#') && name.ends_with('#')) || name == "4913" ||
           name.find("___jb_") != std::string_view::npos ||
           name.find(".sb-") != std::string_view::npos;
}

} // namespace schaukasten
