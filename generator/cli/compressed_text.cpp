#include "cli/compressed_text.hpp"

#include "base/media_types.hpp"
#include "publish/sha256.hpp"

namespace schaukasten {

std::vector<OutputFile> CompressedText::beside(const OutputFile& file) {
    std::vector<OutputFile> found;
    if (!is_text_file(file.path)) return found;
    const auto sum = sha256_of(file.bytes);
    for (const auto each : compressions) {
        auto smaller = cache_.compressed(each, sum, file.bytes);
        if (!smaller) continue;
        found.push_back({file.path + std::string(ending_of(each)), std::move(*smaller)});
    }
    const std::lock_guard guard(noting_);
    seen_.insert_or_assign(file.path, sum);
    return found;
}

} // namespace schaukasten
