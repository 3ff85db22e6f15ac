#pragma once

#include "base/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// Each target is one function of bytes. libFuzzer looks for bytes that break it (`make fuzz`),
// replay.cpp gives it those that were kept (`make test`).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace schaukasten {

/// A promise of the generator; a broken one ends the program with what was found.
inline void promise(bool kept, std::string_view broken, std::string_view what = {}) {
    if (kept) return;
    std::fprintf(stderr, "BROKEN: %.*s: %.*s\n", static_cast<int>(broken.size()), broken.data(),
                 static_cast<int>(what.size()), what.data());
    std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// What may reach the stages behind reading: valid UTF-8 without NUL.
inline bool is_readable(std::string_view text) {
    return !find_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

} // namespace schaukasten
