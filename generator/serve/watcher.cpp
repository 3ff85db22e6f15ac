#include "serve/watcher.hpp"

#include "base/editor_file.hpp"
#include "base/world_error.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace schaukasten {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// A file is looked at once it is whole: an editor closes it, or renames it to its place. So the
/// making of a file is no change yet, that of a folder is.
constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE |
                                  IN_CREATE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF |
                                  IN_ONLYDIR;

constexpr milliseconds pause{10};           // between the steps of one act of saving
constexpr milliseconds longest_flurry{200}; // then what is there is shown, come what may
constexpr milliseconds between_looks{300};

bool is_change(const inotify_event& event, std::string_view name) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true; // anything may have happened
    if ((event.mask & IN_IGNORED) != 0) return false;
    if ((event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0) return false;
    return !name.starts_with('.') && !is_left_by_editor(name);
}

/// Waits until something can be read. REQUIRES: what comes first may be not open.
bool can_be_read(int first, int second, milliseconds most) {
    std::array<pollfd, 2> all{{{first, POLLIN, 0}, {second, POLLIN, 0}}};
    const auto time = static_cast<int>(std::max(most, milliseconds{0}).count());
    return uninterrupted([&] { return ::poll(all.data(), all.size(), time); }) > 0;
}

} // namespace

Watcher::Watcher(Watching way) : interrupted_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!interrupted_.is_open()) throw_world_error("beobachten", "content", errno);
    if (way == Watching::Told) told_ = Handle(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
}

void Watcher::watch(std::vector<WatchedPlace> places) {
    places_ = std::move(places);
    if (way() == Watching::Told && !add_watches()) {
        told_ = Handle(); // other programs took what there is
        watches_.clear();
    }
    if (way() == Watching::Looking) seen_ = stamps_in(places_);
}

bool Watcher::add_watches() {
    std::set<int> wanted;
    for (const auto& folder : folders_in(places_)) {
        const auto watch = ::inotify_add_watch(told_.get(), folder.c_str(), changes);
        if (watch < 0 && (errno == ENOSPC || errno == ENOMEM)) return false;
        if (watch >= 0) wanted.insert(watch); // else it is missing
    }
    // A folder that was moved away would be watched where it is now.
    for (const auto watch : watches_) {
        if (!wanted.contains(watch)) ::inotify_rm_watch(told_.get(), watch);
    }
    watches_ = std::move(wanted);
    return true;
}

bool Watcher::read_events() {
    bool has_changed = false;
    alignas(inotify_event) std::array<char, 16384> buffer;
    for (;;) {
        const auto count =
            uninterrupted([&] { return ::read(told_.get(), buffer.data(), buffer.size()); });
        if (count <= 0) return has_changed;
        for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char* name = buffer.data() + at + sizeof event;
            has_changed |= is_change(event, {name, event.len == 0 ? 0 : std::strlen(name)});
            at += sizeof event + event.len;
        }
    }
}

bool Watcher::look() {
    auto now = stamps_in(places_);
    if (now == seen_) return false;
    seen_ = std::move(now);
    return true;
}

bool Watcher::is_interrupted() const {
    return can_be_read(interrupted_.get(), -1, milliseconds{0});
}

/// An editor saves in several steps, and Git changes many files.
void Watcher::settle() {
    const auto end = Clock::now() + longest_flurry;
    if (way() == Watching::Looking) {
        while (Clock::now() < end && !can_be_read(interrupted_.get(), -1, pause) && look()) {
        }
        return;
    }
    while (Clock::now() < end && can_be_read(told_.get(), interrupted_.get(), pause) &&
           !is_interrupted()) {
        static_cast<void>(read_events());
    }
}

Watcher::Woken Watcher::wait(milliseconds most) {
    const auto end = Clock::now() + most;
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(end - Clock::now());
        const auto step = way() == Watching::Told ? left : std::min(left, between_looks);
        can_be_read(told_.get(), interrupted_.get(), step);
        if (is_interrupted()) return Woken::Nothing;
        if (way() == Watching::Told ? read_events() : look()) {
            settle();
            return Woken::Changed;
        }
        if (Clock::now() >= end) return Woken::Nothing;
    }
}

void Watcher::interrupt() {
    constexpr std::string_view one{"\1\0\0\0\0\0\0\0", 8}; // an eventfd counts in 64 bits
    static_cast<void>(write_all(interrupted_.get(), one));
}

} // namespace schaukasten
