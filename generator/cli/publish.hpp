#pragma once

#include "cli/build.hpp"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace schaukasten {

enum class PublishAct : std::uint8_t {
    Plan, // shows what would be done
    Publish,
    RollBack,
    Verify,
};

struct PublishOptions {
    std::string target;
    PublishAct act = PublishAct::Plan;
    std::filesystem::path content = "content";
    std::filesystem::path output = "public";
    unsigned jobs = 1;
    bool break_lock = false;
    bool quiet = false;
    MessageFormat format = MessageFormat::Text;
};

/// `schaukasten publish`: brings the finished site to a target, or back to the one before.
ExitStatus publish(const PublishOptions& options, std::ostream& messages, std::ostream& summary);

} // namespace schaukasten
