#pragma once

#include "model/accessibility.hpp"
#include "model/article.hpp"
#include "model/calendar.hpp"
#include "model/data_source.hpp"
#include "model/event.hpp"
#include "model/figure.hpp"
#include "model/glossary_entry.hpp"
#include "model/goal.hpp"
#include "model/info_page.hpp"
#include "model/milestone.hpp"
#include "model/post.hpp"
#include "model/publication.hpp"
#include "model/school_profile.hpp"
#include "model/search_word.hpp"
#include "model/site.hpp"
#include "model/term.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

namespace schaukasten {

/// All record types, in the order in which the site lists them. A new one is added here.
template <template <class...> class Holder>
using WithRecordTypes =
    Holder<School, Fachkraft, Offer, Event, Flyer, Article, Carrier, Partner, SchoolProfile, Post,
           Unit, Body, Agreement, Concept, Goal, Figure, Milestone, Publication, Programme,
           LegalBasis, GlossaryEntry, InfoPage>;

/// Everything that content/ says, checked: typed, complete, references and links resolved.
/// A reference is an index into the table of its type.
struct Directory {
    template <class... Record>
    using Tables = std::tuple<std::vector<Record>...>;

    Site site;
    SchoolCalendar calendar;
    std::optional<AccessibilityStatement> accessibility;
    std::vector<DataSource> sources;
    std::array<std::vector<Term>, vocabulary_names.size()> vocabularies;
    std::vector<SearchWord> search_words;
    WithRecordTypes<Tables> tables;

    template <class T>
    [[nodiscard]] std::vector<T>& all() {
        return std::get<std::vector<T>>(tables);
    }
    template <class T>
    [[nodiscard]] const std::vector<T>& all() const {
        return std::get<std::vector<T>>(tables);
    }
    template <class T>
    [[nodiscard]] const T& at(Ref<T> ref) const {
        return all<T>()[ref.at];
    }
    [[nodiscard]] const std::vector<Term>& terms(Vocabulary vocabulary) const {
        return vocabularies.at(static_cast<std::size_t>(vocabulary));
    }
    [[nodiscard]] const Term& term(Vocabulary vocabulary, TermRef ref) const {
        return terms(vocabulary)[ref.at];
    }
};

/// Place of T among the record types.
template <class T, class Tables = decltype(Directory::tables)>
inline constexpr std::size_t type_index = [] {
    std::size_t index = 0;
    const auto count = []<class... Ts>(std::type_identity<std::tuple<std::vector<Ts>...>>,
                                       std::size_t& at) {
        bool found = false;
        ((found = found || std::is_same_v<Ts, T>, at += found ? 0U : 1U), ...);
    };
    count(std::type_identity<Tables>{}, index);
    return index;
}();

inline constexpr std::size_t type_count = std::tuple_size_v<decltype(Directory::tables)>;

/// Calls `visit.template operator()<T>()` for each record type.
template <class Visit>
constexpr void for_each_type(Visit&& visit) {
    const auto call = [&]<class... Ts>(std::type_identity<std::tuple<std::vector<Ts>...>>) {
        (visit.template operator()<Ts>(), ...);
    };
    call(std::type_identity<decltype(Directory::tables)>{});
}

/// One entry a record type, `make.template operator()<T>()`: for code that learns the type's place
/// only as it runs.
template <class Entry, class Make>
constexpr std::array<Entry, type_count> table_by_type(const Make& make) {
    std::array<Entry, type_count> table{};
    for_each_type([&]<class T>() { table.at(type_index<T>) = make.template operator()<T>(); });
    return table;
}

/// What a record is called in lists and headings.
template <class T>
const TranslatedText& title_of(const T& record) {
    if constexpr (requires { record.title; }) {
        return record.title;
    } else if constexpr (requires { record.term; }) {
        return record.term;
    } else {
        return record.name;
    }
}
/// The name, if it may be published; else the role.
TranslatedText title_of(const Fachkraft& fachkraft);

} // namespace schaukasten
