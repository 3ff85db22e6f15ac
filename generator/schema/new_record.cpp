#include "schema/new_record.hpp"

#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "check/ids.hpp"
#include "edit/toml_text.hpp"
#include "model/vocabulary_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace schaukasten {
namespace {

using Entry = KnownContent::Entry;

bool is_taken(std::string_view id, const std::vector<Entry>& records) {
    return std::ranges::find(records, id, &Entry::id) != records.end();
}

/// By its id or its name, however the name is written.
const Entry* school_called(std::string_view name, const KnownContent& known) {
    const auto& schools = known.records.at(type_index<School>);
    const auto wanted = slug_of(name);
    const auto found = std::ranges::find_if(schools, [&](const Entry& school) {
        return school.id == wanted || slug_of(school.name) == wanted;
    });
    return found == schools.end() ? nullptr : &*found;
}

template <class... Members>
std::string path_of(Members... members) {
    std::string path;
    ((path.append(path.empty() ? "" : ".").append(key_of(members))), ...);
    return path;
}

/// "suedschule-1", or the next number that is free.
std::string numbered(const std::string& id, const std::vector<Entry>& records) {
    for (int number = 1;; ++number) {
        auto free = fmt::format("{}-{}", id, number);
        if (!is_taken(free, records)) return free;
    }
}

std::variant<NewRecord, Refusal> begin_fachkraft(const std::string& title, const std::string& id,
                                                 const KnownContent& known) {
    NewRecord record{id, {}};
    const auto* school = school_called(title, known);
    if (school) {
        record.values.emplace(path_of(&Fachkraft::assignments, &Assignment::school),
                              toml_string(school->id));
        if (id.empty()) {
            record.id = numbered(school->id, known.records.at(type_index<Fachkraft>));
        }
    } else if (!id.empty()) {
        record.values.emplace(path_of(&Fachkraft::role), toml_string(title));
    } else {
        return Refusal{fmt::format(
            "Eine Schule »{}« gibt es nicht. Die Adresse einer Fachkraft darf ihren Namen nicht "
            "verraten; nennen Sie die Schule, an der sie arbeitet, zum Beispiel: schaukasten new "
            "fachkraft suedschule. Für eine Fachkraft ohne Schule geben Sie eine Id an, zum "
            "Beispiel --id beratung-1.",
            title)};
    }
    return record;
}

/// What the rules of a type ask for from the beginning.
void add_first_values(const FileKind& kind, NewRecord& record) {
    if (kind.folder == type_name<Flyer>.folder) {
        record.values.emplace(path_of(&Flyer::status), toml_string(word_of(FlyerStatus::Planned)));
    } else if (kind.folder == type_name<Figure>.folder) {
        record.values.emplace(path_of(&Figure::value), "\"\"");
    }
}

std::string taken_message(const FileKind& kind, const std::string& id) {
    return fmt::format("content/{}/{}{} gibt es schon. Ergänzen Sie diese Datei, oder geben Sie "
                       "dem neuen Eintrag mit --id einen anderen Namen.",
                       kind.folder, id, kind.is_markdown ? ".md" : ".toml");
}

} // namespace

std::variant<const FileKind*, Refusal> record_kind_called(std::string_view name) {
    const auto wanted = slug_of(name);
    std::vector<std::string> names;
    for (std::size_t type = 0; type < type_count; ++type) {
        const auto& kind = file_kinds().at(type);
        names.push_back(command_name(kind));
        if (wanted == names.back() || wanted == kind.folder) return &kind;
    }
    if (const auto vocabulary = vocabulary_called(wanted)) {
        return Refusal{fmt::format("Begriffe haben keine eigene Datei; schreiben Sie sie unter "
                                   "[[{}]] in content/{}/{}.toml.",
                                   key_of(&VocabularyFile::terms), vocabulary_folder, wanted)};
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    return Refusal{fmt::format(
        "Eine Art von Eintrag »{}« gibt es nicht{} Es gibt: {}.", name,
        [&] {
            auto way_out = did_you_mean(wanted, views);
            return way_out.empty() ? std::string(".") : way_out;
        }(),
        fmt::join(names, ", "))};
}

std::variant<NewRecord, Refusal> begin_record(const FileKind& kind, const std::string& title,
                                              const std::string& id, const KnownContent& known) {
    if (!id.empty() && !is_slug(id)) {
        const auto slug = slug_of(id);
        return Refusal{fmt::format("»{}« taugt nicht als Id: Kleinbuchstaben, Ziffern und "
                                   "Bindestriche, höchstens 80. Schreiben Sie --id {}.",
                                   id, slug.empty() ? "neuer-eintrag" : slug)};
    }
    NewRecord record{id, {}};
    if (kind.folder == type_name<Fachkraft>.folder) {
        auto begun = begin_fachkraft(title, id, known);
        if (std::holds_alternative<Refusal>(begun)) return begun;
        record = std::get<NewRecord>(std::move(begun));
    } else {
        if (record.id.empty()) record.id = slug_of(title);
        record.values.emplace(kind.name_keys.front(), toml_string(title));
    }
    if (record.id.empty()) {
        return Refusal{fmt::format("Aus »{}« wird kein Dateiname; geben Sie mit --id einen an, zum "
                                   "Beispiel --id neuer-eintrag.",
                                   title)};
    }
    const auto type = static_cast<std::size_t>(&kind - file_kinds().data());
    if (is_taken(record.id, known.records.at(type))) return Refusal{taken_message(kind, record.id)};
    add_first_values(kind, record);
    return record;
}

} // namespace schaukasten
