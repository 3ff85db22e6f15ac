#include "markdown/write_address.hpp"

#include "base/ascii.hpp"
#include "base/percent.hpp"

#include <array>

namespace schaukasten {
namespace {

bool is_encoded(std::string_view address, std::size_t percent) {
    return percent + 2 < address.size() && is_hex_digit(address[percent + 1]) &&
           is_hex_digit(address[percent + 2]);
}

constexpr auto needs_care = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c <= 0x20; ++c) table[c] = true;
    for (const char c : std::string_view("\"<>\\^`{|}[]%&\x7F")) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

} // namespace

void append_address(std::string& out, std::string_view address) {
    for (std::size_t i = 0; i < address.size(); ++i) {
        const auto byte = static_cast<unsigned char>(address[i]);
        if (!needs_care[byte] || (byte == '%' && is_encoded(address, i))) {
            out += address[i];
        } else if (byte == '&') {
            out += "&amp;";
        } else {
            append_percent_code(out, address[i]);
        }
    }
}

} // namespace schaukasten
