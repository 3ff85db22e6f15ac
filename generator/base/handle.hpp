#pragma once

#include <cerrno>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

/// Owns a file descriptor.
class Handle {
public:
    Handle() = default;
    explicit Handle(int descriptor) : descriptor_(descriptor) {}
    ~Handle();
    Handle(Handle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    [[nodiscard]] int get() const { return descriptor_; }
    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    int release() { return std::exchange(descriptor_, -1); }

    /// Some file systems report a failed write only now: false, with errno set.
    [[nodiscard]] bool close();

private:
    int descriptor_ = -1;
};

/// Repeats a system call for as long as signals interrupt it.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result == -1 && errno == EINTR) result = call();
    return result;
}

/// Reads until the file ends or `most` bytes are there. Nothing, with errno set, if that fails.
std::optional<std::string> read_up_to(int descriptor, std::size_t most);

/// False, with errno set, if not all could be written.
[[nodiscard]] bool write_all(int descriptor, std::string_view bytes);

} // namespace schaukasten
