#include "cli/timings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace schaukasten {
namespace {

constexpr std::size_t most_pages = 10;

/// "  12,3 ms"
std::string milliseconds(Timings::Clock::duration time) {
    const auto tenths = std::chrono::duration_cast<std::chrono::microseconds>(time).count() / 100;
    return fmt::format("{:>7},{} ms", tenths / 10, tenths % 10);
}

} // namespace

void Timings::end_of(std::string_view stage) {
    const auto now = Clock::now();
    stages_.push_back({std::string(stage), now - last_});
    last_ = now;
}

void Timings::expect_pages(std::size_t count) {
    if (with_pages_) pages_.resize(count);
}

std::string Timings::table(std::span<const Page> pages) const {
    std::string text;
    Clock::duration all{};
    for (const auto& [name, time] : stages_) {
        text += fmt::format("{}  {}\n", milliseconds(time), name);
        all += time;
    }
    text += fmt::format("{}  zusammen\n", milliseconds(all));

    std::vector<std::size_t> places(pages_.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto shown = std::min(most_pages, places.size());
    std::ranges::partial_sort(places, places.begin() + static_cast<std::ptrdiff_t>(shown),
                              std::ranges::greater{},
                              [&](std::size_t place) { return pages_[place]; });
    if (shown > 0) text += "Die Seiten, die am längsten brauchten:\n";
    for (std::size_t i = 0; i < shown; ++i) {
        text += fmt::format("{}  /{}\n", milliseconds(pages_[places[i]]), pages[places[i]].address);
    }
    return text;
}

} // namespace schaukasten
