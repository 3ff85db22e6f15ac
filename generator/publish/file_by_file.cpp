#include "publish/file_by_file.hpp"

#include "base/world_error.hpp"
#include "publish/changes.hpp"
#include "publish/site_file_kind.hpp"
#include "publish/trouble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace schaukasten {
namespace {

const std::string ledger_note = "bestand";
const std::string finished_note = "fertig";
const std::string lock_note = "sperre";

std::int64_t seconds_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

} // namespace

FileHashes certain(const Ledger& ledger, const FileHashes& finished) {
    auto there = ledger.site;
    for (const auto& older : ledger.older) there.insert(older.begin(), older.end());
    for (const auto& [path, hash] : ledger.pending) {
        const auto done = finished.find(path);
        if (done != finished.end()) {
            there.insert_or_assign(path, done->second);
        } else if (const auto before = there.find(path);
                   before != there.end() && before->second != hash) {
            there.erase(before); // either may lie there
        }
    }
    return there;
}

std::vector<std::string> in_order_of_transfer(const FileHashes& there, const FileHashes& next) {
    std::vector<std::string> paths;
    for (const auto& [path, hash] : next) {
        const auto before = there.find(path);
        if (before == there.end() || before->second != hash) paths.push_back(path);
    }
    std::ranges::stable_sort(paths, {}, [](const std::string& path) { return wave_of(path); });
    return paths;
}

Ledger next_ledger(const Ledger& ledger, const FileHashes& next, const PersonalFacts& personal) {
    auto before = ledger.site;
    before.insert(ledger.pending.begin(), ledger.pending.end()); // readers may have met its pages
    const auto kept = kept_after(ledger.personal, personal);
    Ledger after{next, {}, {}, personal};
    after.older[0] = kept_for_open_pages(before, next, kept);
    after.older[1] = kept_for_open_pages(ledger.older[0], next, kept);
    for (const auto& [path, hash] : after.older[0]) after.older[1].erase(path);
    return after;
}

std::vector<std::string> to_delete(const Ledger& ledger, const Ledger& after) {
    std::set<std::string> paths;
    for (const auto* files : {&ledger.site, &ledger.pending, &ledger.older[0], &ledger.older[1]}) {
        for (const auto& [path, hash] : *files) paths.insert(path);
    }
    for (const auto* files : {&after.site, &after.older[0], &after.older[1]}) {
        for (const auto& [path, hash] : *files) paths.erase(path);
    }
    return {paths.begin(), paths.end()};
}

FileByFile::FileByFile(std::string name, std::unique_ptr<FileStore> store, RunOwner owner)
    : name_(std::move(name)), store_(std::move(store)), owner_(std::move(owner)) {}

void FileByFile::take_lock(Claim claim) {
    const auto now = seconds_now();
    const auto wanted = lock_text(owner_, now);
    if (!store_->write_new_note(lock_note, wanted)) {
        const auto lock = store_->read_note(lock_note).value_or("");
        if (!owner_.holds(lock)) {
            if (claim != Claim::BreakLock) refuse_other_run(lock, now, name_);
            store_->remove_note(lock_note);
            if (!store_->write_new_note(lock_note, wanted)) {
                refuse_other_run(store_->read_note(lock_note).value_or(""), now, name_);
            }
        }
    }
    holds_lock_ = true;
}

void FileByFile::must_hold_lock() {
    if (owner_.holds(store_->read_note(lock_note).value_or(""))) return;
    holds_lock_ = false;
    throw WorldError("Ein anderer Lauf hat diesen am Ziel abgelöst; er bringt es zu Ende.");
}

Live FileByFile::look(Claim claim) {
    if (claim != Claim::Look) {
        store_->prepare();
        take_lock(claim);
    }
    const auto text = store_->read_note(ledger_note);
    auto ledger = text ? ledger_from(*text) : Ledger{};
    if (!ledger) {
        throw WorldError(fmt::format("Was Schaukasten sich am Ziel gemerkt hat (»{}«), ist "
                                     "beschädigt. Leeren Sie dort den Ordner der Website und den "
                                     "daneben, dann geht es von vorn los.",
                                     ledger_note));
    }
    ledger_ = std::move(*ledger);
    finished_.clear();
    if (!ledger_.pending.empty()) {
        read_lines(store_->read_note(finished_note).value_or(""), finished_);
    }
    auto live = certain(ledger_, finished_);
    std::erase_if(live, [&](const auto& file) { // what is only kept for pages of before
        return !ledger_.site.contains(file.first) && !ledger_.pending.contains(file.first);
    });
    return {std::move(live), ledger_.personal};
}

std::vector<std::string> FileByFile::remarks() const {
    if (ledger_.pending.empty()) return {};
    return {"Der letzte Lauf wurde nicht fertig; dieser macht dort weiter, wo er stehen blieb."};
}

/// A file that no ledger names is somebody else's.
void FileByFile::refuse_strangers(const Snapshot& snapshot) {
    std::vector<std::string> added;
    for (const auto& [path, hash] : snapshot.files) {
        const bool is_ours = ledger_.site.contains(path) || ledger_.pending.contains(path) ||
                             ledger_.older[0].contains(path) || ledger_.older[1].contains(path);
        if (!is_ours) added.push_back(path);
    }
    const auto strangers = store_->present(added);
    if (strangers.empty()) return;
    throw WorldError(fmt::format(
        "Am Ziel liegt schon »{}«{}, und das stammt nicht von Schaukasten. Verschieben oder "
        "löschen "
        "Sie es dort; von hier aus wird nichts überschrieben, was nicht von hier kam.",
        *strangers.begin(),
        strangers.size() == 1 ? "" : fmt::format(" (und {} weitere)", strangers.size() - 1)));
}

void FileByFile::transfer(const Snapshot& snapshot, Progress& progress) {
    const auto paths = in_order_of_transfer(certain(ledger_, finished_), snapshot.files);
    // What goes there now is no longer what a run before finished.
    for (const auto& path : paths) finished_.erase(path);
    std::string finished;
    for (const auto& file : finished_) finished += line_of(file);
    store_->write_note(finished_note, finished);
    for (const auto& [path, hash] : snapshot.files) ledger_.pending.insert_or_assign(path, hash);
    ledger_.personal.insert(snapshot.personal.begin(), snapshot.personal.end());
    store_->write_note(ledger_note, to_text(ledger_));

    std::uint64_t all = 0;
    std::uint64_t done = 0;
    for (const auto& path : paths) all += snapshot.sizes.at(path);
    const auto most = store_->files_at_a_time();
    for (auto at = paths.begin(); at != paths.end();) {
        const auto wave = wave_of(*at);
        std::vector<std::string> part;
        std::string lines;
        for (; at != paths.end() && part.size() < most && wave_of(*at) == wave; ++at) {
            part.push_back(*at);
            lines += line_of(*snapshot.files.find(*at));
            done += snapshot.sizes.at(*at);
        }
        must_hold_lock();
        store_->put(snapshot, part);
        store_->append_note(finished_note, lines);
        progress.part(done, all);
    }
}

void FileByFile::publish(const Snapshot& snapshot, Progress& progress) {
    refuse_strangers(snapshot);
    const auto after = next_ledger(ledger_, snapshot.files, snapshot.personal);
    transfer(snapshot, progress);
    must_hold_lock();
    progress.say("Aufräumen …");
    store_->remove(to_delete(ledger_, after));
    store_->write_note(ledger_note, to_text(after));
    ledger_ = after;
    let_go();
}

void FileByFile::roll_back(Claim /*claim*/) {
    throw WorldError(store_->why_no_way_back());
}

void FileByFile::let_go() noexcept {
    if (!std::exchange(holds_lock_, false)) return;
    try {
        if (owner_.holds(store_->read_note(lock_note).value_or(""))) store_->remove_note(lock_note);
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the next run takes it over
    }
}

} // namespace schaukasten
