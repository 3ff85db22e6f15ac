#pragma once

#include "base/output_file.hpp"
#include "publish/compression_cache.hpp"
#include "write/folder.hpp"

#include <mutex>
#include <vector>

namespace schaukasten {

/// For `build --compress`: what lies compressed beside each text of the site. What publish would
/// make is the same, from the same cache.
class CompressedText {
public:
    /// `state` is the folder that Schaukasten keeps beside the output.
    explicit CompressedText(const Folder& state) : cache_(open_compression_cache(state)) {}

    /// May be called by several threads.
    std::vector<OutputFile> beside(const OutputFile& file);
    /// Forgets what was compressed for files that the site no longer has.
    void tidy() const { cache_.keep_only(seen_); }

private:
    CompressionCache cache_;
    std::mutex noting_;
    FileHashes seen_;
};

} // namespace schaukasten
