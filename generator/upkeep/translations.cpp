#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace schaukasten {
namespace {

constexpr std::size_t most_names = 5;

template <class T>
constexpr bool has_texts_for_families() {
    bool has = false;
    for_each_field<T>([&](const auto& f) { has = has || (f.is_translatable && f.is_required); });
    return has && type_name<T>.audience == Audience::Families;
}

bool speaks(const RecordHead& record, const std::string& language) {
    return std::ranges::find(record.languages, language) != record.languages.end();
}

/// "Türkisch", or the tag, if the town's vocabulary has no name for it.
std::string name_of_language(const Directory& directory, const std::string& tag) {
    const auto& terms = directory.terms(Vocabulary::Languages);
    const auto found = std::ranges::find(terms, tag, &Term::id);
    return found == terms.end() ? tag : found->name.original;
}

/// The records of a type that a language is missing from, and how many there are in all.
struct Missing {
    std::vector<std::string> ids;
    std::size_t of = 0;

    /// Else nobody set out to translate them.
    [[nodiscard]] bool is_gap() const { return !ids.empty() && ids.size() < of; }
};

template <class T>
Missing missing_in(const std::string& language, const Round& round) {
    Missing missing;
    round.for_each<T>([&](const T& record, const Record& /*file*/, std::size_t) {
        if (record.visibility == Visibility::Internal) return;
        ++missing.of;
        if (!speaks(record, language)) missing.ids.push_back(record.id);
    });
    return missing;
}

void tell(const Missing& missing, const std::vector<std::string>& languages, const Place& place,
          Round& round) {
    auto shown = missing.ids;
    if (shown.size() > most_names) shown.resize(most_names);
    round.hint(place,
               fmt::format("{} von {} Einträgen gibt es nicht auf {}: {}{}", missing.ids.size(),
                           missing.of, fmt::join(languages, ", "), fmt::join(shown, ", "),
                           shown.size() < missing.ids.size() ? " …" : ""));
}

/// One hint for the languages that are missing from the same records: a line for each record and
/// language would bury all others.
template <class T>
void check_type(const std::vector<std::string>& languages, const Place& place, Round& round) {
    std::map<std::vector<std::string>, std::vector<std::string>> languages_by_ids;
    std::size_t all = 0;
    for (const auto& language : languages) {
        const auto missing = missing_in<T>(language, round);
        all = missing.of;
        if (!missing.is_gap()) continue;
        languages_by_ids[missing.ids].push_back(name_of_language(round.directory(), language));
    }
    for (const auto& [ids, names] : languages_by_ids) tell({ids, all}, names, place, round);
}

/// Names of schools and the like are the same in each language.
template <class T>
constexpr bool is_name([[maybe_unused]] std::string_view key) {
    if constexpr (requires { &T::name; }) return key == key_of(&T::name);
    return false;
}

/// Of a text that has some languages of its record, but not all.
template <class T>
void check_fields(const T& record, const Record& file, Round& round) {
    for_each_field<T>([&](const auto& f) {
        if constexpr (requires { (record.*(f.member)).translations; }) {
            const auto& text = record.*(f.member);
            if (text.empty() || !f.is_required || is_name<T>(f.key)) return;
            for (const auto& language : record.languages) {
                if (text.translation(language)) continue;
                round.hint(file.where(f.key),
                           fmt::format("der Eintrag ist auf {} übersetzt, aber »{}« noch nicht",
                                       name_of_language(round.directory(), language), f.key));
            }
        }
    });
}

} // namespace

void check_translations(Round& round) {
    auto others = round.directory().site.heading.languages;
    others.erase(others.begin()); // what the records are written in
    const auto files = round.view().content.shown_folder;
    for_each_type([&]<class T>() {
        if constexpr (has_texts_for_families<T>()) {
            const auto folder = files + std::string(type_name<T>.folder) + "/";
            check_type<T>(others, {folder, {}, {}}, round);
            round.for_each<T>([&](const T& record, const Record& file, std::size_t) {
                check_fields(record, file, round);
            });
        }
    });
}

} // namespace schaukasten
