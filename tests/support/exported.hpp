#pragma once

#include "base/file_sink.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace schaukasten {

// What the tests of files for other programs have in common.

/// By path.
using ExportedFiles = std::map<std::string, std::string>;

class ExportedSink : public FileSink {
public:
    void put(const OutputFile& file) override { files.emplace(file.path, file.bytes); }

    ExportedFiles files{};
};

/// Those that `make` hands over.
template <class Make>
ExportedFiles exported_by(const Make& make) {
    ExportedSink sink;
    make(sink);
    return sink.files;
}

/// In place of a theme's words: "<listen.schulen.titel>".
inline std::string key_for_word(std::uint32_t /*language*/, std::string_view key) {
    return '<' + std::string(key) + '>';
}

inline bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace schaukasten
