#include "cli/record_type.hpp"

#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "base/world_error.hpp"
#include "check/ids.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace schaukasten {

std::size_t record_type_called(std::string_view name) {
    const auto wanted = slug_of(name);
    std::vector<std::string_view> folders;
    for (std::size_t type = 0; type < type_count; ++type) {
        const auto& known = name_of_type(type);
        if (known.folder == wanted || slug_of(known.singular) == wanted) return type;
        folders.push_back(known.folder);
    }
    auto way_out = did_you_mean(name, folders);
    if (way_out.empty()) way_out = fmt::format("; es gibt {}.", fmt::join(folders, ", "));
    throw WorldError(fmt::format("»{}« ist keine Art von Eintrag{}", name, way_out));
}

} // namespace schaukasten
