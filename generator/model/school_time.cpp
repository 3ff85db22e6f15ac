#include "model/school_time.hpp"

#include <charconv>

namespace schaukasten {
namespace {

constexpr int highest_class = 13;

std::optional<int> class_number(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (number < 1 || number > highest_class) return std::nullopt;
    return number;
}

} // namespace

std::optional<ClassRange> parse_class_range(std::string_view written) {
    constexpr std::string_view dash = "–";
    auto cut = written.find('-');
    std::size_t width = 1;
    if (cut == std::string_view::npos) {
        cut = written.find(dash);
        width = dash.size();
    }
    const auto first = class_number(written.substr(0, cut));
    const auto last =
        cut == std::string_view::npos ? first : class_number(written.substr(cut + width));
    if (!first || !last || *last < *first) return std::nullopt;
    return ClassRange{*first, *last};
}

} // namespace schaukasten
