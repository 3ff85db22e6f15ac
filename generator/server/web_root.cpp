#include "server/web_root.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::string_view scheme_end = "://";

bool stays(char c) {
    constexpr std::string_view signs = "-._~/:%";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           signs.find(c) != std::string_view::npos;
}

int value_of_digit(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto small = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto at = digits.find(small);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::string decoded(std::string_view path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool is_code = path[i] == '%' && i + 2 < path.size() &&
                             value_of_digit(path[i + 1]) >= 0 && value_of_digit(path[i + 2]) >= 0;
        if (!is_code) {
            out += path[i];
            continue;
        }
        out += static_cast<char>(value_of_digit(path[i + 1]) * 16 + value_of_digit(path[i + 2]));
        i += 2;
    }
    return out;
}

} // namespace

std::string encoded_path(std::string_view path) {
    std::string out;
    for (const auto c : path) {
        if (stays(c)) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string origin_of(std::string_view url) {
    const auto scheme = url.find(scheme_end);
    if (scheme == std::string_view::npos) return {};
    const auto host = url.substr(0, url.find_first_of("/?#", scheme + scheme_end.size()));
    return encoded_path(host);
}

WebRoot::WebRoot(std::string_view base_url) : origin(origin_of(base_url)) {
    const auto scheme = base_url.find(scheme_end);
    const auto slash = scheme == std::string_view::npos
                           ? std::string_view::npos
                           : base_url.find('/', scheme + scheme_end.size());
    path = slash == std::string_view::npos ? "/" : encoded_path(base_url.substr(slash));
    if (!path.ends_with('/')) path += '/';
    plain = decoded(path);
}

std::string WebRoot::url(std::string_view address) const {
    return origin + path + encoded_path(address);
}

} // namespace schaukasten
