#include "base/content_hash.hpp"

#include <xxhash.h>

#include <new>

namespace schaukasten {

namespace {

ContentHash content_hash(XXH128_hash_t hash) {
    return {hash.high64, hash.low64};
}

} // namespace

ContentHash hash_of(std::string_view bytes) {
    return content_hash(XXH3_128bits(bytes.data(), bytes.size()));
}

void ContentHasher::Free::operator()(XXH3_state_s* state) const {
    XXH3_freeState(state);
}

ContentHasher::ContentHasher() : state_(XXH3_createState()) {
    if (!state_) throw std::bad_alloc();
    XXH3_128bits_reset(state_.get());
}

void ContentHasher::add(std::string_view bytes) {
    XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
}

ContentHash ContentHasher::hash() const {
    return content_hash(XXH3_128bits_digest(state_.get()));
}

} // namespace schaukasten
