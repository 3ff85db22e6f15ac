#include "serve/change_bell.hpp"

#include <fmt/format.h>

namespace schaukasten {

ChangeBell::ChangeBell() : run_(std::chrono::system_clock::now().time_since_epoch().count()) {}

std::string ChangeBell::mark_now() const {
    return fmt::format("{:x}-{}", run_, rung_);
}

std::string ChangeBell::mark() const {
    const std::scoped_lock lock(guard_);
    return mark_now();
}

void ChangeBell::ring() {
    {
        const std::scoped_lock lock(guard_);
        ++rung_;
    }
    rings_.notify_all();
}

std::string ChangeBell::wait(std::string_view known, std::chrono::milliseconds most) const {
    std::unique_lock lock(guard_);
    rings_.wait_for(lock, most, [&] { return closed_ || mark_now() != known; });
    return mark_now();
}

void ChangeBell::close() {
    {
        const std::scoped_lock lock(guard_);
        closed_ = true;
    }
    rings_.notify_all();
}

bool ChangeBell::is_closed() const {
    const std::scoped_lock lock(guard_);
    return closed_;
}

} // namespace schaukasten
