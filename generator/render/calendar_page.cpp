#include "render/calendar_page.hpp"

#include "model/public_holidays.hpp"
#include "plan/school_years.hpp"
#include "render/calendar_links.hpp"
#include "render/date_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

using namespace std::chrono;

/// One line of a month, before it is put into words.
struct Line {
    Date from;
    Date until;
    std::string_view kind; // key of a word in `kalender`
    Value title;
    Value title_language;
    Value address;
    Value address_language;
    Value time;
    Value note;
};

class MonthLines {
public:
    MonthLines(year_month month, ViewValues& values)
        : first_(month / 1), last_(month / std::chrono::last), values_(values),
          context_(values.context()), directory_(context_.plan.directory) {}

    std::vector<Line> all() {
        halves();
        for (const auto& each : directory_.calendar.holidays) {
            add(text_line(each.from, each.until, "ferien", each.name));
        }
        for (const auto& each : directory_.calendar.free_days) free_day(each);
        for (auto day = sys_days{first_}; day <= sys_days{last_}; day += days{1}) {
            if (const auto holiday = public_holiday_on(day)) {
                add({day,
                     day,
                     "feiertag",
                     context_.word("feiertag", word_of(*holiday)),
                     {},
                     {},
                     {},
                     {},
                     {}});
            }
        }
        events();
        std::ranges::stable_sort(lines_, {}, &Line::from);
        return std::move(lines_);
    }

private:
    void add(Line line) {
        if (line.from <= last_ && first_ <= line.until) lines_.push_back(line);
    }

    Line text_line(Date from, Date until, std::string_view kind, const TranslatedText& name) {
        return {from, until, kind, values_.text(name), context_.foreign(name), {}, {}, {}, {}};
    }

    void halves() {
        for (const auto& year : directory_.calendar.years) {
            if (!year.second_half) continue;
            add({*year.second_half,
                 *year.second_half,
                 "halbjahr",
                 context_.word("kalender", "zweites_halbjahr"),
                 {},
                 {},
                 {},
                 {},
                 {}});
        }
    }

    void free_day(const FreeDay& day) {
        auto line = text_line(day.day, day.day, "frei", day.name);
        std::string schools;
        for (const auto school : day.schools) {
            if (!schools.empty()) schools += ", ";
            schools += title_of(directory_.at(school)).in(context_.language());
        }
        line.note = context_.arena.text(schools);
        add(line);
    }

    void events() {
        const auto& events = directory_.all<Event>();
        for (std::uint32_t i = 0; i < events.size(); ++i) {
            const auto& event = events[i];
            const auto target = target_of<Event>(i);
            for (const auto day :
                 days_of(event, directory_.calendar, sys_days{first_} - event.length(), last_)) {
                auto line = text_line(day, sys_days{day} + event.length(), "termin", event.title);
                line.address = context_.link(target);
                line.address_language = values_.address_language(target);
                line.time = time_of_event(context_, event);
                if (event.status) {
                    line.note = context_.word("terminstatus", word_of(*event.status));
                }
                add(line);
            }
        }
    }

    Date first_;
    Date last_;
    ViewValues& values_;
    ViewContext& context_;
    const Directory& directory_;
    std::vector<Line> lines_;
};

} // namespace

CalendarPage::CalendarPage(ViewShapes& shapes) {
    auto& book = shapes.book();
    auto& entry = book.object("Zeile im Kalender");
    for (const auto* name : {"iso", "text", "bis_iso", "bis_text", "art", "art_name", "titel",
                             "titel_sprache", "adresse", "adresse_sprache", "uhrzeit", "hinweis"}) {
        entry.add(name, ShapeBook::text());
    }
    entry_ = &entry;
    auto& month = book.object("Monat");
    month.add("iso", ShapeBook::text());
    month.add("titel", ShapeBook::text());
    ViewShapes::add_list(month, "zeilen", book.list_of(entry));
    month_ = &month;
    auto& year = book.object("Schuljahr");
    year.add("name", ShapeBook::text());
    year.add("von", ShapeBook::of(shapes.date()));
    year.add("bis", ShapeBook::of(shapes.date()));
    ViewShapes::add_list(year, "monate", book.list_of(month));
    year_ = &year;
    auto& page = book.object("Kalenderseite");
    ViewShapes::add_list(page, "schuljahre", book.list_of(year));
    page.add("termine_adresse", ShapeBook::text());
    page.add("kalender_abo", ShapeBook::of(shapes.calendar_link()));
    page_ = &page;
}

Value CalendarPage::value(ViewValues& values) const {
    auto& context = values.context();
    const auto& plan = context.plan;
    std::vector<Value> years;
    for (const auto& each : school_years_on_page(plan.directory.calendar, plan.today)) {
        years.push_back(year(each, values));
    }
    const auto members = context.arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put_list(rest, context.arena.list(years));
    ViewValues::put(rest, plan.directory.all<Event>().empty()
                              ? Value{}
                              : context.link(plan.list_address(type_name<Event>.folder,
                                                               context.page.language)));
    ViewValues::put(rest, calendar_link({}, values));
    return Value::object(*page_, members);
}

Value CalendarPage::year(const SchoolYearDates& year, ViewValues& values) const {
    auto& arena = values.context().arena;
    std::vector<Value> months;
    const year_month last_month{year.ends.year(), year.ends.month()};
    for (year_month each{year.begins.year(), year.begins.month()}; each <= last_month;
         each += std::chrono::months{1}) {
        const auto shown = month(each, values);
        if (shown.truthy()) months.push_back(shown);
    }
    const auto members = arena.values(year_->members().size());
    auto rest = members;
    ViewValues::put(rest, arena.text(year.name));
    ViewValues::put(rest, values.date(year.begins));
    ViewValues::put(rest, values.date(year.ends));
    ViewValues::put_list(rest, arena.list(months));
    return Value::object(*year_, members);
}

/// Missing if there is nothing in that month.
Value CalendarPage::month(year_month month, ViewValues& values) const {
    auto& context = values.context();
    auto& arena = context.arena;
    std::vector<Value> lines;
    for (const auto& line : MonthLines(month, values).all()) {
        const bool is_long = line.from != line.until;
        const std::array members{arena.text(iso_date(line.from)),
                                 arena.text(context.dates.weekday_and_day(line.from)),
                                 is_long ? arena.text(iso_date(line.until)) : Value{},
                                 is_long ? arena.text(context.dates.weekday_and_day(line.until))
                                         : Value{},
                                 Value::text(line.kind),
                                 context.word("kalender", line.kind),
                                 line.title,
                                 line.title_language,
                                 line.address,
                                 line.address_language,
                                 line.time,
                                 line.note};
        lines.push_back(Value::object(*entry_, arena.list(members).values()));
    }
    if (lines.empty()) return {};
    const auto members = arena.values(month_->members().size());
    auto rest = members;
    const PartialDate as_date{static_cast<int>(month.year()), static_cast<unsigned>(month.month()),
                              0};
    ViewValues::put(rest, arena.text(iso_date(as_date)));
    ViewValues::put(rest, arena.text(context.dates.as_known(as_date)));
    ViewValues::put_list(rest, arena.list(lines));
    return Value::object(*month_, members);
}

} // namespace schaukasten
