#include "render/translation_table.hpp"

#include "model/address.hpp"
#include "render/report_values.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::string_view easy_language = "-simple"; // BCP 47: the variant "simplified"

/// What a language is called in the page's own, as the editors' vocabulary has it.
Value name_of_language(std::string_view tag, ViewValues& values) {
    auto& context = values.context();
    if (tag.ends_with(easy_language)) return context.word("rahmen", "leichte_sprache");
    const auto& terms = context.plan.directory.terms(Vocabulary::Languages);
    const auto found = std::ranges::find(terms, tag, &Term::id);
    return found == terms.end() ? Value::text(tag) : values.text(found->name);
}

/// A flyer is read as the sheet itself: one in the language is enough.
bool has_sheet_in(const Flyer& flyer, std::string_view language,
                  const std::vector<Term>& languages) {
    return std::ranges::any_of(flyer.editions, [&](const FlyerEdition& edition) {
        return edition.language.is_set() && languages[edition.language.at].id == language;
    });
}

template <class T>
std::size_t count_in(const std::string& language, const Directory& directory) {
    return static_cast<std::size_t>(std::ranges::count_if(directory.all<T>(), [&](const T& record) {
        if constexpr (std::is_same_v<T, Flyer>) {
            const auto& terms = directory.terms(Vocabulary::Languages);
            if (has_sheet_in(record, language, terms)) return true;
        }
        return std::ranges::find(record.languages, language) != record.languages.end();
    }));
}

/// Calls `visit(records, what they are called)` for each kind that families read.
template <class Visit>
void for_each_kind(const ViewContext& context, const Visit& visit) {
    for_each_type([&]<class T>() {
        const auto& records = context.plan.directory.all<T>();
        if (type_name<T>.audience != Audience::Families || records.empty()) return;
        if (type_name<T>.folder == page_folder) return;
        visit(records, context.word("listen." + std::string(type_name<T>.folder), "titel"));
    });
}

} // namespace

TranslationTable::TranslationTable(ViewShapes& shapes)
    : column_(&with_texts(shapes, "Einträge in einer Sprache", {"spalte", "zahl"})) {
    auto& row = with_texts(shapes, "Sprache in Zahlen", {"name"});
    row.add("zellen", shapes.book().list_of(*column_));
    row_ = &row;
}

Value TranslationTable::columns(ViewValues& values) const {
    auto& context = values.context();
    std::vector<Value> all;
    for_each_kind(context, [&](const auto& records, Value title) {
        all.push_back(object(*column_, context.arena, {title, values.number(records.size())}));
    });
    return context.arena.list(all);
}

Value TranslationTable::rows(ViewValues& values) const {
    auto& context = values.context();
    const auto& languages = context.plan.languages;
    std::vector<Value> all;
    for (std::size_t i = 1; i < languages.size(); ++i) {
        std::vector<Value> cells;
        for_each_kind(context, [&](const auto& records, Value title) {
            using T = typename std::remove_cvref_t<decltype(records)>::value_type;
            const auto count = count_in<T>(languages[i], context.plan.directory);
            cells.push_back(
                object(*column_, context.arena, {title, count_of(context, count, records.size())}));
        });
        all.push_back(object(*row_, context.arena,
                             {name_of_language(languages[i], values), context.arena.list(cells)}));
    }
    return context.arena.list(all);
}

} // namespace schaukasten
