#include "base/slug.hpp"
#include "edit/import_register.hpp"
#include "edit/record_file.hpp"
#include "edit/record_toml.hpp"
#include "edit/register_selection.hpp"
#include "edit/school_ids.hpp"
#include "edit/update_school.hpp"
#include "model/school.hpp"
#include "model/vocabulary_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace schaukasten {
namespace {

/// The terms that schools refer to: those in the content, then the new ones.
class Forms {
public:
    explicit Forms(const ExistingContent& existing)
        : terms_(existing.school_forms), known_(terms_.size()) {}

    TermRef of(const std::string& label) {
        const auto id = slug_of(label);
        auto found = std::ranges::find_if(
            terms_, [&](const Term& term) { return term.name.original == label; });
        if (found == terms_.end()) found = std::ranges::find(terms_, id, &Term::id);
        const auto at = static_cast<std::uint32_t>(found - terms_.begin());
        if (found == terms_.end()) {
            Term term;
            term.id = id;
            term.name.original = label;
            terms_.push_back(std::move(term));
        }
        return {at};
    }

    /// Id of a term that the content has; empty if it has none for this.
    [[nodiscard]] std::string known_id(const std::string& label) const {
        const auto known = all().first(known_);
        auto found = std::ranges::find_if(
            known, [&](const Term& term) { return term.name.original == label; });
        if (found == known.end()) found = std::ranges::find(known, slug_of(label), &Term::id);
        return found == known.end() ? std::string{} : found->id;
    }

    [[nodiscard]] std::span<const Term> all() const { return terms_; }
    [[nodiscard]] std::span<const Term> added() const { return all().subspan(known_); }

private:
    std::vector<Term> terms_;
    std::size_t known_;
};

School record_of(const RegisterSchool& from, TermRef form) {
    School school;
    school.name.original = from.name;
    school.form = form;
    school.number = from.number;
    school.street = from.street;
    school.postcode = from.postcode;
    school.town = from.town;
    school.position = from.position;
    school.phone = from.phone;
    school.email = from.email;
    school.website = from.website;
    school.social_index = from.social_index;
    return school;
}

std::string school_file(const RegisterSchool& from, TermRef form, std::span<const Term> terms) {
    auto text = fmt::format("# {}\n", register_source);
    if (from.official_name != from.name) {
        text += fmt::format("# Amtlicher Name: {}\n", from.official_name);
    }
    return text + "\n" + toml_of(record_of(from, form), terms);
}

std::string blocks_of(std::span<const Term> terms) {
    std::string text;
    for (const auto& term : terms) {
        if (!text.empty()) text += '\n';
        text += fmt::format("[[{}]]\n{}", key_of(&VocabularyFile::terms), toml_of(term, terms));
    }
    return text;
}

std::string vocabulary_path() {
    return fmt::format("{}/{}.toml", vocabulary_folder, name_of(Vocabulary::SchoolForms));
}

/// False, and a message, if the file would not be TOML with the new terms at its end.
bool add_vocabulary(ImportPlan& plan, std::span<const Term> added, const ExistingContent& existing,
                    Diagnostics& diagnostics) {
    if (added.empty()) return true;
    for (const auto& term : added) plan.new_terms.push_back(term.name.original);
    const auto& file = existing.school_form_file;
    if (!file) {
        plan.files.push_back({vocabulary_path(),
                              fmt::format("# {}\n\n", register_source) + blocks_of(added),
                              FileChange::Act::Create, "neu"});
        return true;
    }
    plan.files.push_back({vocabulary_path(), blocks_of(added), FileChange::Act::Append, "ergänzt"});

    Diagnostics ignored;
    const auto together = file->text + "\n" + plan.files.back().text;
    if (parse_toml(together, {file->shown_path, together, {}}, ignored).ok) return true;
    diagnostics.error({file->shown_path, file->text, {}},
                      fmt::format("hier lassen sich keine Begriffe anfügen; schreiben Sie jeden "
                                  "Begriff unter eine eigene Zeile [[{}]]",
                                  key_of(&VocabularyFile::terms)));
    return false;
}

class Planner {
public:
    Planner(const Register& source, const RegisterSelection& selection,
            const ExistingContent& existing, Diagnostics& diagnostics)
        : source_(source), selection_(selection), existing_(existing),
          ids_(school_ids(source.schools)), forms_(existing), diagnostics_(diagnostics),
          taken_(existing.former_ids.begin(), existing.former_ids.end()) {
        for (const auto& school : existing.schools) {
            taken_.insert(school.id);
            if (!school.number.empty()) known_.emplace(school.number, &school);
        }
    }

    void add(std::size_t index) {
        const auto& school = source_.schools[index];
        towns_.insert(school.town);
        if (const auto known = known_.find(school.number); known != known_.end()) {
            return update(*known->second, school);
        }
        auto id = ids_[index];
        if (taken_.contains(id)) id = numbered_id(school);
        if (!taken_.insert(id).second) {
            diagnostics_.error(
                source_.place(school.at),
                fmt::format("die Id »{}« für »{}« ist schon vergeben", id, school.name));
            is_sound_ = false;
            return;
        }
        schools_.push_back({index, std::move(id), forms_.of(school.form)});
    }

    std::optional<ImportPlan> finish() {
        if (!is_sound_ || !add_vocabulary(plan_, forms_.added(), existing_, diagnostics_)) {
            return std::nullopt;
        }
        plan_.read_as = source_.read_as;
        plan_.authorities = source_.authorities;
        plan_.selection = in_words(selection_);
        plan_.new_schools = schools_.size();
        for (const auto& [index, id, form] : schools_) {
            const auto& school = source_.schools[index];
            plan_.files.push_back({path_of(id), school_file(school, form, forms_.all()),
                                   FileChange::Act::Create, school.name + ", " + school.town});
        }
        plan_.changed_schools = updates_.size();
        std::ranges::move(updates_, std::back_inserter(plan_.files));
        find_gone();
        return std::move(plan_);
    }

private:
    struct NewSchool {
        std::size_t index;
        std::string id;
        TermRef form;
    };
    using KnownSchool = ExistingContent::KnownSchool;

    static std::string path_of(const std::string& id) {
        return fmt::format("{}/{}.toml", type_name<School>.folder, id);
    }

    void update(const KnownSchool& known, const RegisterSchool& school) {
        const auto name = known.word(key_of(&School::name));
        if (name != school.name) {
            plan_.called_otherwise.push_back({path_of(known.id), name, school.name});
        }
        auto file = update_of(known, school, forms_.known_id(school.form), selection_.kept);
        if (file.changes.empty()) {
            ++plan_.same_schools;
        } else if (patch_record(file.path, known.text, file.changes)) {
            updates_.push_back(std::move(file));
        } else {
            diagnostics_.error({known.shown_path, known.text, {}},
                               fmt::format("hier lässt sich nichts gefahrlos ändern; tragen Sie "
                                           "es selbst ein: {}",
                                           fmt::join(file.words, "; ")));
            is_sound_ = false;
        }
    }

    /// A school that closed, or that moved out of the state.
    void find_gone() {
        if (!selection_.everything && selection_.areas.empty()) return;
        std::unordered_set<std::string_view> there;
        for (const auto& school : source_.schools) there.insert(school.number);
        for (const auto& school : existing_.schools) {
            if (school.number.empty() || there.contains(school.number)) continue;
            if (!selection_.everything && !towns_.contains(school.word(key_of(&School::town)))) {
                continue;
            }
            plan_.gone.push_back({path_of(school.id), school.word(key_of(&School::name))});
        }
    }

    const Register& source_;
    const RegisterSelection& selection_;
    const ExistingContent& existing_;
    std::vector<std::string> ids_;
    Forms forms_;
    Diagnostics& diagnostics_;
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, const KnownSchool*> known_; // by Schulnummer
    std::unordered_set<std::string> towns_;
    std::vector<NewSchool> schools_;
    std::vector<FileChange> updates_;
    ImportPlan plan_;
    bool is_sound_ = true;
};

} // namespace

std::optional<ImportPlan> plan_import(const Register& source, const RegisterSelection& selection,
                                      const ExistingContent& existing, Diagnostics& diagnostics) {
    const auto selected = selected_schools(source, selection, diagnostics);
    if (!selected) return std::nullopt;
    Planner planner(source, selection, existing, diagnostics);
    for (const auto index : *selected) planner.add(index);
    return planner.finish();
}

} // namespace schaukasten
