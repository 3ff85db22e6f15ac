#include "cli/version.hpp"

#include <fmt/format.h>

#include <utility>

namespace schaukasten {

std::string version_text(Library arguments_library) {
    return fmt::format("schaukasten {}\nLäuft mit:\n{}Enthält:\n{}", SCHAUKASTEN_VERSION,
                       lines_of(loaded_libraries()),
                       lines_of({std::move(arguments_library), json_library(), toml_library()}));
}

} // namespace schaukasten
