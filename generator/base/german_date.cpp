#include "base/german_date.hpp"

#include <fmt/format.h>

namespace schaukasten {

std::string german_date(Date date) {
    return fmt::format("{}.{}.{}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

} // namespace schaukasten
