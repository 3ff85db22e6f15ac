#include "render/school_parts.hpp"

#include "base/host_name.hpp"
#include "base/qr_code.hpp"
#include "model/address.hpp"
#include "model/school_card.hpp"
#include "plan/next_time.hpp"
#include "plan/work_at.hpp"
#include "render/calendar_links.hpp"
#include "render/map_page.hpp"
#include "render/school_card.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

/// Whoever can be met first stands first; who names no hours stands last.
std::vector<WorkAtSchool> soonest_first(std::vector<WorkAtSchool> work, Date today,
                                        const SchoolCalendar& calendar) {
    std::ranges::stable_sort(work, [&](const WorkAtSchool& left, const WorkAtSchool& right) {
        const auto a = next_time(office_hours_of(*left.assignment), today, calendar);
        const auto b = next_time(office_hours_of(*right.assignment), today, calendar);
        return a && (!b || a->is_before(*b));
    });
    return work;
}

} // namespace

SchoolParts::SchoolParts(ViewShapes& shapes, const FacetPages& facets) : choice_(facets) {
    auto& book = shapes.book();
    auto& assignment = book.object("Einsatz an der Schule");
    shapes.add_fields<Assignment, Detail::Card>(assignment);
    assignment.add("fachkraft", ShapeBook::of(shapes.card_of_type(type_index<Fachkraft>)));
    assignment_ = &assignment;

    auto& qr = book.object("QR-Code");
    qr.add("seite", ShapeBook::text());
    qr.add("pfad", ShapeBook::text());
    qr_code_ = &qr;

    auto& embedding = book.object("Karte für die Website der Schule");
    for (const auto name : {"seite", "rahmen", "text", "daten"}) {
        embedding.add(name, ShapeBook::text());
    }
    embedding_ = &embedding;
}

void SchoolParts::add_to(ViewShapes& shapes, ObjectShape& page) const {
    page.add("einsaetze", shapes.book().list_of(*assignment_));
    ViewShapes::add_list(page, "angebotsthemen", shapes.book().list_of(choice_.facet_value()));
    page.add("unbesetzte_stellen", shapes.book().list_of(shapes.card_of_type(type_index<Post>)));
    page.add("sprechzeiten_abo", ShapeBook::of(shapes.calendar_link()));
    page.add("plakat", ShapeBook::text());
    page.add("ganze_adresse_der_schule", ShapeBook::text());
    page.add("qr", ShapeBook::of(*qr_code_));
    page.add("auf_der_karte", ShapeBook::text());
    page.add("weg", ShapeBook::text());
    page.add("einbinden", ShapeBook::of(*embedding_));
}

void SchoolParts::put(std::span<Value>& rest, const ObjectShape& page, std::uint32_t record,
                      ViewValues& values) const {
    ViewValues::put(rest, work_at(record, values));
    ViewValues::put_list(rest, choice_.topics_of(record, values));
    const auto& plan = values.context().plan;
    std::vector<std::uint32_t> vacant;
    for (const auto place : plan.relations.to<Post, School>(record)) {
        const auto& post = plan.directory.all<Post>()[place];
        if (post.occupancy == Occupancy::Vacant && !post.is_template) vacant.push_back(place);
    }
    ViewValues::put(rest, values.cards<Post>(vacant));
    ViewValues::put(rest, office_hours_link(record, values));
    put_sheets(rest, record, values);
    ViewValues::put_if_asked(rest, page, [&] { return embedding(record, values); });
}

/// What takes the page elsewhere: the poster, the code that leads here, the map.
void SchoolParts::put_sheets(std::span<Value>& rest, std::uint32_t school,
                             ViewValues& values) const {
    auto& context = values.context();
    const auto address = *context.plan.address(target_of<School>(school), context.page.language);
    const auto whole = context.plan.base_url + address;
    const auto& code = context.codes.of(whole);
    ViewValues::put(rest, context.link(address + std::string(poster_folder)));
    ViewValues::put(rest, context.arena.text(with_spoken_host(whole)));
    const std::array members{context.arena.text(std::to_string(code.size)),
                             context.arena.text(code.path)};
    ViewValues::put(rest, Value::object(*qr_code_, context.arena.list(members).values()));
    const auto& record = context.plan.directory.all<School>()[school];
    if (record.position) {
        const auto map = context.plan.list_address(map_folder, context.page.language);
        ViewValues::put(rest,
                        context.link(map + "#" + map_anchor(type_name<School>.folder, record.id)));
        ViewValues::put(rest, context.arena.text(directions_to(*record.position)));
    } else {
        rest = rest.subspan(2);
    }
}

/// What somebody copies into the website of the school; addresses are whole ones. On the page in
/// the language of the records alone: parents load the others, and to them it is weight.
Value SchoolParts::embedding(std::uint32_t school, ViewValues& values) const {
    auto& context = values.context();
    if (context.page.language != 0) return {};
    const auto page = *context.plan.address(target_of<School>(school), 0);
    const auto card = page + std::string(school_card_page);
    const auto data = page + std::string(school_card_data);
    const CardLanguage language{context.plan, 0, context.texts, context.dates};
    const std::array members{
        context.link(card),
        context.arena.text(
            school_card_frame(school, context.plan.base_url + card, language).text()),
        context.arena.text(school_card(school, CardPlace::Part, language).text()),
        context.arena.text(context.plan.base_url + data)};
    return Value::object(*embedding_, context.arena.list(members).values());
}

Value SchoolParts::work_at(std::uint32_t school, ViewValues& values) const {
    const auto& plan = values.context().plan;
    std::vector<Value> all;
    for (const auto& [person, assignment] :
         soonest_first(schaukasten::work_at(school, plan.directory, plan.relations), plan.today,
                       plan.directory.calendar)) {
        const auto members = values.context().arena.values(assignment_->members().size());
        auto free = members;
        values.put_fields<Assignment, Detail::Card>(free, *assignment_, *assignment);
        ViewValues::put(free, values.card<Fachkraft>(person));
        all.push_back(Value::object(*assignment_, members));
    }
    return values.context().arena.list(all);
}

} // namespace schaukasten
