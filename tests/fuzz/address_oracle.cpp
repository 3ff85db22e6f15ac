#include "fuzz/html_oracle.hpp"

namespace schaukasten {
namespace {

/// As browsers read it: blanks and controls around it, tabs and line ends inside it do not count,
/// and a backslash is a slash.
std::string as_browsers_read(std::string_view address) {
    std::string read;
    for (const char c : address) {
        if (static_cast<unsigned char>(c) <= 0x20 || c == '\x7F') continue;
        read += c == '\\' ? '/' : c;
    }
    return read;
}

std::string scheme_of(std::string_view address) {
    std::string scheme;
    for (const char c : address) {
        if (c == ':') return scheme;
        if (c == '/' || c == '?' || c == '#') break;
        scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return {};
}

/// How many folders above its page a path leads at most.
int highest(std::string_view path) {
    int above = 0;
    int most = 0;
    while (!path.empty()) {
        const auto end = path.find('/');
        const auto part = path.substr(0, end);
        const bool up = part == ".." || part == "%2e%2e" || part == "%2E%2E" || part == ".%2e" ||
                        part == ".%2E" || part == "%2e." || part == "%2E.";
        if (up)
            most = std::max(most, ++above);
        else if (!part.empty() && part != "." && end != std::string_view::npos)
            --above;
        if (end == std::string_view::npos) break;
        path.remove_prefix(end + 1);
    }
    return most;
}

} // namespace

std::string complaint_about_address(std::string_view address, int depth) {
    const auto read = as_browsers_read(address);
    const auto scheme = scheme_of(read);
    if (!scheme.empty()) {
        const bool known = scheme == "https" || scheme == "http" || scheme == "mailto" ||
                           scheme == "tel" || scheme == "webcal";
        return known ? "" : "the scheme " + scheme;
    }
    if (read.starts_with("//")) return "an address of another host without a scheme";
    const auto path = std::string_view(read).substr(0, read.find_first_of("?#"));
    return highest(path) > depth ? "a path that leaves the site" : "";
}

} // namespace schaukasten
