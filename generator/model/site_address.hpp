#pragma once

#include <algorithm>
#include <string_view>

namespace schaukasten {

/// Whether a web address may be that of a site: what follows the server's name stands in the files
/// that web servers read, where other signs mean something.
inline bool fits_site(std::string_view url) {
    const auto host = url.find("://");
    const auto path =
        host == std::string_view::npos ? std::string_view::npos : url.find('/', host + 3);
    if (path == std::string_view::npos) return host != std::string_view::npos;
    return std::ranges::all_of(url.substr(path), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-._~/").find(c) != std::string_view::npos;
    });
}

/// For messages, behind the place where the address stands.
inline constexpr std::string_view what_fits_site =
    "in der Adresse der Website stehen hinter dem Namen des Servers nur Buchstaben ohne Umlaute, "
    "Ziffern, Punkte, Striche und /";

} // namespace schaukasten
