#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "edit/import_register.hpp"
#include "edit/record_toml.hpp"
#include "edit/school_ids.hpp"
#include "model/school.hpp"
#include "model/vocabulary_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace schaukasten {
namespace {

/// All areas of the register, those that may have been meant first.
std::vector<std::string> areas_near(const Register& source, std::string_view area) {
    std::set<std::string_view> all;
    for (const auto& school : source.schools) all.insert(school.area);
    const std::vector<std::string_view> candidates(all.begin(), all.end());
    auto areas = nearest(area, candidates, candidates.size());
    for (const auto each : candidates) {
        if (std::ranges::find(areas, each) == areas.end()) areas.emplace_back(each);
    }
    return areas;
}

void report_area(const Register& source, std::string_view area, Diagnostics& diagnostics) {
    if (source.area_at == Position{}) return; // no register at all, as a message says already
    if (source.schools.empty()) {
        diagnostics.error(source.place({}), "hier steht keine Schule");
        return;
    }
    diagnostics.error(source.place(source.area_at),
                      fmt::format("hier gibt es kein Gebiet »{}«, aber »{}«", area,
                                  fmt::join(areas_near(source, area), "«, »")));
}

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
                              ImportPlan::Act::Create, "neu"});
        return true;
    }
    plan.files.push_back({vocabulary_path(), blocks_of(added), ImportPlan::Act::Append, "ergänzt"});

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
    Planner(const Register& source, const ExistingContent& existing, Diagnostics& diagnostics)
        : source_(source), ids_(school_ids(source.schools)), forms_(existing),
          diagnostics_(diagnostics),
          taken_(existing.former_ids.begin(), existing.former_ids.end()) {
        for (const auto& school : existing.schools) {
            taken_.insert(school.id);
            if (!school.number.empty()) known_.emplace(school.number, school.id);
        }
    }

    void add(std::size_t index) {
        const auto& school = source_.schools[index];
        if (const auto known = known_.find(school.number); known != known_.end()) {
            plan_.known_schools.push_back({known->second, school.name, school.town});
            return;
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
        plan_.new_schools.push_back({id, school.name, school.town});
        schools_.push_back({index, std::move(id), forms_.of(school.form)});
    }

    std::optional<ImportPlan> finish(std::string_view area, const ExistingContent& existing) {
        if (!is_sound_ || !add_vocabulary(plan_, forms_.added(), existing, diagnostics_)) {
            return std::nullopt;
        }
        plan_.area = area;
        for (const auto& [index, id, form] : schools_) {
            const auto& school = source_.schools[index];
            plan_.files.push_back({fmt::format("{}/{}.toml", type_name<School>.folder, id),
                                   school_file(school, form, forms_.all()), ImportPlan::Act::Create,
                                   school.name + ", " + school.town});
        }
        return std::move(plan_);
    }

private:
    struct NewSchool {
        std::size_t index;
        std::string id;
        TermRef form;
    };

    const Register& source_;
    std::vector<std::string> ids_;
    Forms forms_;
    Diagnostics& diagnostics_;
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::string> known_; // ids by Schulnummer
    std::vector<NewSchool> schools_;
    ImportPlan plan_;
    bool is_sound_ = true;
};

} // namespace

std::optional<ImportPlan> plan_import(const Register& source, std::string_view area,
                                      const ExistingContent& existing, Diagnostics& diagnostics) {
    Planner planner(source, existing, diagnostics);
    bool is_there = false;
    for (std::size_t k = 0; k < source.schools.size(); ++k) {
        if (source.schools[k].area != area) continue;
        is_there = true;
        planner.add(k);
    }
    if (!is_there) {
        report_area(source, area, diagnostics);
        return std::nullopt;
    }
    return planner.finish(area, existing);
}

} // namespace schaukasten
