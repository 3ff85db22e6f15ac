#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace schaukasten {

/// Who publishes. A run that was cut off leaves its lock at the target; the next one from the same
/// place knows it by the token and takes it over.
struct RunOwner {
    std::string token;
    std::string who; // "anna@rathaus", one word, for the sentence that others get

    [[nodiscard]] bool holds(std::string_view lock) const { return lock.starts_with(token + " "); }
};

/// From the account and the computer that this runs on.
std::string name_of_this_place();

/// "<token> <who> <seconds since 1970>"
std::string lock_text(const RunOwner& owner, std::int64_t now);

/// Throws a WorldError that says who publishes to `target`, since when, and what helps.
[[noreturn]] void refuse_other_run(std::string_view lock, std::int64_t now,
                                   const std::string& target);

} // namespace schaukasten
