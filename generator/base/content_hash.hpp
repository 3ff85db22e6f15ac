#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

struct XXH3_state_s; // of xxhash.h

namespace schaukasten {

/// 128 bits of xxHash (XXH3): tells equal bytes, proves nothing against an attacker.
struct ContentHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const ContentHash&, const ContentHash&) = default;
};

ContentHash hash_of(std::string_view bytes);

/// The same, of bytes that come piece by piece.
class ContentHasher {
public:
    ContentHasher();

    void add(std::string_view bytes);
    [[nodiscard]] ContentHash hash() const;

private:
    struct Free {
        void operator()(XXH3_state_s* state) const;
    };

    std::unique_ptr<XXH3_state_s, Free> state_;
};

} // namespace schaukasten
