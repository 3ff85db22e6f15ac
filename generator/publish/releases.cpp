#include "publish/releases.hpp"

#include "base/world_error.hpp"
#include "publish/changes.hpp"
#include "publish/release_scripts.hpp"
#include "publish/trouble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

// What the scripts end with.
constexpr int no_folder = 40;
constexpr int not_ours = 41;
constexpr int damaged = 42;
constexpr int lock_lost = 43;
constexpr int nothing_before = 44;
constexpr int withdrawn_since = 45;

template <class Number>
Number number_in(std::string_view text) {
    Number number{};
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// What stands behind "word " in a line.
bool says(std::string_view line, std::string_view word, std::string_view& rest) {
    if (!line.starts_with(word) || line.substr(word.size(), 1) != " ") return false;
    rest = line.substr(word.size() + 1);
    return true;
}

std::string joined(const std::vector<std::string_view>& parts) {
    std::string all;
    for (const auto part : parts) all += part;
    return all;
}

/// "  1,234  45%  1.2MB/s …": how far rsync is.
void tell_percent(std::string_view told, Progress& progress) {
    const auto end = told.rfind('%');
    if (end == std::string_view::npos) return;
    const auto start = told.find_last_not_of("0123456789", end - 1) + 1;
    if (start < end) progress.percent(number_in<unsigned>(told.substr(start, end - start)));
}

/// A file there stands where another one needs a folder.
bool is_in_the_way(const std::string& foreign, const FileHashes& site) {
    const auto below = site.lower_bound(foreign + '/');
    if (site.contains(foreign) || (below != site.end() && below->first.starts_with(foreign + '/')))
        return true;
    for (auto end = foreign.find('/'); end != std::string::npos; end = foreign.find('/', end + 1)) {
        if (site.contains(foreign.substr(0, end))) return true;
    }
    return false;
}

} // namespace

Releases::Releases(std::string name, const Target& target, RunOwner owner)
    : name_(std::move(name)), target_(target), owner_(std::move(owner)), shell_(target) {}

std::string Releases::run(std::string_view script, const Words& more, std::string_view input) {
    Words arguments{target_.folder};
    arguments.insert(arguments.end(), more.begin(), more.end());
    auto result = shell_.run(script, arguments, input);
    if (result.status != 0) refuse(result);
    return std::move(result.output);
}

void Releases::refuse(const ProgramResult& result) const {
    const auto say = [](const std::string& sentence) { throw WorldError(sentence); };
    const auto& folder = target_.folder;
    switch (result.status) {
    case no_folder:
        say(fmt::format("Den Ordner »{}« gibt es am Ziel nicht, und er lässt sich nicht anlegen.",
                        folder));
        break;
    case not_ours:
        say(fmt::format("»{}/current« stammt nicht von Schaukasten; nehmen Sie einen anderen "
                        "Ordner, oder schieben Sie es zur Seite.",
                        folder));
        break;
    case damaged:
        say("Am Ziel kamen Dateien beschädigt an, deshalb bleibt dort die bisherige Website. "
            "Starten Sie noch einmal; kommt es wieder vor, prüfen Sie dort den Datenträger.");
        break;
    case lock_lost:
        say("Ein anderer Lauf hat diesen am Ziel abgelöst; dort bleibt, was ist.");
        break;
    case nothing_before:
        say("Am Ziel gibt es keinen Stand davor, zu dem es zurückgehen könnte. Stände mit "
            "persönlichen Angaben, die zurückgezogen sind, werden dort gelöscht.");
        break;
    case withdrawn_since:
        say("Im Stand davor stehen persönliche Angaben, die inzwischen zurückgezogen sind; zu ihm "
            "geht es nicht zurück. Bauen Sie stattdessen, was Sie brauchen, und veröffentlichen "
            "Sie es.");
        break;
    default: throw trouble_with(result, "sh", shell_.host());
    }
    throw std::logic_error("said above");
}

Releases::There Releases::parse(std::string_view told) {
    There there;
    while (!told.empty()) {
        const auto line = take_line(told);
        std::string_view rest;
        if (says(line, "now", rest))
            there.now = number_in<std::int64_t>(rest);
        else if (says(line, "lock", rest))
            there.lock = rest;
        else if (says(line, "live", rest))
            there.live = rest;
        else if (says(line, "before", rest))
            there.before = rest;
        else if (says(line, "release", rest))
            there.releases.emplace_back(rest);
        else if (says(line, "# person", rest)) {
            if (auto fact = personal_fact_from(rest)) there.personal.insert(std::move(*fact));
        } else if (says(line, "unfinished", rest))
            there.unfinished.emplace_back(rest);
        else if (says(line, "foreign", rest))
            there.foreign.emplace_back(rest);
        else if (says(line, "manifest", rest)) {
            const auto name = rest.substr(0, rest.find(' '));
            const auto size =
                number_in<std::size_t>(rest.substr(std::min(name.size() + 1, rest.size())));
            auto ledger = ledger_from(told.substr(0, size));
            told.remove_prefix(std::min(size, told.size()));
            if (ledger)
                (name == there.live ? there.live_ledger : there.before_ledger) = std::move(*ledger);
        }
    }
    return there;
}

Live Releases::look(Claim claim) {
    if (claim == Claim::Look) {
        const auto script = joined({script_start, live_script, look_script});
        auto result = shell_.run(script, {target_.folder, "look"});
        if (result.status == no_folder) return {}; // nothing there yet
        if (result.status != 0) refuse(result);
        there_ = parse(result.output);
        return {there_.live_ledger.site, there_.personal};
    }
    const auto script = joined(
        {script_start, live_script, "mkdir -p releases\n", lock_script, live_script, look_script});
    const Words arguments{"make", owner_.token, owner_.who};
    there_ = parse(run(script, arguments));
    if (!owner_.holds(there_.lock) && claim == Claim::BreakLock) {
        break_lock(there_.lock);
        there_ = parse(run(script, arguments));
    }
    if (!owner_.holds(there_.lock)) refuse_other_run(there_.lock, there_.now, name_);
    holds_lock_ = true;
    return {there_.live_ledger.site, there_.personal};
}

void Releases::break_lock(const std::string& lock) {
    run(joined({script_start, unlock_script}), {"look", lock});
}

std::vector<std::string> Releases::remarks() const {
    if (there_.foreign.empty()) return {};
    constexpr std::size_t shown = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(shown, there_.foreign.size()); ++i) {
        names += (i == 0 ? "»" : ", »") + there_.foreign[i] + "«";
    }
    if (there_.foreign.size() > shown)
        names += fmt::format(" und {} mehr", there_.foreign.size() - shown);
    return {
        fmt::format("In der Website dort liegt etwas, das nicht von Schaukasten stammt; es kommt "
                    "in die neue mit: {}",
                    names)};
}

Ledger Releases::ledger_of(const Snapshot& snapshot) const {
    Ledger ledger{snapshot.files, {}, {}, snapshot.personal};
    const auto kept_of = [&](const Ledger& before) {
        return kept_for_open_pages(before.site, snapshot.files,
                                   kept_after(before.personal, snapshot.personal));
    };
    ledger.older[0] = kept_of(there_.live_ledger);
    ledger.older[1] = kept_of(there_.before_ledger);
    for (const auto& [path, hash] : ledger.older[0]) ledger.older[1].erase(path);
    return ledger;
}

/// Of what was cut off before, only what goes on has any use.
void Releases::make_room(const std::string& release) {
    const auto next = release + ".part";
    const bool is_needed =
        std::ranges::any_of(there_.unfinished, [&](const auto& name) { return name != next; });
    if (is_needed) run(joined({script_start, clear_script}), {"look", next});
}

void Releases::upload(const Snapshot& snapshot, const std::string& release, Progress& progress) {
    Words words{
        "rsync",        "--recursive",    "--perms", "--chmod=D755,F644", "--checksum",
        "--timeout=60", "--protect-args", "--links", "--info=progress2",  "--no-inc-recursive"};
    if (!there_.live.empty()) words.push_back("--link-dest=../" + there_.live);
    if (!shell_.is_here()) {
        std::string remote_shell;
        for (const auto& word : ssh_words())
            remote_shell += (remote_shell.empty() ? "" : " ") + word;
        words.insert(words.end(), {"-e", remote_shell});
    }
    const bool is_there = std::ranges::find(there_.releases, release) != there_.releases.end();
    // One that is there, perhaps live, is only mended: others may have put something into it.
    if (!is_there) words.push_back("--delete");
    const auto place =
        fmt::format("{}/releases/{}{}/", target_.folder, release, is_there ? "" : ".part");
    words.insert(words.end(), {"--", snapshot.folder.string() + "/", shell_.place(place)});
    const auto result =
        run_program(words, {}, [&](std::string_view told) { tell_percent(told, progress); });
    if (result.status != 0) throw trouble_with(result, "rsync", shell_.host());
}

std::string Releases::wishes(const Ledger& ledger) const {
    std::string text;
    for (std::size_t i = 0; i < ledger.older.size(); ++i) {
        for (const auto& [path, hash] : ledger.older[i]) text += fmt::format("{} {}\n", i, path);
    }
    for (const auto& path : there_.foreign) text += fmt::format("0 {}\n", path);
    return text + ".\n" + to_text(ledger);
}

void Releases::publish(const Snapshot& snapshot, Progress& progress) {
    for (const auto& path : there_.foreign) {
        if (!is_in_the_way(path, snapshot.files)) continue;
        throw WorldError(
            fmt::format("»{}« in der Website am Ziel stammt nicht von Schaukasten und "
                        "liegt der neuen im Weg; verschieben oder löschen Sie es dort.",
                        path));
    }
    const auto release = release_name(snapshot.files);
    make_room(release);
    upload(snapshot, release, progress);
    progress.say("Prüfen und umschalten …");
    run(joined({script_start, live_script, finish_script}),
        {"look", owner_.token, release, std::to_string(target_.keep)}, wishes(ledger_of(snapshot)));
    holds_lock_ = false;
}

void Releases::roll_back(Claim claim) {
    const auto script =
        joined({script_start, live_script, lock_script, live_script, roll_back_script});
    const Words arguments{"look", owner_.token, owner_.who};
    auto there = parse(run(script, arguments));
    if (!there.lock.empty() && claim == Claim::BreakLock) {
        break_lock(there.lock);
        there = parse(run(script, arguments));
    }
    if (!there.lock.empty()) refuse_other_run(there.lock, there.now, name_);
}

void Releases::let_go() noexcept {
    if (!std::exchange(holds_lock_, false)) return;
    try {
        break_lock(there_.lock);
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the next run takes it over
    }
}

} // namespace schaukasten
