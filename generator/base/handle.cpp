#include "base/handle.hpp"

#include <unistd.h>

namespace schaukasten {

Handle::~Handle() {
    if (is_open()) ::close(descriptor_);
}

bool Handle::close() {
    // Not repeated on EINTR: Linux has given the descriptor back by then.
    return ::close(release()) == 0 || errno == EINTR;
}

std::optional<std::string> read_up_to(int descriptor, std::size_t most) {
    std::string bytes(most, '\0');
    std::size_t filled = 0;
    while (filled < most) {
        const auto count =
            uninterrupted([&] { return ::read(descriptor, bytes.data() + filled, most - filled); });
        if (count < 0) return std::nullopt;
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written =
            uninterrupted([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace schaukasten
