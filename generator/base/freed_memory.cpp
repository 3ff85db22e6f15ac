#include "base/freed_memory.hpp"

#include <malloc.h>

namespace schaukasten {

void keep_freed_memory() {
    constexpr int mebibyte = 1024 * 1024;
    ::mallopt(M_TOP_PAD, 4 * mebibyte);
    ::mallopt(M_TRIM_THRESHOLD, 256 * mebibyte);
    ::mallopt(M_MMAP_THRESHOLD, 4 * mebibyte);
}

void give_back_freed_memory() {
    ::malloc_trim(0);
}

} // namespace schaukasten
