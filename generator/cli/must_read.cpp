#include "cli/must_read.hpp"

#include "base/diagnostics.hpp"
#include "base/world_error.hpp"
#include "read/folder.hpp"

#include <fmt/format.h>

namespace schaukasten {

std::string must_read(const ContentFolder& folder, const std::string& name, std::size_t most) {
    Diagnostics trouble;
    auto bytes = folder.read(name, most, trouble);
    if (!bytes) {
        const auto found = trouble.sorted().front();
        throw WorldError(fmt::format("»{}«: {}.", found.path, found.message));
    }
    return std::move(*bytes);
}

} // namespace schaukasten
