#pragma once

#include "base/date.hpp"
#include "model/ref.hpp"
#include "model/school.hpp"
#include "model/translated.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// content/kalender.toml: when there is school. What a Land or a school decides stands there; public
// holidays are computed (public_holidays.hpp).

struct SchoolYearDates {
    std::string name; // "2026/27"
    Date begins;
    Date ends;                       // its last day
    std::optional<Date> second_half; // its first day

    [[nodiscard]] bool covers(Date day) const { return begins <= day && day <= ends; }
};

template <>
inline constexpr auto fields<SchoolYearDates> = FieldTable{
    field("name", &SchoolYearDates::name, "Name des Schuljahres, zum Beispiel \"2026/27\".")
        .required(),
    field("beginn", &SchoolYearDates::begins, "Erster Tag, zum Beispiel 2026-08-01.").required(),
    field("ende", &SchoolYearDates::ends, "Letzter Tag, zum Beispiel 2027-07-31.").required(),
    field("zweites_halbjahr", &SchoolYearDates::second_half,
          "Erster Tag des zweiten Halbjahres, zum Beispiel 2027-02-01."),
};

/// Ferien of all schools, set by the Land.
struct SchoolHolidays {
    TranslatedText name; // "Herbstferien"
    Date from;
    Date until; // their last day

    [[nodiscard]] bool covers(Date day) const { return from <= day && day <= until; }
};

template <>
inline constexpr auto fields<SchoolHolidays> = FieldTable{
    field("name", &SchoolHolidays::name, "Name der Ferien, zum Beispiel \"Herbstferien\".")
        .required()
        .translatable(),
    field("von", &SchoolHolidays::from, "Erster freier Tag.").required(),
    field("bis", &SchoolHolidays::until, "Letzter freier Tag.").required(),
};

/// A day off that schools set themselves (beweglicher Ferientag).
struct FreeDay {
    Date day;
    TranslatedText name;
    std::vector<Ref<School>> schools; // none: all
};

template <>
inline constexpr auto fields<FreeDay> = FieldTable{
    field("tag", &FreeDay::day, "Der freie Tag, zum Beispiel 2027-02-08.").required(),
    field("name", &FreeDay::name, "Wie der Tag heißt, zum Beispiel \"Rosenmontag\".")
        .required()
        .translatable(),
    field("schulen", &FreeDay::schools,
          "Schulen, die an diesem Tag frei haben; fehlt das Feld, alle."),
};

struct SchoolCalendar {
    std::vector<SchoolYearDates> years;
    std::vector<SchoolHolidays> holidays;
    std::vector<FreeDay> free_days;

    [[nodiscard]] bool is_empty() const {
        return years.empty() && holidays.empty() && free_days.empty();
    }
    /// Null if the calendar has none for that day, or of that name.
    [[nodiscard]] const SchoolYearDates* year_of(Date day) const;
    [[nodiscard]] const SchoolYearDates* year_called(std::string_view name) const;
    [[nodiscard]] const SchoolHolidays* holidays_on(Date day) const;
};

template <>
inline constexpr auto fields<SchoolCalendar> = FieldTable{
    field("schuljahre", &SchoolCalendar::years, "Die Schuljahre, jedes unter [[schuljahre]]."),
    field("ferien", &SchoolCalendar::holidays, "Die Ferien, jede unter [[ferien]]."),
    field("freie_tage", &SchoolCalendar::free_days,
          "Weitere freie Tage, jeder unter [[freie_tage]]."),
};

/// Whether that school has the day off: Ferien, a public holiday, or a free day of its own. An
/// unset school asks for days that all schools have off.
bool is_day_off(const SchoolCalendar& calendar, Date day, Ref<School> school);

/// Whether all of these schools have it off; without any, whether all there are do.
bool are_all_off(const SchoolCalendar& calendar, Date day, std::span<const Ref<School>> schools);

/// "2026/27" for any day from 1 August 2026 to 31 July 2027 (Schulgesetz NRW, § 7); the half begins
/// on 1 February. What a calendar says goes before.
SchoolYearDates usual_school_year(std::chrono::year begins);
SchoolYearDates usual_school_year_of(Date day);

/// "2026/27", "26/27", "2026/2027" as "2026/27"; empty if it is none.
std::string school_year_name(std::string_view written);

} // namespace schaukasten
