#include "cli/version.hpp"

#include "cli/landlock.hpp"

#include <fmt/format.h>

#include <utility>

namespace schaukasten {

std::string version_text(Library arguments_library) {
    return fmt::format("schaukasten {}\nLäuft mit:\n{}Enthält:\n{}Landlock: {}\n",
                       SCHAUKASTEN_VERSION, lines_of(loaded_libraries()),
                       lines_of({std::move(arguments_library), json_library(), toml_library()}),
                       has_landlock() ? "ja" : "nein, dieses Betriebssystem kennt es nicht");
}

} // namespace schaukasten
