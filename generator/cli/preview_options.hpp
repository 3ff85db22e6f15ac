#pragma once

#include "cli/build.hpp"

namespace schaukasten {

struct PreviewOptions {
    BuildOptions build;
    bool is_day_fixed = false; // to `build.today`; else what is shown is for the day it is shown on
};

} // namespace schaukasten
