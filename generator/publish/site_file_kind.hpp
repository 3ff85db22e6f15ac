#pragma once

#include <cstdint>
#include <string_view>

namespace schaukasten {

// What kind of file a path of the site names. A precompressed one is of the kind of its original.

/// The order in which files go where they go one by one: a page comes after what it needs, and what
/// lists pages comes after them.
enum class Wave : std::uint8_t { Assets, Pages, Lists };

Wave wave_of(std::string_view path);

/// Whether pages load it by themselves, as styles, scripts, fonts, pictures: somebody who opened a
/// page before it changed still needs it. Documents to download and contacts are none.
bool is_loaded_by_pages(std::string_view path);

/// Of these, what says nothing of what records say: styles, scripts, fonts.
bool is_form(std::string_view path);

/// "index.html" of "index.html.gz"; other paths are their own.
std::string_view without_compression(std::string_view path);
bool is_compressed(std::string_view path);

/// Whether only a web server reads it: its name begins with a dot.
bool is_for_servers(std::string_view path);

/// "schulen/suedschule/" of "schulen/suedschule/index.html"; nothing of what is no page.
std::string_view folder_of_page(std::string_view path);
bool is_page(std::string_view path);

} // namespace schaukasten
