#include "check/calendar_file.hpp"

#include "check/place_of.hpp"
#include "check/single_file.hpp"

#include <fmt/format.h>

#include <chrono>

namespace schaukasten {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// The longest there are: a school year that begins later than the one before, and Sommerferien.
constexpr days longest_year{400};
constexpr days longest_holidays{70};

class CalendarRules {
public:
    CalendarRules(const Record& record, const SchoolCalendar& calendar, Diagnostics& diagnostics)
        : record_(record), calendar_(calendar), diagnostics_(diagnostics) {}

    void check() {
        for (std::size_t i = 0; i < calendar_.years.size(); ++i) check_year(i);
        for (std::size_t i = 0; i < calendar_.holidays.size(); ++i) check_holidays(i);
        for (std::size_t i = 0; i < calendar_.free_days.size(); ++i) check_free_day(i);
    }

private:
    void check_year(std::size_t i) {
        const auto& year = calendar_.years[i];
        if (!year.begins.ok() || !year.ends.ok()) return; // reported where it was read
        const auto end = place(&SchoolCalendar::years, i, &SchoolYearDates::ends);
        if (year.ends < year.begins) {
            return diagnostics_.error(end, "das Schuljahr endet, bevor es beginnt");
        }
        if (sys_days{year.ends} - sys_days{year.begins} > longest_year) {
            return diagnostics_.error(
                end, fmt::format("von {} bis {} ist länger als ein Schuljahr; stimmen die Jahre?",
                                 iso_date(year.begins), iso_date(year.ends)));
        }
        check_name(i);
        if (year.second_half &&
            (!year.covers(*year.second_half) || *year.second_half == year.begins)) {
            diagnostics_.error(place(&SchoolCalendar::years, i, &SchoolYearDates::second_half),
                               fmt::format("das zweite Halbjahr beginnt außerhalb des Schuljahres, "
                                           "das von {} bis {} geht",
                                           iso_date(year.begins), iso_date(year.ends)));
        }
        for (std::size_t other = 0; other < i; ++other) {
            const auto& earlier = calendar_.years[other];
            if (year.ends < earlier.begins || earlier.ends < year.begins) continue;
            return diagnostics_.error(
                place(&SchoolCalendar::years, i, &SchoolYearDates::begins),
                fmt::format("dieses Schuljahr überschneidet sich mit »{}«, das von {} bis {} geht",
                            earlier.name, iso_date(earlier.begins), iso_date(earlier.ends)));
        }
    }

    /// A name with two years has to name those of its dates.
    void check_name(std::size_t i) {
        const auto& year = calendar_.years[i];
        const auto usual = usual_school_year(year.begins.year()).name;
        const auto named = school_year_name(year.name);
        if (named.empty() || named == usual) return;
        diagnostics_.error(place(&SchoolCalendar::years, i, &SchoolYearDates::name),
                           fmt::format("das Schuljahr »{}« beginnt nicht am {}; heißt es \"{}\"?",
                                       year.name, iso_date(year.begins), usual));
    }

    void check_holidays(std::size_t i) {
        const auto& holidays = calendar_.holidays[i];
        if (!holidays.from.ok() || !holidays.until.ok()) return;
        const auto end = place(&SchoolCalendar::holidays, i, &SchoolHolidays::until);
        if (holidays.until < holidays.from) {
            return diagnostics_.error(end, "die Ferien enden, bevor sie beginnen");
        }
        if (sys_days{holidays.until} - sys_days{holidays.from} > longest_holidays) {
            return diagnostics_.error(
                end, fmt::format("von {} bis {} ist zu lang für Ferien; stimmen die Jahre?",
                                 iso_date(holidays.from), iso_date(holidays.until)));
        }
        const auto begin = place(&SchoolCalendar::holidays, i, &SchoolHolidays::from);
        for (std::size_t other = 0; other < i; ++other) {
            const auto& earlier = calendar_.holidays[other];
            if (holidays.until < earlier.from || earlier.until < holidays.from) continue;
            return diagnostics_.error(
                begin, fmt::format("diese Ferien überschneiden sich mit »{}«, die von {} bis {} "
                                   "gehen",
                                   earlier.name.original, iso_date(earlier.from),
                                   iso_date(earlier.until)));
        }
        warn_if_uncovered(holidays.from, begin, "diese Ferien liegen");
    }

    void check_free_day(std::size_t i) {
        const auto day = calendar_.free_days[i].day;
        if (!day.ok()) return;
        warn_if_uncovered(day, place(&SchoolCalendar::free_days, i, &FreeDay::day),
                          "dieser freie Tag liegt");
    }

    void warn_if_uncovered(Date day, const Place& where, std::string_view what) {
        if (calendar_.year_of(day)) return;
        diagnostics_.warning(where, fmt::format("{} in keinem Schuljahr; tragen Sie eines unter "
                                                "[[{}]] ein, zum Beispiel \"{}\"",
                                                what, key_of(&SchoolCalendar::years),
                                                usual_school_year_of(day).name));
    }

    template <class... Steps>
    [[nodiscard]] Place place(Steps... steps) const {
        return place_of(record_, steps...);
    }

    const Record& record_;
    const SchoolCalendar& calendar_;
    Diagnostics& diagnostics_;
};

} // namespace

SchoolCalendar check_calendar(const Content& content, const std::vector<std::string>& languages,
                              const Ids& ids, Diagnostics& diagnostics) {
    const auto* file = single_file(content, calendar_file);
    if (file == nullptr) return {};
    auto calendar = filled<SchoolCalendar>(*file, languages, ids, diagnostics);
    CalendarRules(*file, calendar, diagnostics).check();
    return calendar;
}

} // namespace schaukasten
