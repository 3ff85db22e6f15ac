#include "write/output_tree.hpp"

#include "base/content_hash.hpp"
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
    if (const auto* before = kept(file.path, hash, file.bytes.size())) {
        entry = known(*before);
    } else {
        make_room(file.path);
        entry = written(file.path, hash, place_.fresh.write(file.path, file.bytes));
    }
}

void OutputTree::make_room(const std::string& path) {
    const auto name = path.rfind('/');
    if (name == std::string::npos) return;
    {
        const std::lock_guard lock(adding_);
        if (!folders_.insert(path.substr(0, name)).second) return;
    }
    place_.fresh.make_parents(path);
}

const ManifestFile* OutputTree::kept(const std::string& path, const ContentHash& hash,
                                     std::uint64_t size) const {
    const auto* before = place_.last ? place_.last->find(path) : nullptr;
    const bool same = before != nullptr && before->hash == hash && before->size == size;
    return same && is_untouched(*place_.output, *before) ? before : nullptr;
}

OutputTree::Entry OutputTree::written(const std::string& path, const ContentHash& hash,
                                      const FileStamp& stamp) const {
    const bool is_new = !place_.last || place_.last->find(path) == nullptr;
    return {{{}, hash, stamp.size, stamp.inode, stamp.modified},
            is_new ? Change::Added : Change::Changed};
}

OutputTree::Entry OutputTree::known(const ManifestFile& before) {
    return {{{}, before.hash, before.size, before.inode, before.modified}, Change::None};
}

/// Written in any case, since only its end tells whether it is what is there already.
class OutputTree::TreeFile : public GrowingFile {
public:
    TreeFile(OutputTree& tree, std::string path)
        : tree_(tree), path_(std::move(path)), entry_(tree.add(path_)),
          file_(tree.place_.fresh.create(path_)) {}

    void add(std::string_view bytes) override {
        hasher_.add(bytes);
        tree_.place_.fresh.append(file_, path_, bytes);
    }

    void end() override {
        const auto& fresh = tree_.place_.fresh;
        const auto stamp = fresh.finish(std::move(file_), path_);
        const auto hash = hasher_.hash();
        if (const auto* before = tree_.kept(path_, hash, stamp.size)) {
            fresh.remove_file(path_);
            entry_ = known(*before);
        } else {
            entry_ = tree_.written(path_, hash, stamp);
        }
    }

private:
    OutputTree& tree_;
    std::string path_;
    Entry& entry_;
    Handle file_;
    ContentHasher hasher_;
};

/// What lies beside a file is made of the whole.
std::unique_ptr<GrowingFile> OutputTree::begin(std::string path) {
    if (options_.companions) return FileSink::begin(std::move(path));
    return std::make_unique<TreeFile>(*this, std::move(path));
}

/// Leaves the tree without them: of a large site they are as much as all its paths.
std::vector<OutputTree::Entry> OutputTree::take_entries() {
    folders_.clear();
    std::vector<Entry> all;
    all.reserve(entries_.size());
    while (!entries_.empty()) {
        auto node = entries_.extract(entries_.begin());
        node.mapped().file.path = std::move(node.key());
        all.push_back(std::move(node.mapped()));
    }
    std::ranges::sort(
        all, {}, [](const Entry& entry) -> auto& { return entry.file.path; });
    return all;
}

CommitResult OutputTree::commit() {
    if (std::exchange(committed_, true)) throw std::logic_error("commit comes twice");
    const auto& last = manifest_or_empty(place_.last);
    CommitResult result;
    Manifest site{options_.facts, {}};
    SiteChanges changes;
    site.files.reserve(entries_.size());
    for (auto& [file, change] : take_entries()) {
        if (change == Change::Pending) throw std::logic_error("commit without " + file.path);
        if (change == Change::Added) ++result.added;
        if (change == Change::Changed) ++result.changed;
        (change == Change::None ? changes.kept : changes.written).push_back(file.path);
        site.files.push_back(std::move(file));
    }
    for (const auto& file : last.files) {
        if (!site.find(file.path)) changes.gone.push_back(file.path);
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
