#include "render/whole_town_page.hpp"

#include "model/address.hpp"
#include "render/pager.hpp"
#include "render/references.hpp"
#include "render/report_values.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// The schools of a form that stand on this part; `before` of the forms above it stand earlier.
std::span<const std::uint32_t> on_this_part(const std::vector<std::uint32_t>& form,
                                            std::size_t before, const Page& page) {
    const auto size = form.size();
    const auto place = [&](std::size_t at) {
        return at <= before ? 0 : std::min(at - before, size);
    };
    const auto begin = place(page.first);
    return std::span(form).subspan(begin, place(page.first + page.count) - begin);
}

} // namespace

WholeTownPage::WholeTownPage(ViewShapes& shapes, const RecordPages& records) : records_(records) {
    auto& book = shapes.book();
    const auto entries = book.list_of(*records.facts().entry);
    auto& school = book.object("Schule in der Gesamtübersicht");
    school.add("schule", ShapeBook::of(shapes.card_of_type(type_index<School>)));
    ViewShapes::add_list(school, "einsaetze", book.list_of(records.schools().assignment()));
    ViewShapes::add_list(school, "stellen", entries);
    school.add("offene_stellen", ShapeBook::text());
    ViewShapes::add_list(school, "angebote", entries);
    school_ = &school;
    auto& group = with_texts(shapes, "Schulform in der Gesamtübersicht", {"id", "anzahl"});
    group.add("form", ShapeBook::of(shapes.term()));
    group.add("schulen", book.list_of(school));
    group_ = &group;
    auto& jump =
        with_texts(shapes, "Sprung in der Gesamtübersicht", {"name", "name_sprache", "adresse"});
    jump_ = &jump;
    auto& everything = with_texts(shapes, "Gesamtübersicht", {"anzahl"});
    ViewShapes::add_list(everything, "spruenge", book.list_of(jump));
    everything.add("gruppen", book.list_of(group));
    add_pager(shapes, everything);
    page_ = &everything;
}

Value WholeTownPage::school(std::uint32_t school, ViewValues& values) const {
    auto& context = values.context();
    const auto& plan = context.plan;
    const auto vacancies = plan.directory.all<School>()[school].vacancies.size();
    const auto members = context.arena.values(school_->members().size());
    auto rest = members;
    ViewValues::put(rest, values.card<School>(school));
    ViewValues::put_list(rest, records_.schools().work_at(school, values));
    ViewValues::put_list(rest, reference_values(records_.facts(), type_index<Post>,
                                                plan.relations.to<Post, School>(school), values));
    ViewValues::put(rest, vacancies == 0 ? Value{} : context.counted("offene_stellen", vacancies));
    ViewValues::put_list(rest, reference_values(records_.facts(), type_index<Offer>,
                                                plan.relations.to<Offer, School>(school), values));
    return Value::object(*school_, members);
}

/// Where a Schulform begins.
Value WholeTownPage::jump(std::uint32_t form, std::size_t before, ViewValues& values) const {
    auto& context = values.context();
    const auto& term = context.plan.directory.terms(Vocabulary::SchoolForms)[form];
    const auto part = static_cast<std::uint32_t>(before) / most_schools_in_overview + 1;
    const auto address = part_address(first_address(context.page), part) + "#sk_" + term.id;
    return object(*jump_, context.arena,
                  {values.text(term.name), context.foreign(term.name), context.link(address)});
}

Value WholeTownPage::value(ViewValues& values) const {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    std::vector<Value> groups;
    std::vector<Value> jumps;
    const auto forms = schools_by_form(directory);
    std::size_t before = 0;
    for (std::uint32_t form = 0; form < forms.size(); ++form) {
        const auto count = forms[form].size();
        if (count == 0) continue;
        if (context.page.parts > 1) jumps.push_back(jump(form, before, values));
        std::vector<Value> schools;
        for (const auto place : on_this_part(forms[form], before, context.page)) {
            schools.push_back(school(place, values));
        }
        before += count;
        if (schools.empty()) continue;
        groups.push_back(
            object(*group_, context.arena,
                   {Value::text(directory.terms(Vocabulary::SchoolForms)[form].id),
                    context.counted("schulen", count), values.term(Vocabulary::SchoolForms, form),
                    context.arena.list(schools)}));
    }
    const auto members = context.arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put(rest, context.counted("schulen", directory.all<School>().size()));
    ViewValues::put_list(rest, context.arena.list(jumps));
    ViewValues::put(rest, context.arena.list(groups));
    put_pager(rest, values);
    return Value::object(*page_, members);
}

} // namespace schaukasten
