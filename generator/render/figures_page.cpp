#include "render/figures_page.hpp"

#include "model/counted_posts.hpp"
#include "render/date_words.hpp"
#include "render/distinction.hpp"
#include "render/own_facts.hpp"
#include "render/report_values.hpp"
#include "render/word_group.hpp"

#include <algorithm>

namespace schaukasten {

FiguresPage::FiguresPage(ViewShapes& shapes, const ObjectShape& bar)
    : translations_(shapes), bar_(&bar) {
    auto& book = shapes.book();
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
    figures.add("sprachen_spalten", book.list_of(translations_.column()));
    ViewShapes::add_list(figures, "sprachen_zeilen", book.list_of(translations_.row()));
    page_ = &figures;
}

Value FiguresPage::forms(ViewValues& values) const {
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

Value FiguresPage::carriers(ViewValues& values) const {
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

Value FiguresPage::key_figures(ViewValues& values) const {
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

Value FiguresPage::value(ViewValues& values) const {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    std::size_t due = 0;
    std::size_t received = 0;
    for (const auto& profile : directory.all<SchoolProfile>()) {
        if (profile.report_due) ++due;
        if (profile.report_due && profile.report_received) ++received;
    }
    const auto posts = counted_posts(directory).size();
    const auto members = context.arena.values(page_->members().size());
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
    ViewValues::put(rest, translations_.columns(values));
    ViewValues::put_list(rest, translations_.rows(values));
    return Value::object(*page_, members);
}

} // namespace schaukasten
