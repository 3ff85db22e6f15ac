#include "render/xml.hpp"

#include "base/utf8.hpp"

namespace schaukasten {
namespace {

bool is_xml_char(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

std::string xml_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        if (is_xml_char(next_code_point(text, at))) result.append(text.substr(begin, at - begin));
    }
    return result;
}

} // namespace schaukasten
