#include "acceptance/page_text.hpp"

#include <array>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace schaukasten::test {
namespace {

std::string_view main_of(std::string_view page) {
    const auto begin = page.find("<main");
    const auto end = page.find("</main>");
    if (begin == std::string_view::npos || end == std::string_view::npos) {
        throw std::runtime_error("a page without <main>");
    }
    return page.substr(begin, end - begin);
}

std::string resolved(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
    std::string result;
    while (!text.empty()) {
        std::size_t length = 1;
        char c = text.front();
        for (const auto& [entity, meaning] : entities) {
            if (!text.starts_with(entity)) continue;
            c = meaning;
            length = entity.size();
        }
        result += c;
        text.remove_prefix(length);
    }
    return result;
}

} // namespace

std::string words_of(std::string_view page) {
    std::string words;
    bool is_in_tag = false;
    for (const char c : main_of(page)) {
        if (c == '<') is_in_tag = true;
        const auto is_blank = c == ' ' || c == '\n' || c == '\t';
        if (!is_in_tag && !is_blank) {
            words += c;
        } else if (is_blank && !is_in_tag && !words.ends_with(' ')) {
            words += ' ';
        }
        if (c == '>') is_in_tag = false;
    }
    return resolved(words);
}

std::vector<std::string> links_of(std::string_view page, std::string_view folder) {
    std::vector<std::string> links;
    auto rest = main_of(page);
    constexpr std::string_view opening = " href=\"";
    for (auto at = rest.find(opening); at != std::string_view::npos; at = rest.find(opening)) {
        rest.remove_prefix(at + opening.size());
        const auto target = rest.substr(0, rest.find('"'));
        if (target.find(':') != std::string_view::npos) continue;
        links.push_back((std::filesystem::path(folder) / target).lexically_normal().string());
    }
    return links;
}

} // namespace schaukasten::test
