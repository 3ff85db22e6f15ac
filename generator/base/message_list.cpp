#include "base/message_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <span>

namespace schaukasten {
namespace {

constexpr std::size_t most_of_a_file = 50;
constexpr std::size_t most_of_all = 1000;

using Messages = std::span<const Diagnostic>;

std::string more(std::size_t count, std::string_view where) {
    return fmt::format("{} {} {}\n", count, count == 1 ? "weitere Meldung" : "weitere Meldungen",
                       where);
}

/// Up to `most` of one file.
std::string of_file(Messages file, std::size_t most) {
    const auto is_error = [](const Diagnostic& d) { return d.severity == Severity::Error; };
    auto errors = std::min(static_cast<std::size_t>(std::ranges::count_if(file, is_error)), most);
    auto others = std::min(file.size() - errors, most - errors);
    const auto hidden = file.size() - errors - others;
    std::string text;
    for (const auto& each : file) {
        auto& left = is_error(each) ? errors : others;
        if (left == 0) continue;
        --left;
        text += to_text(each);
    }
    if (hidden > 0)
        text += fmt::format("{}: {}", file.front().path, more(hidden, "in dieser Datei"));
    return text;
}

} // namespace

std::string message_list(const std::vector<Diagnostic>& sorted) {
    std::string text;
    Messages rest(sorted);
    std::size_t shown = 0;
    while (!rest.empty() && shown < most_of_all) {
        const auto next = std::ranges::find_if(
            rest, [&](const Diagnostic& each) { return each.path != rest.front().path; });
        const auto size = static_cast<std::size_t>(next - rest.begin());
        text += of_file(rest.first(size), most_of_a_file);
        shown += std::min(size, most_of_a_file);
        rest = rest.subspan(size);
    }
    if (!rest.empty()) text += more(rest.size(), "in anderen Dateien");
    return text;
}

} // namespace schaukasten
