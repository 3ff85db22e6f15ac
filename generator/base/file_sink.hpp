#pragma once

#include "base/output_file.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace schaukasten {

/// A file that is too long to lie in memory and is taken while it is made. There is none unless it
/// comes to its end.
class GrowingFile {
public:
    GrowingFile() = default;
    virtual ~GrowingFile() = default;
    GrowingFile(const GrowingFile&) = delete;
    GrowingFile& operator=(const GrowingFile&) = delete;

    virtual void add(std::string_view bytes) = 0;
    /// REQUIRES: called once, last.
    virtual void end() = 0;
};

/// Takes files as soon as they are made, so that not all of a kind have to lie in memory.
class FileSink {
public:
    FileSink() = default;
    virtual ~FileSink() = default;
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;

    virtual void put(const OutputFile& file) = 0;
    /// Several may grow at the same time. Who cannot take pieces is given the whole file at its
    /// end.
    virtual std::unique_ptr<GrowingFile> begin(std::string path);
};

/// Of a text that grows by small pieces: hands them on once they are worth it.
inline void hand_on(std::string& text, GrowingFile& to, std::size_t least = 65536) {
    if (text.size() < least) return;
    to.add(text);
    text.clear();
}

} // namespace schaukasten
