#include "base/icu_memory.hpp"

#include <unicode/uclean.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace schaukasten {
namespace {

[[noreturn]] void end() {
    constexpr std::string_view message = "schaukasten: Der Arbeitsspeicher reicht nicht.\n";
    constexpr int failed = 2;
    [[maybe_unused]] const auto told = ::write(STDERR_FILENO, message.data(), message.size());
    ::_exit(failed);
}

void* allocate(const void* /*context*/, std::size_t size) {
    auto* const memory = std::malloc(size);
    if (memory == nullptr) end();
    return memory;
}

void* reallocate(const void* /*context*/, void* old, std::size_t size) {
    auto* const memory = std::realloc(old, size);
    if (memory == nullptr) end();
    return memory;
}

void release(const void* /*context*/, void* memory) {
    std::free(memory);
}

} // namespace

void end_where_icu_gets_no_memory() {
    auto status = U_ZERO_ERROR;
    u_setMemoryFunctions(nullptr, allocate, reallocate, release, &status);
    if (U_FAILURE(status)) throw std::logic_error("ICU was used before");
}

} // namespace schaukasten
