#pragma once

#include "base/output_file.hpp"

namespace schaukasten {

struct SitePlan;

/// `.nginx.conf` in the root of the site, for `include` inside the `server { … }` whose `root` the
/// site lies in. Nobody can fetch it: its name begins with a dot.
OutputFile nginx_file(const SitePlan& plan);

} // namespace schaukasten
