#include "check/targets.hpp"

#include "check/fill.hpp"
#include "check/place_of.hpp"
#include "model/site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

// Hosts and users become arguments of other programs: no character in them may mean anything there.

constexpr int fewest_kept = 2;
constexpr int most_kept = 100;

bool is_plain_name(std::string_view text) {
    const auto fits = [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    };
    return !text.starts_with('-') && std::ranges::all_of(text, fits);
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

/// `speicher:` or `speicher:website`. One that begins with ':' is no name but a whole
/// configuration, with its passwords.
bool names_storage(std::string_view folder) {
    const auto end = folder.find(':');
    return end != std::string_view::npos && end > 0 && is_plain_name(folder.substr(0, end));
}

std::string_view without_slashes(std::string_view path) {
    while (path.ends_with('/')) path.remove_suffix(1);
    return path;
}

/// "speicher:", "/", ".": all that there is.
bool has_no_folder_beside(std::string_view folder) {
    const auto name = without_slashes(folder);
    return name.empty() || name == "." || name == ".." || name.ends_with("/..") ||
           name.ends_with("/.") || name.ends_with(':');
}

/// What a path below the folder begins with.
std::string folder_start(std::string_view folder) {
    const auto name = std::string(without_slashes(folder));
    return name == "." ? "" : name.ends_with(':') ? name : name + '/';
}

/// The folder itself, or one in it that web servers would show.
bool is_seen_by_readers(std::string_view notes, std::string_view folder) {
    const auto place = std::string(without_slashes(notes));
    const auto start = folder_start(folder);
    if (place + '/' == start || place == start || place == without_slashes(folder)) return true;
    const auto name = place.substr(place.rfind('/') + 1);
    const auto last = name.substr(name.rfind(':') + 1);
    return place.starts_with(start) && !last.starts_with('.');
}

class TargetCheck {
public:
    TargetCheck(const Record& record, const std::string& name, const Target& target,
                Diagnostics& diagnostics)
        : record_(record), name_(name), target_(target), diagnostics_(diagnostics) {}

    void check() {
        check_host();
        check_folder(&Target::folder);
        if (!target_.state.empty()) check_folder(&Target::state);
        check_state();
        if (target_.keep < fewest_kept || target_.keep > most_kept) {
            error(&Target::keep, fmt::format("»{}« ist eine Zahl von {} bis {}",
                                             key_of(&Target::keep), fewest_kept, most_kept));
        }
    }

private:
    void check_host() {
        const bool is_server = target_.kind == TargetKind::Ssh || target_.kind == TargetKind::Sftp;
        if (is_server && target_.host.empty()) {
            error(&Target::host, fmt::format("es fehlt das Feld »{}«: der Name des Servers",
                                             key_of(&Target::host)));
        }
        if (!is_plain_name(target_.host)) {
            error(&Target::host,
                  fmt::format("»{}« ist nur der Name des Servers, ohne Benutzer, Passwort, Port "
                              "und Ordner; was er sonst braucht, steht in ~/.ssh/config",
                              key_of(&Target::host)));
        }
        if (!is_plain_name(target_.user)) {
            error(&Target::user,
                  fmt::format("»{}« ist nur der Name des Kontos; ein Passwort gehört nicht hierher",
                              key_of(&Target::user)));
        }
    }

    void check_folder(std::string Target::*member) {
        const auto& folder = target_.*member;
        if (folder.empty()) return; // reported where it was read
        if (has_control(folder) || folder.starts_with('-') || folder.starts_with('~') ||
            folder.find("://") != std::string::npos) {
            error(member, fmt::format("»{}« ist ein Pfad wie \"/srv/website\"; einer ohne / am "
                                      "Anfang beginnt im Ordner des Kontos",
                                      key_of(member)));
        } else if (target_.kind == TargetKind::Rclone && !names_storage(folder)) {
            error(member, fmt::format("»{}« beginnt mit dem Namen, den der Speicher in »rclone "
                                      "config« hat, zum Beispiel \"speicher:website\"",
                                      key_of(member)));
        }
    }

    void check_state() {
        if (target_.state.empty()) {
            if (target_.kind != TargetKind::Ssh && target_.kind != TargetKind::Folder &&
                has_no_folder_beside(target_.folder)) {
                error(&Target::folder,
                      fmt::format("neben diesem Ordner hat Schaukasten keinen Platz für seine "
                                  "Notizen; nennen Sie unter »{}« einen anderen dafür, zum "
                                  "Beispiel \"{}.schaukasten\"",
                                  key_of(&Target::state), folder_start(target_.folder)));
            }
            return;
        }
        if (target_.kind == TargetKind::Ssh || target_.kind == TargetKind::Folder) {
            error(&Target::state, fmt::format("»{}« gibt es nur bei sftp und rclone; hier liegt "
                                              "alles in »{}«, außerhalb der Website",
                                              key_of(&Target::state), key_of(&Target::folder)));
        } else if (is_seen_by_readers(target_.state, target_.folder)) {
            error(&Target::state, fmt::format("»{}« ist ein anderer Ordner als der der Website; "
                                              "liegt er in ihr, beginnt sein Name mit einem Punkt",
                                              key_of(&Target::state)));
        }
    }

    template <class Member>
    void error(Member Target::*member, std::string message) {
        diagnostics_.error(place_of(record_, &Site::targets, std::string_view(name_), member),
                           std::move(message));
    }

    const Record& record_;
    const std::string& name_;
    const Target& target_;
    Diagnostics& diagnostics_;
};

} // namespace

void check_targets(const Record& site_file, const Named<Target>& targets,
                   Diagnostics& diagnostics) {
    for (const auto& [name, target] : targets.tables) {
        TargetCheck(site_file, name, target, diagnostics).check();
    }
}

Named<Target> read_targets(const Record& site_file, Diagnostics& diagnostics) {
    Named<Target> targets;
    const auto key = key_of(&Site::targets);
    const auto* entry = site_file.table.find(key);
    if (!entry) return targets;
    const Ids no_ids;
    const auto languages = Heading{}.languages;
    ValueReader reader(site_file, no_ids, languages.front(), diagnostics);
    reader.at_key(key);
    Filler(reader, languages).fill_named(targets, entry->value);
    check_targets(site_file, targets, diagnostics);
    return targets;
}

} // namespace schaukasten
