#include "serve/host.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace schaukasten {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool is_our_host(std::string_view host, int port) {
    constexpr std::array<std::string_view, 3> names{"localhost", "127.0.0.1", "[::1]"};
    constexpr int default_port = 80; // browsers leave it out
    const auto end = ':' + std::to_string(port);
    if (host.ends_with(end)) {
        host.remove_suffix(end.size());
    } else if (port != default_port) {
        return false;
    }
    const auto equals = [&](std::string_view name) {
        return std::ranges::equal(host, name, {}, lower);
    };
    return std::ranges::any_of(names, equals);
}

} // namespace schaukasten
