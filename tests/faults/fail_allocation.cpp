// Loaded before libc: lets the allocation fail that FAIL_AT names, counted from 1. The file
// open as descriptor FAIL_LOG gets the number of allocations when that happens; at the end if
// FAIL_AT is 0.

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
}

namespace {

std::atomic<long> made;
long fail_at = -1;

/// Without allocating.
void tell() {
    char text[32];
    const auto size =
        static_cast<std::size_t>(std::snprintf(text, sizeof text, "%ld\n", made.load()));
    const auto* log = std::getenv("FAIL_LOG");
    if (!log || ::write(std::atoi(log), text, size) != static_cast<ssize_t>(size)) ::_exit(99);
}

bool fails() {
    if (fail_at < 0 || ++made != fail_at) return false;
    tell();
    errno = ENOMEM;
    return true;
}

__attribute__((constructor)) void begin() {
    const auto* number = std::getenv("FAIL_AT");
    made = 0;
    fail_at = number ? std::atol(number) : -1;
}

__attribute__((destructor)) void end() {
    if (fail_at == 0) tell();
}

} // namespace

extern "C" {
void* malloc(std::size_t size) noexcept {
    return fails() ? nullptr : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
    return fails() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) noexcept {
    return fails() ? nullptr : __libc_realloc(old, size);
}
}
