#include "render/whole_town_page.hpp"

#include "render/references.hpp"
#include "render/report_values.hpp"

namespace schaukasten {

WholeTownPage::WholeTownPage(ViewShapes& shapes, const RecordPages& records) : records_(records) {
    auto& book = shapes.book();
    const auto entries = book.list_of(*records.facts().entry);
    auto& school = book.object("Schule in der Gesamtübersicht");
    school.add("schule", ShapeBook::of(shapes.card_of_type(type_index<School>)));
    ViewShapes::add_list(school, "einsaetze", book.list_of(records.assignment()));
    ViewShapes::add_list(school, "stellen", entries);
    school.add("offene_stellen", ShapeBook::text());
    ViewShapes::add_list(school, "angebote", entries);
    school_ = &school;
    auto& group = with_texts(shapes, "Schulform in der Gesamtübersicht", {"id", "anzahl"});
    group.add("form", ShapeBook::of(shapes.term()));
    group.add("schulen", book.list_of(school));
    group_ = &group;
    auto& everything = with_texts(shapes, "Gesamtübersicht", {"anzahl"});
    everything.add("gruppen", book.list_of(group));
    page_ = &everything;
}

Value WholeTownPage::school(std::uint32_t school, ViewValues& values) const {
    auto& context = values.context();
    const auto& plan = context.plan;
    const auto vacancies = plan.directory.all<School>()[school].vacancies.size();
    const auto members = context.arena.values(school_->members().size());
    auto rest = members;
    ViewValues::put(rest, values.card<School>(school));
    ViewValues::put_list(rest, records_.work_at_school(school, values));
    ViewValues::put_list(rest, reference_values(records_.facts(), type_index<Post>,
                                                plan.relations.to<Post, School>(school), values));
    ViewValues::put(rest, vacancies == 0 ? Value{} : context.counted("offene_stellen", vacancies));
    ViewValues::put_list(rest, reference_values(records_.facts(), type_index<Offer>,
                                                plan.relations.to<Offer, School>(school), values));
    return Value::object(*school_, members);
}

Value WholeTownPage::value(ViewValues& values) const {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    std::vector<Value> groups;
    const auto forms = schools_by_form(directory);
    for (std::uint32_t form = 0; form < forms.size(); ++form) {
        if (forms[form].empty()) continue;
        std::vector<Value> schools;
        for (const auto place : forms[form]) schools.push_back(school(place, values));
        groups.push_back(
            object(*group_, context.arena,
                   {Value::text(directory.terms(Vocabulary::SchoolForms)[form].id),
                    context.counted("schulen", schools.size()),
                    values.term(Vocabulary::SchoolForms, form), context.arena.list(schools)}));
    }
    return object(
        *page_, context.arena,
        {context.counted("schulen", directory.all<School>().size()), context.arena.list(groups)});
}

} // namespace schaukasten
