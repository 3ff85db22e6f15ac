#include "publish/sftp_wire.hpp"

#include <algorithm>
#include <cstddef>

namespace schaukasten::sftp_wire {

std::string number(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::string long_number(std::uint64_t value) {
    return number(static_cast<std::uint32_t>(value >> 32)) +
           number(static_cast<std::uint32_t>(value));
}

std::string text(std::string_view value) {
    return number(static_cast<std::uint32_t>(value.size())) + std::string(value);
}

std::uint32_t take_number(std::string_view& bytes) {
    std::uint32_t value = 0;
    const auto size = std::min<std::size_t>(4, bytes.size());
    for (std::size_t i = 0; i < size; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[i]);
    }
    bytes.remove_prefix(size);
    return value;
}

std::string_view take_text(std::string_view& bytes) {
    const auto size = std::min<std::size_t>(take_number(bytes), bytes.size());
    const auto value = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return value;
}

} // namespace schaukasten::sftp_wire
