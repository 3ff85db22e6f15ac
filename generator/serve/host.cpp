#include "serve/host.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace schaukasten {

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
        return std::ranges::equal(host, name, {}, small);
    };
    return std::ranges::any_of(names, equals);
}

bool is_foreign(const Asker& asker, int port) {
    constexpr std::string_view scheme = "http://";
    if (!asker.origin.empty()) {
        return !asker.origin.starts_with(scheme) ||
               !is_our_host(asker.origin.substr(scheme.size()), port);
    }
    const bool is_own = asker.site.empty() || asker.site == "same-origin" || asker.site == "none";
    return !is_own && asker.mode != "navigate";
}

} // namespace schaukasten
