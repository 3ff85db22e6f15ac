#include "base/content_hash.hpp"

#include <xxhash.h>

namespace schaukasten {

ContentHash hash_of(std::string_view bytes) {
    const auto hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

} // namespace schaukasten
