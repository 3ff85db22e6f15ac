#include "search/terms.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace schaukasten {
namespace {

/// Finds what the entries of suchwoerter.toml lead to. The browser knows nothing of them: their
/// words are terms like all others.
class Thesaurus {
public:
    Thesaurus(const SitePlan& plan, const std::vector<Document>& documents, SiteTerms& terms)
        : plan_(plan), documents_(documents), terms_(terms) {
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const auto& target = documents[i].target;
            if (target != no_target) places_.emplace(std::pair(target.type, target.record), i);
        }
    }

    void add(const SearchWord& entry) {
        const auto stems = stems_of(entry.phrases, Stops::Keep);
        for (const auto& target : entry.targets) add_target(target, stems);
        for (const auto& meaning : entry.meanings) add_meaning(meaning, stems);
    }

private:
    enum class Stops { Keep, Drop };

    [[nodiscard]] std::vector<std::string> stems_of(const std::vector<std::string>& phrases,
                                                    Stops stops) const {
        std::vector<std::string> stems;
        for (const auto& phrase : phrases) {
            for (const auto& word : words_of(phrase)) {
                if (stops == Stops::Keep || !is_stop_word(word)) {
                    stems.push_back(stemmer_.stem(word));
                }
            }
        }
        return stems;
    }

    void put(std::size_t document, const std::vector<std::string>& stems, TextClass where) {
        for (const auto& stem : stems) terms_.add(document, stem, where);
    }

    void put(RecordTarget target, const std::vector<std::string>& stems, TextClass where) {
        const auto found = places_.find(std::pair(target.type, target.record));
        if (found != places_.end()) put(found->second, stems, where);
    }

    /// A term's page comes before the records that have the term.
    void add_target(std::string_view target, const std::vector<std::string>& stems) {
        const auto slash = target.find('/');
        const auto folder = target.substr(0, slash);
        const auto id = target.substr(slash + 1);
        for (std::size_t i = 0; i < vocabulary_names.size(); ++i) {
            if (vocabulary_names.at(i) != folder) continue;
            const auto vocabulary = static_cast<Vocabulary>(i);
            const auto place = place_of(plan_.directory.terms(vocabulary), id);
            if (!place) return;
            put(term_target(vocabulary, *place), stems, TextClass::Keyword);
            for (std::uint32_t type = 0; type < type_count; ++type) {
                for (const auto record : plan_.relations.with_term(type, vocabulary, *place)) {
                    put(RecordTarget{type, record}, stems, TextClass::Short);
                }
            }
        }
        for_each_type([&]<class T>() {
            if (type_name<T>.folder != folder) return;
            const auto place = place_of(plan_.directory.all<T>(), id);
            if (place) put(target_of<T>(*place), stems, TextClass::Keyword);
        });
    }

    /// Whatever has all its words, not only somewhere in a long text.
    void add_meaning(const std::string& meaning, const std::vector<std::string>& stems) {
        const auto needed = stems_of({meaning}, Stops::Drop);
        if (needed.empty()) return;
        for (std::size_t i = 0; i < documents_.size(); ++i) {
            const bool has_all = std::ranges::all_of(needed, [&](const std::string& stem) {
                return terms_.has(i, stem, TextClass::Short);
            });
            if (has_all) put(i, stems, TextClass::Keyword);
        }
    }

    template <class Records>
    static std::optional<std::uint32_t> place_of(const Records& records, std::string_view id) {
        for (std::uint32_t i = 0; i < records.size(); ++i) {
            if (records[i].id == id) return i;
        }
        return std::nullopt;
    }

    const SitePlan& plan_;
    const std::vector<Document>& documents_;
    SiteTerms& terms_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> places_;
    Stemmer stemmer_;
};

} // namespace

void add_search_words(const SitePlan& plan, const std::vector<Document>& documents,
                      SiteTerms& terms) {
    Thesaurus thesaurus(plan, documents, terms);
    for (const auto& entry : plan.directory.search_words) thesaurus.add(entry);
}

} // namespace schaukasten
