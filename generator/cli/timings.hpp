#pragma once

#include "plan/site_plan.hpp"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Where a build spends its time, for `--timings`: its stages by the clock, and the pages that took
/// longest to make. Costs nothing but a look at the clock for each stage unless pages are timed.
class Timings {
public:
    using Clock = std::chrono::steady_clock;

    explicit Timings(bool with_pages) : with_pages_(with_pages) {}

    /// What was done since the last stage ended, or since the beginning.
    void end_of(std::string_view stage);

    /// REQUIRES: called before pages are timed; then each by its place, by any thread.
    void expect_pages(std::size_t count);
    /// Makes a page, and keeps how long it took.
    template <class Make>
    auto page(std::size_t place, const Make& make) {
        if (!with_pages_) return make();
        const auto begin = Clock::now();
        auto made = make();
        pages_[place] = Clock::now() - begin;
        return made;
    }

    /// A table of the stages and the ten dearest pages, in German.
    [[nodiscard]] std::string table(std::span<const Page> pages) const;

private:
    struct Stage {
        std::string name;
        Clock::duration time{};
    };

    bool with_pages_;
    Clock::time_point last_ = Clock::now();
    std::vector<Stage> stages_;
    std::vector<Clock::duration> pages_; // by their place in the plan
};

} // namespace schaukasten
