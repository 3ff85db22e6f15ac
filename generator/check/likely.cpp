#include "check/likely.hpp"

#include "base/ascii.hpp"
#include "model/contact.hpp"
#include "model/school_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::size_t longest = 200; // bytes; a longer one is a text
constexpr auto nowhere = std::string_view::npos;

void replace_all(std::string& text, std::string_view old, std::string_view now) {
    for (auto at = text.find(old); at != nowhere; at = text.find(old, at + now.size())) {
        text.replace(at, old.size(), now);
    }
}

std::vector<std::string_view> digit_groups(std::string_view text) {
    std::vector<std::string_view> groups;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end > at) groups.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return groups;
}

} // namespace

std::string likely_phone(std::string_view text) {
    constexpr std::size_t fewest = 5; // digits of a whole number
    if (text.size() > longest) return {};
    std::string plain(text);
    for (const std::string_view dash : {"–", "—", "‑", "−"}) replace_all(plain, dash, "-");
    std::ranges::replace(plain, '.', ' ');
    const std::string_view all = plain;
    const auto first = all.find_first_of("+0123456789");
    if (first == nowhere) return {};
    auto number = all.substr(first);
    number = trimmed(number.substr(0, number.find_first_not_of("+0123456789 -/")), " -/");
    if (std::ranges::count_if(number, is_digit) < static_cast<std::ptrdiff_t>(fewest)) return {};
    const auto phone = parse_phone(number);
    return phone ? std::string(number) : std::string{};
}

std::string likely_email(std::string_view text) {
    if (text.size() > longest) return {};
    std::string plain(text);
    for (const std::string_view at :
         {" (at) ", "(at)", " [at] ", "[at]", " at ", " @ ", " @", "@ "}) {
        replace_all(plain, at, "@");
    }
    replace_all(plain, "mailto:", "");
    const std::string_view all = plain;
    const auto sign = all.find('@');
    if (sign == nowhere) return {};
    constexpr std::string_view around = " <>,;()[]\"";
    const auto before = all.substr(0, sign).find_last_of(around);
    const auto begin = before == nowhere ? 0 : before + 1;
    const auto email = all.substr(begin, all.find_first_of(around, sign) - begin);
    return parse_email(email) ? std::string(email) : std::string{};
}

std::string likely_web_address(std::string_view text) {
    if (text.size() > longest) return {};
    text = trimmed(text);
    if (const auto link = text.find("]("); link != nowhere) {
        text = text.substr(link + 2, text.find(')', link) - link - 2);
    }
    if (text.find('@') != nowhere) return {};
    if (text.find("://") != nowhere && text.find(' ') != nowhere) {
        std::string whole(text);
        replace_all(whole, " ", "%20");
        return parse_web_address(whole) ? whole : std::string{};
    }
    if (text.find(' ') != nowhere) return {};
    if (parse_web_address(text)) return std::string(text);
    constexpr std::array<std::string_view, 8> broken{"https:/", "https//", "https:",  "htps://",
                                                     "http//",  "http:",   "ttps://", "//"};
    const auto* const start =
        std::ranges::find_if(broken, [&](auto each) { return text.starts_with(each); });
    if (start != broken.end()) text.remove_prefix(start->size());
    while (text.starts_with('/') || text.starts_with(':')) text.remove_prefix(1);
    if (text.find(':') != nowhere) return {};
    auto address = fmt::format("https://{}", text);
    return parse_web_address(address) ? address : std::string{};
}

std::string likely_classes(std::string_view text) {
    if (text.size() > longest) return {};
    const auto groups = digit_groups(text);
    if (groups.empty()) return {};
    auto classes = groups.size() == 1 ? std::string(groups.front())
                                      : fmt::format("{}-{}", groups.front(), groups.back());
    if (parse_class_range(classes)) return classes;
    classes = fmt::format("{}-{}", groups.back(), groups.front());
    return groups.size() == 2 && parse_class_range(classes) ? classes : std::string{};
}

std::string likely_position(std::string_view text) {
    if (text.size() > longest || text.find("°") != nowhere) return {};
    const auto groups = digit_groups(text);
    constexpr std::size_t parts = 4; // each number has two
    if (groups.size() != parts) return {};
    const auto degrees = [](std::string_view written) {
        int number = 0;
        std::from_chars(written.data(), written.data() + written.size(), number);
        return number;
    };
    const auto latitude = degrees(groups[0]);
    const auto longitude = degrees(groups[2]);
    if (latitude < 47 || latitude > 55 || longitude < 5 || longitude > 15) return {}; // Germany
    return fmt::format("[{}.{}, {}.{}]", groups[0], groups[1], groups[2], groups[3]);
}

} // namespace schaukasten
