#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// Where the site lies on its server, from its whole address:
/// "https://www.stadt.example/schulsozialarbeit/".
struct WebRoot {
    explicit WebRoot(std::string_view base_url);

    std::string origin; // "https://www.stadt.example", in ASCII
    std::string path;   // "/schulsozialarbeit/" as it is written in addresses, percent-encoded
    std::string plain;  // the same as servers compare it, decoded

    [[nodiscard]] bool is_whole_server() const { return path == "/"; }
    /// The whole address of a page: "schulen/suedschule/".
    [[nodiscard]] std::string url(std::string_view address) const;
};

/// Percent-encodes whatever has a meaning in a server's configuration or in an address; '/' and '%'
/// stay.
std::string encoded_path(std::string_view path);

/// In ASCII; "https://www.stadt.example" of "https://www.stadt.example/kontakt?zu=uns"; empty if
/// there is no host.
std::string origin_of(std::string_view url);

} // namespace schaukasten
