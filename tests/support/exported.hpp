#pragma once

#include "base/output_file.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace schaukasten {

// What the tests of files for other programs have in common.

/// By path.
using ExportedFiles = std::map<std::string, std::string>;

/// Those that `make` hands over.
template <class Make>
ExportedFiles exported_by(const Make& make) {
    ExportedFiles files;
    make([&](const OutputFile& file) { files.emplace(file.path, file.bytes); });
    return files;
}

/// In place of a theme's words: "<listen.schulen.titel>".
inline std::string key_for_word(std::uint32_t /*language*/, std::string_view key) {
    return '<' + std::string(key) + '>';
}

inline bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace schaukasten
