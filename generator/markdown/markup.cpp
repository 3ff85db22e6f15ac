#include "markdown/markup.hpp"

#include "base/html.hpp"

#include <array>
#include <charconv>

namespace schaukasten {

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"");
    escape_to(out, value);
    out += '"';
}

void append_number(std::string& out, std::uint32_t number) {
    std::array<char, 12> digits{};
    auto* const first = digits.data();
    const auto* const end = std::to_chars(first, first + digits.size(), number).ptr;
    out.append(first, static_cast<std::size_t>(end - first));
}

void append_hidden(std::string& out, std::string_view before, std::string_view words,
                   std::string_view behind) {
    out.append("<span class=\"kern-sr-only\">").append(before);
    escape_to(out, words);
    out.append(behind).append("</span>");
}

} // namespace schaukasten
