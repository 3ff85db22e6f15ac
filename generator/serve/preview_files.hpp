#pragma once

#include "serve/answer.hpp"

#include <optional>
#include <string_view>

namespace schaukasten {

/// Addresses of the preview's own. No page of a site begins with a dot.
inline constexpr std::string_view preview_folder = "/.vorschau/";
inline constexpr std::string_view script_address = "/.vorschau/vorschau.js";
inline constexpr std::string_view style_address = "/.vorschau/vorschau.css";
inline constexpr std::string_view events_address = "/.vorschau/ereignisse";
inline constexpr std::string_view messages_address = "/.vorschau/meldungen";

/// Cookies by which a browser says what it wants to see. Pages set them themselves: no request
/// changes anything in the preview.
inline constexpr std::string_view drafts_cookie = "vorschau_entwuerfe"; // "1", "0"
inline constexpr std::string_view day_cookie = "vorschau_tag";          // "2026-12-24"

/// The preview's script or its style; nothing at any other address.
std::optional<Answer> preview_file(std::string_view path);

} // namespace schaukasten
