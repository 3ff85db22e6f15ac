#pragma once

#include <string_view>

namespace schaukasten {

/// Whether a file of this name is what a text editor keeps beside the one that is written: a copy
/// of the last version, a lock, or the new one before it takes the other's place. Nobody means such
/// a file as content; hidden ones (".schule.toml.swp", ".#schule.toml") are left out anyway.
///
///     suedschule.toml~              copies of Emacs, gedit, Kate, Vim
///     #suedschule.toml#             Emacs, for as long as changes are not saved
///     4913                          Vim tries whether it may write here
///     suedschule.toml___jb_tmp___   JetBrains
///     suedschule.toml.sb-1f2e-Ab3   TextEdit of macOS
///     ~$suedschule.toml             Word and its kind
bool is_left_by_editor(std::string_view name);

} // namespace schaukasten
