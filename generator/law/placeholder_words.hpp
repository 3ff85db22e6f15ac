#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace schaukasten {

// What stands in a text until somebody writes what belongs there:
//
//     XXX   TODO   […]   *hier den Namen einsetzen*   (Anschrift hier ergänzen)
//
// and not what is said to readers: "Hier kann man sich für den Brief eintragen."

struct Placeholder {
    std::size_t at = 0;
    std::size_t size = 0;
};

/// The first from the byte `from` on.
std::optional<Placeholder> find_placeholder(std::string_view text, std::size_t from);

} // namespace schaukasten
