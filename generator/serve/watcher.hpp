#pragma once

#include "base/handle.hpp"
#include "serve/watched_place.hpp"

#include <chrono>
#include <set>
#include <vector>

namespace schaukasten {

/// How a watcher learns of changes: the system tells, or it looks again and again. The second is
/// for computers on which too many programs watch already.
enum class Watching { Told, Looking };

/// Waits until files change, whoever changes them and however: written in place, or another one
/// renamed over it; renamed, deleted, whole folders. What editors keep for themselves is no change.
class Watcher {
public:
    explicit Watcher(Watching way = Watching::Told);

    /// From now on, these places with all folders that are there now. Called again after each
    /// change and before files are read: what changes from here on is told, what changed before is
    /// read.
    void watch(std::vector<WatchedPlace> places);

    enum class Woken { Changed, Nothing };
    /// Returns once something has changed and nothing more for a moment, or after `most`, or when
    /// it is interrupted.
    Woken wait(std::chrono::milliseconds most);

    /// Ends a wait, and all later ones. May be called from another thread.
    void interrupt();

    [[nodiscard]] Watching way() const {
        return told_.is_open() ? Watching::Told : Watching::Looking;
    }

private:
    bool add_watches();
    [[nodiscard]] bool read_events();
    [[nodiscard]] bool look();
    [[nodiscard]] bool is_interrupted() const;
    void settle();

    Handle told_;        // inotify
    Handle interrupted_; // eventfd, readable for ever once it is written to
    std::vector<WatchedPlace> places_;
    std::set<int> watches_;       // what inotify calls the folders
    std::vector<FileStamp> seen_; // where we look ourselves
};

} // namespace schaukasten
