#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace schaukasten {

/// Tells the open pages that there is something new. A page knows by its mark whether it is what
/// the preview would show now; no two runs have the same marks.
class ChangeBell {
public:
    ChangeBell();

    [[nodiscard]] std::string mark() const;
    void ring();

    /// Returns the mark as soon as it is another than `known`, and at the latest after `most`.
    [[nodiscard]] std::string wait(std::string_view known, std::chrono::milliseconds most) const;

    /// Nobody waits any more.
    void close();
    [[nodiscard]] bool is_closed() const;

private:
    [[nodiscard]] std::string mark_now() const; // REQUIRES: locked

    std::int64_t run_;
    std::uint64_t rung_ = 0;
    bool closed_ = false;
    mutable std::mutex guard_;
    mutable std::condition_variable rings_;
};

} // namespace schaukasten
