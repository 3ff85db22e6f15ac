#include "render/coverage_page.hpp"

#include "model/counted_posts.hpp"
#include "render/references.hpp"
#include "render/report_values.hpp"

#include <algorithm>

namespace schaukasten {

CoveragePage::CoveragePage(ViewShapes& shapes, const RecordPages& records, const ObjectShape& bar)
    : records_(records), bar_(&bar) {
    auto& book = shapes.book();
    const auto entries = book.list_of(*records.facts().entry);
    auto& gaps = with_texts(shapes, "Abdeckung einer Art",
                            {"schluessel", "name", "anteil", "laenge", "luecke", "ohne"});
    ViewShapes::add_list(gaps, "formen", book.list_of(*bar_));
    ViewShapes::add_list(gaps, "schulen", entries);
    gaps_ = &gaps;
    auto& coverage = book.object("Abdeckung");
    coverage.add("arten", book.list_of(gaps));
    page_ = &coverage;
}

Value CoveragePage::forms(const std::vector<bool>& covered, ViewValues& values) const {
    auto& context = values.context();
    std::vector<Value> forms;
    const auto by_form = schools_by_form(context.plan.directory);
    for (std::uint32_t form = 0; form < by_form.size(); ++form) {
        if (by_form[form].empty()) continue;
        const auto& term = context.plan.directory.terms(Vocabulary::SchoolForms)[form];
        const auto here = static_cast<std::size_t>(
            std::ranges::count_if(by_form[form], [&](auto place) { return covered[place]; }));
        forms.push_back(object(*bar_, context.arena,
                               {values.text(term.name), context.foreign(term.name),
                                context.link(term_target(Vocabulary::SchoolForms, form)),
                                count_of(context, here, by_form[form].size()),
                                bar_length(context.arena, static_cast<double>(here),
                                           static_cast<double>(by_form[form].size()))}));
    }
    return context.arena.list(forms);
}

Value CoveragePage::coverage_of(std::string_view title, const std::vector<bool>& covered,
                                ViewValues& values) const {
    auto& context = values.context();
    const auto total = covered.size();
    const auto with = static_cast<std::size_t>(std::ranges::count(covered, true));
    std::vector<std::uint32_t> gaps;
    for (std::uint32_t i = 0; i < total; ++i) {
        if (!covered[i]) gaps.push_back(i);
    }
    const auto members = context.arena.values(gaps_->members().size());
    auto rest = members;
    ViewValues::put(rest, Value::text(title));
    ViewValues::put(rest, context.word("abdeckung", title));
    ViewValues::put(rest, count_of(context, with, total));
    ViewValues::put(
        rest, bar_length(context.arena, static_cast<double>(with), static_cast<double>(total)));
    ViewValues::put(rest, context.counted("schulen_ohne_stelle", gaps.size()));
    ViewValues::put(rest, context.word("abdeckung", std::string("ohne_") + std::string(title)));
    ViewValues::put_list(rest, forms(covered, values));
    ViewValues::put_list(rest,
                         reference_values(records_.facts(), type_index<School>, gaps, values));
    return Value::object(*gaps_, members);
}

Value CoveragePage::value(ViewValues& values) const {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    const auto posts = counted_posts(directory);
    std::vector<Value> kinds{coverage_of("alle", schools_with_post(directory, posts), values)};
    for (const auto kind : {CarrierKind::Municipality, CarrierKind::State, CarrierKind::Independent,
                            CarrierKind::Church}) {
        const auto covered = schools_with_post(directory, posts, kind);
        if (std::ranges::find(covered, true) == covered.end()) continue;
        kinds.push_back(coverage_of(word_of(kind), covered, values));
    }
    return object(*page_, context.arena, {context.arena.list(kinds)});
}

} // namespace schaukasten
