#pragma once

#include "base/tree_stamp.hpp"
#include "cli/build.hpp"
#include "write/workplace.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

/// What a build tells its user.
struct BuildAnswer {
    std::size_t pages = 0;
    std::size_t internal = 0; // records
    std::size_t files = 0;    // of the site
    std::string messages;     // warnings and hints, as they were told
};

/// What the last build into an output was made from, by stamps, and what it said: a build of the
/// very same has nothing to do. Lies in the output's state folder, as "gebaut". Where anything is
/// uncertain, the answer is no: then a build takes its usual time and nothing else is lost.
class LastBuild {
public:
    /// Begins to look. REQUIRES: nothing of the content or the theme has been read yet.
    LastBuild(const BuildOptions& options, const OutputClaim& claim);

    /// What it said, if all that it was made from and all that it made is as it was.
    [[nodiscard]] std::optional<BuildAnswer> if_still_true() const;

    /// Looks at all that this build was made from; `themes` as `Theme::folders` has them.
    [[nodiscard]] std::optional<ContentHash>
    stamp_of(const std::vector<std::filesystem::path>& themes) const;

    /// REQUIRES: the site is on the disk. Throws nothing: a build without it is as good.
    void remember(const std::optional<ContentHash>& stamp,
                  const std::vector<std::filesystem::path>& themes,
                  const BuildAnswer& answer) const;

private:
    const BuildOptions& options_;
    std::filesystem::path output_;
    std::filesystem::path state_;
    TreeStamp begun_;
};

} // namespace schaukasten
