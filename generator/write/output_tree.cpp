#include "write/output_tree.hpp"

#include "base/output_file.hpp"
#include "base/world_error.hpp"
#include "write/at_once.hpp"
#include "write/foreign.hpp"
#include "write/in_place.hpp"
#include "write/other_tree.hpp"
#include "write/untouched.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace schaukasten {
namespace {

bool is_reserved(std::string_view path) {
    return path == manifest_name || path.substr(0, path.find('/')) == staging_name;
}

const Manifest& manifest_or_empty(const std::optional<Manifest>& manifest) {
    static const Manifest empty;
    return manifest ? *manifest : empty;
}

} // namespace

OutputTree::OutputTree(OutputOptions options) : OutputTree(options, claim_output(options)) {}

OutputTree::OutputTree(OutputOptions options, OutputClaim claim)
    : options_(std::move(options)), place_(open_workplace(options_, std::move(claim))) {
    if (place_.last) entries_.reserve(place_.last->files.size());
}

OutputTree::~OutputTree() {
    try {
        place_.state.remove_tree("new");
        place_.state.remove_tree("next");
    } catch (const WorldError&) { // NOLINT(bugprone-empty-catch): the next run clears it away
    }
}

OutputTree::Entry& OutputTree::add(const std::string& path) {
    if (!is_output_path(path) || is_reserved(path)) {
        throw std::logic_error("not a path of the output: " + path);
    }
    const std::lock_guard lock(adding_);
    if (committed_) throw std::logic_error("put after commit: " + path);
    const auto [place, is_new] = entries_.try_emplace(path);
    if (!is_new) throw std::logic_error("two files of the output have one path: " + path);
    return place->second; // stays where it is, whatever other threads add
}

void OutputTree::put(const OutputFile& file) {
    put_one(file);
    if (!options_.companions) return;
    for (const auto& companion : options_.companions(file)) put_one(companion);
}

void OutputTree::put_one(const OutputFile& file) {
    auto& entry = add(file.path);
    const auto hash = hash_of(file.bytes);
    const auto* before = place_.last ? place_.last->find(file.path) : nullptr;
    const bool same =
        before != nullptr && before->hash == hash && before->size == file.bytes.size();
    if (same && is_untouched(*place_.output, *before)) {
        entry = {*before, Change::None};
        return;
    }
    const auto stamp = place_.fresh.write(file.path, file.bytes);
    entry.file = {file.path, hash, stamp.size, stamp.inode, stamp.modified};
    entry.change = before != nullptr ? Change::Changed : Change::Added;
}

Manifest OutputTree::manifest() const {
    Manifest site{options_.facts, {}};
    site.files.reserve(entries_.size());
    for (const auto& [path, entry] : entries_) site.files.push_back(entry.file);
    std::ranges::sort(site.files, {}, &ManifestFile::path);
    return site;
}

SiteChanges OutputTree::changes_to(const Manifest& site) const {
    SiteChanges changes;
    for (const auto& file : site.files) {
        const bool kept = entries_.at(file.path).change == Change::None;
        (kept ? changes.kept : changes.written).push_back(file.path);
    }
    for (const auto& file : manifest_or_empty(place_.last).files) {
        if (!entries_.contains(file.path)) changes.gone.push_back(file.path);
    }
    return changes;
}

CommitResult OutputTree::commit() {
    if (std::exchange(committed_, true)) throw std::logic_error("commit comes twice");
    const auto& last = manifest_or_empty(place_.last);
    const auto site = manifest();
    const auto changes = changes_to(site);
    CommitResult result;
    for (const auto& [path, entry] : entries_) {
        if (entry.change == Change::Added) ++result.added;
        if (entry.change == Change::Changed) ++result.changed;
        if (entry.change == Change::Pending) throw std::logic_error("commit without " + path);
    }
    result.unchanged = changes.kept.size();
    result.gone = changes.gone;

    const bool nothing_to_do =
        place_.last && changes.written.empty() && changes.gone.empty() && site.facts == last.facts;
    if (nothing_to_do) {
        place_.parent.sync(); // the run before may have been killed just short of it
        return result;
    }

    ForeignFiles foreign;
    if (place_.output) {
        foreign.found = find_foreign(*place_.output, last);
        foreign.to_carry = foreign.found;
        keep_apart(foreign.to_carry, *place_.output, site);
    }
    const bool may_switch = options_.switching == Switching::AtOnce || !place_.output;
    result.at_once = may_switch && switch_at_once(place_, site, changes, foreign);
    if (!result.at_once) {
        switch_file_by_file(*place_.output, place_.fresh, last, site, changes);
        place_.state.remove_tree("old"); // no longer the site before this one
    }
    return result;
}

void OutputTree::forget_previous() {
    forget_old(place_.state);
}

} // namespace schaukasten
