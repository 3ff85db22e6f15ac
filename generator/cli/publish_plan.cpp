#include "cli/publish_plan.hpp"

#include "cli/lost_addresses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace schaukasten {
namespace {

std::string place_of(const Target& target) {
    switch (target.kind) {
    case TargetKind::Ssh: return fmt::format("Rechner {}, Ordner {}", target.host, target.folder);
    case TargetKind::Sftp:
        return fmt::format("Rechner {} (SFTP), Ordner {}", target.host, target.folder);
    case TargetKind::Folder: return fmt::format("Ordner {}", target.folder);
    case TargetKind::Rclone: return fmt::format("Speicher {}", target.folder);
    }
    return {};
}

bool is_switched_at_once(const Target& target) {
    return target.kind == TargetKind::Ssh || target.kind == TargetKind::Folder;
}

} // namespace

std::string differences_in_words(const LiveComparison& comparison) {
    constexpr std::size_t most_shown = 50;
    std::string text;
    auto all = comparison.differences;
    std::ranges::stable_partition( // what is not there is worse than what is old
        all, [](const auto& each) { return each.kind != LiveDifference::Kind::Different; });
    for (const auto& [path, kind, status] :
         std::span(all).first(std::min(most_shown, all.size()))) {
        using enum LiveDifference::Kind;
        text += kind == Missing     ? fmt::format("{}: der Server antwortet mit {}\n", path, status)
                : kind == Different ? fmt::format("{}: dort steht etwas anderes\n", path)
                : kind == StillThere
                    ? fmt::format("{}: dort ist noch zu sehen, was entfernt ist; hebt der "
                                  "Webserver oder etwas davor Seiten auf?\n",
                                  path)
                    : fmt::format("{}: der Server antwortet nicht\n", path);
    }
    if (all.size() > most_shown) text += fmt::format("… und {} weitere\n", all.size() - most_shown);
    return text;
}

std::string comparison_in_words(const LiveComparison& comparison, const std::string& address) {
    const auto count = comparison.differences.size();
    if (count == 0) {
        return fmt::format("Unter {} liegt genau die gebaute Website ({} Dateien verglichen).\n",
                           address, comparison.compared);
    }
    return fmt::format("Unter {} {} {} von {} Dateien nicht so, wie sie gebaut {}.\n", address,
                       count == 1 ? "ist" : "sind", count, comparison.compared,
                       count == 1 ? "ist" : "sind");
}

std::string proof_in_words(bool is_gone, const std::string& name) {
    if (is_gone) {
        return "Die zurückgezogenen persönlichen Angaben sind dort nirgends mehr zu sehen.\n";
    }
    return fmt::format(
        "Noch ist nicht bewiesen, dass die zurückgezogenen persönlichen Angaben dort "
        "fort sind. Beheben Sie, was oben steht, und prüfen Sie dann mit "
        "»schaukasten publish {} --verify«.\n",
        name);
}

std::string size_in_words(std::uint64_t bytes) {
    constexpr std::uint64_t kilobyte = 1000;
    constexpr std::uint64_t megabyte = 1000 * kilobyte;
    if (bytes < megabyte) return fmt::format("{} KB", (bytes + kilobyte - 1) / kilobyte);
    const auto tenths = (bytes * 10 + megabyte / 2) / megabyte;
    return fmt::format("{},{} MB", tenths / 10, tenths % 10);
}

std::string plan_in_words(const std::string& name, const Target& target, const Changes& changes) {
    auto text = ways_out_of(changes.lost);
    text += fmt::format("{}: {}\n", name, place_of(target));
    if (changes.none) return text + "Dort liegt schon dieselbe Website.\n";
    text += fmt::format("{} neu, {} geändert, {} entfernt, {} {}, {}\n", changes.added,
                        changes.changed, changes.removed, changes.lost.size(),
                        changes.lost.size() == 1 ? "Weiterleitung fehlt" : "Weiterleitungen fehlen",
                        size_in_words(changes.bytes));
    if (!is_switched_at_once(target)) {
        text +=
            "Die Dateien werden dort eine nach der anderen ersetzt: Bis der Lauf fertig ist, sind "
            "Seiten von zwei Ständen nebeneinander zu sehen.\n";
    }
    return text;
}

} // namespace schaukasten
