#include "render/search_page.hpp"

#include <string>

namespace schaukasten {

SearchPage::SearchPage(ViewShapes& shapes, const TermPages& terms) : terms_(terms) {
    auto& page = shapes.book().object("Suchseite");
    page.add("verzeichnis_der_suche", ShapeBook::text());
    ViewShapes::add_list(page, "themen", shapes.book().list_of(terms.counted_term()));
    page_ = &page;
}

Value SearchPage::value(ViewValues& values) const {
    auto& context = values.context();
    const auto& indexes = context.plan.search_indexes;
    const auto members = context.arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put(rest, context.page.language < indexes.size()
                              ? context.link(indexes[context.page.language])
                              : Value{});
    ViewValues::put_list(rest, terms_.below(values, Vocabulary::Topics, TermRef{}));
    return Value::object(*page_, members);
}

} // namespace schaukasten
