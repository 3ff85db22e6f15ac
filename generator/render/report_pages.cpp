#include "render/report_pages.hpp"

#include "model/counted_posts.hpp"
#include "render/date_words.hpp"
#include "render/own_facts.hpp"
#include "render/word_group.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

ObjectShape& with_texts(ViewShapes& shapes, std::string name,
                        std::initializer_list<std::string_view> texts) {
    auto& object = shapes.book().object(std::move(name));
    for (const auto text : texts) object.add(text, ShapeBook::text());
    return object;
}

Value object(const ObjectShape& shape, Arena& arena, std::initializer_list<Value> members) {
    return Value::object(shape, arena.list({members.begin(), members.size()}).values());
}

/// Length of a bar in percent of the longest.
Value bar_length(Arena& arena, double value, double longest) {
    constexpr double whole = 100;
    return arena.text(fmt::format("{:.1f}", longest > 0 ? value / longest * whole : 0.0));
}

/// Schools of each form, in the order of the vocabulary; those of a form below are not among them.
std::vector<std::vector<std::uint32_t>> schools_by_form(const Directory& directory) {
    std::vector<std::vector<std::uint32_t>> forms(directory.terms(Vocabulary::SchoolForms).size());
    const auto& schools = directory.all<School>();
    for (std::uint32_t i = 0; i < schools.size(); ++i) {
        if (schools[i].form.is_set()) forms[schools[i].form.at].push_back(i);
    }
    return forms;
}

std::string formatted(const ViewContext& context, std::string_view key, std::string_view first,
                      std::size_t count, std::string_view second, std::size_t total) {
    return context.texts.format(key, {{first, context.dates.number(static_cast<double>(count))},
                                      {second, context.dates.number(static_cast<double>(total))}});
}

/// "40 von 62"
Value count_of(const ViewContext& context, std::size_t count, std::size_t total) {
    return context.arena.text(formatted(context, "zahl.von", "wert", count, "basis", total));
}

template <class T>
Value references(const RecordPages& records, std::span<const std::uint32_t> places,
                 ViewValues& values) {
    std::vector<Value> all;
    for (const auto place : places) {
        all.push_back(reference_value<T>(records.facts(), place, values));
    }
    return values.context().arena.list(all);
}

} // namespace

ReportPages::ReportPages(ViewShapes& shapes, const RecordPages& records)
    : records_(records), structure_(shapes) {
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
    everything_ = &everything;

    bar_ = &with_texts(shapes, "Balken", {"name", "name_sprache", "ziel", "zahl", "laenge"});
    carrier_ = &with_texts(shapes, "Stellen eines Trägers",
                           {"name", "name_sprache", "ziel", "art", "zahl", "besetzt", "unbesetzt",
                            "stunden", "anteile", "laenge"});
    auto& figure = with_texts(
        shapes, "Kennzahl in Zahlen",
        {"titel", "titel_sprache", "adresse", "betrag", "stand_text", "quelle", "rechnung"});
    figure.add("teile", book.list_of(*bar_));
    key_figure_ = &figure;
    auto& figures = with_texts(shapes, "Zahlen",
                               {"schulen_zahl", "stellen_zahl", "fachkraefte_zahl", "berichte"});
    ViewShapes::add_list(figures, "formen", book.list_of(*bar_));
    ViewShapes::add_list(figures, "traeger_zeilen", book.list_of(*carrier_));
    ViewShapes::add_list(figures, "kennzahlen", book.list_of(figure));
    figures_ = &figures;

    auto& gaps = with_texts(shapes, "Abdeckung einer Art",
                            {"schluessel", "name", "anteil", "laenge", "luecke", "ohne"});
    ViewShapes::add_list(gaps, "formen", book.list_of(*bar_));
    ViewShapes::add_list(gaps, "schulen", entries);
    gaps_ = &gaps;
    auto& coverage = book.object("Abdeckung");
    coverage.add("arten", book.list_of(gaps));
    coverage_ = &coverage;
}

const ObjectShape& ReportPages::shape(Report report) const {
    switch (report) {
    case Report::Everything: return *everything_;
    case Report::Figures: return *figures_;
    case Report::Coverage: return *coverage_;
    case Report::Structure: break;
    }
    return structure_.shape();
}

Value ReportPages::value(Report report, ViewValues& values) const {
    switch (report) {
    case Report::Everything: return everything(values);
    case Report::Figures: return figures(values);
    case Report::Coverage: return coverage(values);
    case Report::Structure: break;
    }
    return structure_.value(values);
}

Value ReportPages::school(std::uint32_t school, ViewValues& values) const {
    auto& context = values.context();
    const auto& plan = context.plan;
    const auto vacancies = plan.directory.all<School>()[school].vacancies.size();
    const auto members = context.arena.values(school_->members().size());
    auto rest = members;
    ViewValues::put(rest, values.card<School>(school));
    ViewValues::put_list(rest, records_.work_at_school(school, values));
    ViewValues::put_list(
        rest, references<Post>(records_, plan.relations.to<Post, School>(school), values));
    ViewValues::put(rest, vacancies == 0 ? Value{} : context.counted("offene_stellen", vacancies));
    ViewValues::put_list(
        rest, references<Offer>(records_, plan.relations.to<Offer, School>(school), values));
    return Value::object(*school_, members);
}

Value ReportPages::everything(ViewValues& values) const {
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
        *everything_, context.arena,
        {context.counted("schulen", directory.all<School>().size()), context.arena.list(groups)});
}

Value ReportPages::forms(ViewValues& values) const {
    auto& context = values.context();
    const auto& terms = context.plan.directory.terms(Vocabulary::SchoolForms);
    const auto forms = schools_by_form(context.plan.directory);
    std::size_t most = 0;
    for (const auto& form : forms) most = std::max(most, form.size());
    std::vector<Value> all;
    for (std::uint32_t i = 0; i < forms.size(); ++i) {
        if (forms[i].empty()) continue;
        all.push_back(object(*bar_, context.arena,
                             {values.text(terms[i].name), context.foreign(terms[i].name),
                              context.link(term_target(Vocabulary::SchoolForms, i)),
                              values.number(forms[i].size()),
                              bar_length(context.arena, static_cast<double>(forms[i].size()),
                                         static_cast<double>(most))}));
    }
    return context.arena.list(all);
}

Value ReportPages::carriers(ViewValues& values) const {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    const auto sums = sums_by_carrier(directory, counted_posts(directory));
    const auto most = std::ranges::max(sums, {}, &PostSum::count).count;
    const auto decimal = [&](double number) {
        return number == 0 ? Value{} : context.arena.text(context.dates.number(number));
    };
    const auto numbers = [&](Value name, Value language, Value link, Value kind, const PostSum& sum,
                             std::size_t longest) {
        return object(*carrier_, context.arena,
                      {name, language, link, kind, values.number(sum.count),
                       values.number(sum.count - sum.vacant), values.number(sum.vacant),
                       decimal(sum.hours), decimal(sum.share),
                       bar_length(context.arena, static_cast<double>(sum.count),
                                  static_cast<double>(longest))});
    };
    std::vector<Value> all;
    PostSum total;
    const auto& carriers = directory.all<Carrier>();
    for (std::uint32_t i = 0; i < sums.size(); ++i) {
        if (sums[i].count == 0) continue;
        total.count += sums[i].count;
        total.vacant += sums[i].vacant;
        total.hours += sums[i].hours;
        total.share += sums[i].share;
        if (i == carriers.size()) {
            all.push_back(numbers(context.word("zahl", "ohne_traeger"), {}, {}, {}, sums[i], most));
            continue;
        }
        all.push_back(numbers(values.text(carriers[i].name), context.foreign(carriers[i].name),
                              context.link(target_of<Carrier>(i)),
                              context.word(word_group<CarrierKind>, word_of(carriers[i].kind)),
                              sums[i], most));
    }
    if (all.size() > 1) {
        all.push_back(numbers(context.word("zahl", "zusammen"), {}, {}, {}, total, 0));
    }
    return context.arena.list(all);
}

Value ReportPages::key_figures(ViewValues& values) const {
    auto& context = values.context();
    std::vector<Value> all;
    const auto& figures = context.plan.directory.all<Figure>();
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
        const auto& figure = figures[i];
        double most = 0;
        for (const auto& part : figure.parts) most = std::max(most, part.value);
        std::vector<Value> parts;
        for (const auto& part : figure.parts) {
            parts.push_back(object(*bar_, context.arena,
                                   {values.text(part.title),
                                    context.foreign(part.title),
                                    {},
                                    context.arena.text(context.dates.number(part.value)),
                                    bar_length(context.arena, part.value, most)}));
        }
        const auto own = own_facts(figure, context);
        const auto sum = std::ranges::find(own, "rechnung", &OwnFact::key);
        all.push_back(object(
            *key_figure_, context.arena,
            {values.text(figure.title), context.foreign(figure.title),
             context.link(target_of<Figure>(i)), context.arena.text(amount_of(figure, context)),
             context.arena.text(context.dates.as_known(figure.as_of)), values.text(figure.source),
             sum == own.end() ? Value{} : context.arena.text(sum->text),
             context.arena.list(parts)}));
    }
    return context.arena.list(all);
}

Value ReportPages::figures(ViewValues& values) const {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    std::size_t due = 0;
    std::size_t received = 0;
    for (const auto& profile : directory.all<SchoolProfile>()) {
        if (profile.report_due) ++due;
        if (profile.report_due && profile.report_received) ++received;
    }
    const auto posts = counted_posts(directory).size();
    const auto members = context.arena.values(figures_->members().size());
    auto rest = members;
    ViewValues::put(rest, context.counted("schulen", directory.all<School>().size()));
    ViewValues::put(rest, posts == 0 ? Value{} : context.counted("stellen", posts));
    ViewValues::put(rest, directory.all<Fachkraft>().empty()
                              ? Value{}
                              : context.counted("fachkraefte", directory.all<Fachkraft>().size()));
    ViewValues::put(rest, due == 0 ? Value{} : count_of(context, received, due));
    ViewValues::put_list(rest, forms(values));
    ViewValues::put_list(rest, carriers(values));
    ViewValues::put_list(rest, key_figures(values));
    return Value::object(*figures_, members);
}

Value ReportPages::coverage_of(std::string_view title, const std::vector<bool>& covered,
                               ViewValues& values) const {
    auto& context = values.context();
    const auto total = covered.size();
    const auto with = static_cast<std::size_t>(std::ranges::count(covered, true));
    std::vector<std::uint32_t> gaps;
    for (std::uint32_t i = 0; i < total; ++i) {
        if (!covered[i]) gaps.push_back(i);
    }
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
    const auto members = context.arena.values(gaps_->members().size());
    auto rest = members;
    ViewValues::put(rest, Value::text(title));
    ViewValues::put(rest, context.word("abdeckung", title));
    ViewValues::put(rest, count_of(context, with, total));
    ViewValues::put(
        rest, bar_length(context.arena, static_cast<double>(with), static_cast<double>(total)));
    ViewValues::put(rest, context.counted("schulen_ohne_stelle", gaps.size()));
    ViewValues::put(rest, context.word("abdeckung", std::string("ohne_") + std::string(title)));
    ViewValues::put_list(rest, context.arena.list(forms));
    ViewValues::put_list(rest, references<School>(records_, gaps, values));
    return Value::object(*gaps_, members);
}

Value ReportPages::coverage(ViewValues& values) const {
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
    return object(*coverage_, context.arena, {context.arena.list(kinds)});
}

} // namespace schaukasten
