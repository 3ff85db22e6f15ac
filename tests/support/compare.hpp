#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace schaukasten {

/// Where two texts differ first, line against line, readable in a terminal; empty if they are
/// equal. `what` names the text, such as a path.
std::string difference(std::string_view what, std::string_view expected, std::string_view actual);

/// The same for all files below two folders, missing and unexpected ones included. The build's own
/// manifest is left out: it holds inodes and times.
std::string tree_difference(const std::filesystem::path& expected,
                            const std::filesystem::path& actual);

/// Makes `target` hold the files of `source` and nothing else, writing only what differs.
void take_over_tree(const std::filesystem::path& source, const std::filesystem::path& target);

} // namespace schaukasten
