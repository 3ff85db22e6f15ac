#include "check/vocabularies.hpp"

#include "base/slug.hpp"
#include "check/fill.hpp"
#include "check/place_of.hpp"
#include "model/address.hpp"
#include "model/vocabulary_file.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

std::vector<Term> read_terms(const Record& record, Vocabulary vocabulary,
                             const std::vector<std::string>& languages, const Ids& ids,
                             Diagnostics& diagnostics) {
    ValueReader reader(record, ids, languages.front(), diagnostics);
    Filler filler(reader, languages);
    filler.in_vocabulary(vocabulary);
    VocabularyFile file;
    filler.fill(file, record.table, {});
    for (auto& term : file.terms) {
        for (const auto& [tag, text] : term.name.translations) term.languages.push_back(tag);
    }
    return std::move(file.terms);
}

/// A term may not be its own ancestor. Of those in a circle the first is told.
bool begins_circle(const std::vector<Term>& terms, std::size_t start) {
    auto at = terms[start].parent;
    for (std::size_t steps = 0; at.is_set() && at.at < terms.size() && steps <= terms.size();
         ++steps) {
        if (at.at == start) return true;
        if (at.at < start) return false; // is told already, or is none
        at = terms[at.at].parent;
    }
    return false;
}

void check_terms(const Record& record, const std::vector<Term>& terms, Diagnostics& diagnostics) {
    IdTable seen;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto& id = terms[i].id;
        const auto place = place_of(record, &VocabularyFile::terms, i, &Term::id);
        if (!id.empty() && !is_slug(id)) {
            const auto slug = slug_of(id);
            diagnostics.error(place,
                              fmt::format("die Id »{}« {}; schreiben Sie \"{}\"", id,
                                          id.starts_with(slug) && !slug.empty()
                                              ? "ist zu lang"
                                              : "hat andere Zeichen als Kleinbuchstaben, Ziffern "
                                                "und Bindestriche",
                                          slug.empty() ? "ein-begriff" : slug));
        } else if (id == list_parts) {
            diagnostics.error(place, fmt::format("die Id »{}« braucht die Website selbst", id));
        } else if (!id.empty() && !seen.add(id)) {
            diagnostics.error(place,
                              fmt::format("den Begriff »{}« gibt es in dieser Datei schon", id));
        }
        if (begins_circle(terms, i)) {
            diagnostics.error(place_of(record, &VocabularyFile::terms, i, &Term::parent),
                              fmt::format("»{}« ist über »{}« sein eigener Oberbegriff", id,
                                          key_of(&Term::parent)));
        }
    }
}

} // namespace

void check_vocabularies(const Content& content, const std::vector<std::string>& languages, Ids& ids,
                        Directory& directory, Diagnostics& diagnostics) {
    for (const auto& record : content.records) {
        if (record.folder != vocabulary_folder || record.is_markdown) continue;
        const auto vocabulary = vocabulary_called(record.stem);
        if (!vocabulary || !record.is_readable) continue;
        // Once for the ids, once with them, since terms name their parents.
        Diagnostics unheard;
        const auto first = read_terms(record, *vocabulary, languages, ids, unheard);
        auto& terms = directory.vocabularies.at(static_cast<std::size_t>(*vocabulary));
        auto& table = ids.terms.at(static_cast<std::size_t>(*vocabulary));
        for (const auto& term : first) table.add(term.id, term.name.original);
        terms = read_terms(record, *vocabulary, languages, ids, diagnostics);
        check_terms(record, terms, diagnostics);
        // The table views ids; from here on those of the Directory.
        table = {};
        for (const auto& term : terms) table.add(term.id, term.name.original);
    }
}

} // namespace schaukasten
