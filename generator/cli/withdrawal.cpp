#include "cli/withdrawal.hpp"

#include "cli/absence_words.hpp"
#include "cli/prove_absent.hpp"
#include "cli/publish_plan.hpp"
#include "cli/report.hpp"
#include "model/fachkraft.hpp"
#include "publish/site_file_kind.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <ostream>
#include <utility>

namespace schaukasten {
namespace {

using TextByKey = std::map<std::string_view, std::string_view>;

/// By record.
std::map<std::string_view, TextByKey> sorted_by_record(const PersonalFacts& facts) {
    std::map<std::string_view, TextByKey> records;
    for (const auto& fact : facts) records[fact.record].emplace(fact.key, fact.text);
    return records;
}

std::string text_at(const TextByKey& texts, std::string_view key) {
    const auto found = texts.find(key);
    return found == texts.end() ? std::string() : std::string(found->second);
}

} // namespace

std::string withdrawal_in_words(const PersonalFacts& gone) {
    if (gone.empty()) return {};
    std::string text = "Persönliche Angaben gehen vom Netz:\n";
    for (const auto& [record, texts] : sorted_by_record(gone)) {
        text += fmt::format("  {}:", record);
        for (const auto& [key, said] : texts) {
            text += fmt::format("{} {}", key == texts.begin()->first ? "" : ",", key);
        }
        text += '\n';
    }
    return text + "Frühere Stände, die sie zeigen, werden dabei gelöscht; zu ihnen geht es dann "
                  "nicht zurück. Danach wird geprüft, ob nichts davon mehr zu sehen ist.\n";
}

Ledger to_be_proved(const Ledger& noted, const Live& live, const Snapshot& next) {
    Ledger withdrawal;
    withdrawal.personal = withdrawn(noted.personal, next.personal);
    withdrawal.personal.merge(withdrawn(live.personal, next.personal));
    if (withdrawal.personal.empty()) return {};
    for (const auto* files : {&live.site, &noted.site}) {
        for (const auto& [path, hash] : *files) {
            if (is_form(path)) continue; // stays for pages that are open
            const auto now = next.files.find(path);
            if (now == next.files.end() || now->second != hash) {
                withdrawal.site.emplace(path, hash);
            }
        }
    }
    return withdrawal;
}

std::vector<std::string> recognisable(const PersonalFacts& gone) {
    constexpr std::array contacts{key_of(&Fachkraft::phone), key_of(&Fachkraft::mobile),
                                  key_of(&Fachkraft::email)};
    std::vector<std::string> all;
    for (const auto& [record, texts] : sorted_by_record(gone)) {
        const auto first = text_at(texts, key_of(&Fachkraft::first_name));
        const auto last = text_at(texts, key_of(&Fachkraft::last_name));
        if (!last.empty()) all.push_back(first.empty() ? last : first + ' ' + last);
        for (const auto key : contacts) {
            if (auto text = text_at(texts, key); !text.empty()) all.push_back(std::move(text));
        }
    }
    return all;
}

bool is_gone(const Ledger& withdrawn, const PublishOptions& options, const std::string& address,
             std::ostream& messages) {
    bool gone = true;
    for (const auto& text : recognisable(withdrawn.personal)) {
        const auto absence = look_for(text, options.output);
        if (!absence) continue; // too short to be looked for
        report(diagnostics_of(*absence, text), options.format, Warnings::Tell, messages);
        gone = gone && absence->findings.empty() && absence->unseen.empty();
    }
    const auto still_there = still_live(address, withdrawn.site);
    messages << differences_in_words({0, still_there});
    return gone && still_there.empty();
}

} // namespace schaukasten
