#pragma once

#include "base/file_sink.hpp"
#include "plan/site_plan.hpp"
#include "theme/theme.hpp"

#include <span>
#include <string_view>

namespace schaukasten {

/// Files of one kind that other programs read: made together, known by their paths.
struct Export {
    bool (*has)(const SitePlan& plan, std::string_view path);
    void (*put)(const SitePlan& plan, const Theme& theme, FileSink& sink);
};

/// Those that take longest come first, so that several threads are done together.
std::span<const Export> exports();

} // namespace schaukasten
