#pragma once

#include <cstdint>
#include <string_view>

namespace schaukasten {

/// 128 bits of xxHash (XXH3): tells equal bytes, proves nothing against an attacker.
struct ContentHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const ContentHash&, const ContentHash&) = default;
};

ContentHash hash_of(std::string_view bytes);

} // namespace schaukasten
