#include "cli/publish.hpp"

#include "base/nearest.hpp"
#include "base/world_error.hpp"
#include "check/site_file.hpp"
#include "check/targets.hpp"
#include "cli/must_read.hpp"
#include "cli/publish_plan.hpp"
#include "cli/report.hpp"
#include "cli/withdrawal.hpp"
#include "model/site.hpp"
#include "publish/destination.hpp"
#include "read/folder.hpp"

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::size_t largest_site_file = std::size_t{4} * 1024 * 1024;

/// Nothing if the file has mistakes; they are reported.
std::optional<Named<Target>> all_targets(const PublishOptions& options, Diagnostics& diagnostics) {
    const ContentFolder content(options.content);
    const auto file = std::string(site_file) + ".toml";
    const auto record = read_record(file, content.shown(file),
                                    must_read(content, file, largest_site_file), diagnostics);
    auto targets = read_targets(record, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    return targets;
}

const Target& target_called(const std::string& name, const Named<Target>& targets) {
    if (const auto* found = targets.find(name)) return *found;
    const auto key = key_of(&Site::targets);
    if (targets.tables.empty()) {
        throw WorldError(fmt::format("In {}.toml steht noch kein Ziel; wie es geht, zeigt "
                                     "docs/betrieb.md unter [{}.{}].",
                                     site_file, key, name));
    }
    std::vector<std::string_view> names;
    for (const auto& [each, target] : targets.tables) names.push_back(each);
    const auto way_out = did_you_mean(name, names);
    throw WorldError(fmt::format("Ein Ziel »{}« gibt es nicht{}", name,
                                 way_out.empty() ? "; in schaukasten.toml steht »" +
                                                       std::string(names.front()) + "«."
                                                 : way_out));
}

/// Gives up the lock whatever happens.
class Held {
public:
    explicit Held(Destination& destination) : destination_(destination) {}
    ~Held() { destination_.let_go(); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

private:
    Destination& destination_;
};

Claim claim_of(const PublishOptions& options) {
    if (options.act == PublishAct::Plan) return Claim::Look;
    return options.break_lock ? Claim::BreakLock : Claim::Lock;
}

void warn_of_other_address(const Target& target, const Snapshot& snapshot, std::ostream& messages) {
    if (target.address.empty() || target.address.text + "/" == snapshot.base_url ||
        target.address.text == snapshot.base_url) {
        return;
    }
    messages << fmt::format(
        "Die Website ist für {} gebaut, zu sehen ist sie dort unter {}. Bauen "
        "Sie sie dafür mit --base-url neu, sonst führen Feed und Weiterleitungen "
        "zur anderen.\n",
        snapshot.base_url, target.address.text);
}

std::string address_of(const Target& target, const Snapshot& snapshot) {
    return target.address.empty() ? snapshot.base_url : target.address.text;
}

/// Exit status as of a search for mistakes: what differs is one.
ExitStatus verify(const PublishOptions& options, const Target& target, const TargetPlace& place,
                  const Snapshot& snapshot, std::ostream& messages, std::ostream& summary) {
    const auto address = address_of(target, snapshot);
    const auto comparison = compare_live(address, snapshot.files);
    messages << differences_in_words(comparison);
    summary << comparison_in_words(comparison, address);
    bool is_sound = comparison.differences.empty();
    if (const auto withdrawn = place.noted_withdrawn(); !withdrawn.personal.empty()) {
        const bool gone = is_gone(withdrawn, options, address, messages) && is_sound;
        summary << proof_in_words(gone, options.target);
        if (gone) place.forget_withdrawn();
        is_sound = gone;
    }
    return is_sound ? ExitStatus::Done : ExitStatus::ContentHasErrors;
}

/// The site stands; whether it can be looked at from here is another matter.
ExitStatus prove(const PublishOptions& options, const Target& target, const TargetPlace& place,
                 const Snapshot& snapshot, std::ostream& messages, std::ostream& summary) {
    place.forget_site_before();
    try {
        return verify(options, target, place, snapshot, messages, summary);
    } catch (const WorldError& error) {
        messages << error.what() << '\n';
        summary << proof_in_words(false, options.target);
        return ExitStatus::Failed;
    }
}

ExitStatus bring(const PublishOptions& options, const Target& target, const TargetPlace& place,
                 Destination& there, std::ostream& messages, std::ostream& summary) {
    Progress progress(options.quiet ? Progress::Show::Never : Progress::Show::OnTerminal);
    progress.say("Website zusammenstellen …");
    auto snapshot = place.take_snapshot(options.jobs);
    if (target.kind == TargetKind::Rclone) leave_out_server_files(snapshot);
    const Held lock(there);
    const auto live = there.look(claim_of(options));
    const auto gone = withdrawn(live.personal, snapshot.personal);
    auto changes = changes_between(live.site, snapshot.files, snapshot.sizes);
    changes.none = changes.none && there.is_settled() && gone.empty();
    progress.say("");
    for (const auto& remark : there.remarks()) messages << remark << '\n';
    warn_of_other_address(target, snapshot, messages);
    summary << withdrawal_in_words(gone) << plan_in_words(options.target, target, changes);
    if (options.act == PublishAct::Plan) {
        if (!changes.none) {
            summary << "Noch ist nichts übertragen. Mit --yes wird es veröffentlicht.\n";
        }
        return ExitStatus::Done;
    }
    const auto proof = to_be_proved(place.noted_withdrawn(), live, snapshot);
    place.note_withdrawn(proof);
    if (!changes.none) {
        summary.flush();
        there.publish(snapshot, progress);
        summary << "Veröffentlicht.\n";
    }
    if (proof.personal.empty()) return ExitStatus::Done;
    return prove(options, target, place, snapshot, messages, summary);
}

} // namespace

ExitStatus publish(const PublishOptions& options, std::ostream& messages, std::ostream& summary) {
    Diagnostics diagnostics;
    const auto targets = all_targets(options, diagnostics);
    if (!targets) return report(diagnostics, options.format, Warnings::Tell, messages);
    const auto& target = target_called(options.target, *targets);

    const TargetPlace place(options.output, options.target);
    if (options.act == PublishAct::Verify) {
        return verify(options, target, place, place.take_snapshot(options.jobs), messages, summary);
    }
    const auto there = destination(options.target, target, {place.token(), name_of_this_place()});
    if (options.act == PublishAct::RollBack) {
        there->roll_back(claim_of(options));
        summary << "Zurück beim Stand davor.\n";
        return ExitStatus::Done;
    }
    return bring(options, target, place, *there, messages, summary);
}

} // namespace schaukasten
