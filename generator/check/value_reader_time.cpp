#include "base/loose.hpp"
#include "check/value_reader.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

/// "24.11.2026, 18 Uhr" as "2026-11-24 18:00"; empty if nobody can know.
std::string likely_moment(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest) return {};
    for (auto at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        const auto day = loose_date(text.substr(0, at));
        const auto time = loose_time(text.substr(at + 1));
        if (!day.empty() && !time.empty()) return fmt::format("{} {}", day, time);
    }
    return {};
}

} // namespace

bool ValueReader::read(Date& to, const TomlValue& value) {
    if (const auto* date = std::get_if<Date>(&value.data)) return read_day(to, *date, value.where);
    if (std::holds_alternative<std::string>(value.data)) {
        const auto* written = filled_text(value);
        if (!written) return false;
        if (const auto date = parse_date(*written)) return read_day(to, *date, value.where);
        const bool has_form = written->size() == 10 && (*written)[4] == '-' && (*written)[7] == '-';
        error(value.where, has_form ? fmt::format("das Datum {} gibt es nicht", *written)
                                    : no_date_message(*written));
        return false;
    }
    return wrong_kind(value, "ein Datum wie 2026-09-01");
}

std::string ValueReader::no_date_message(std::string_view written) const {
    const auto iso = loose_date(written);
    if (!iso.empty()) {
        return fmt::format("ein Datum hat die Form {0}; schreiben Sie {1} = {0}", iso, key());
    }
    return fmt::format("»{}« hat nicht die Form eines Datums; schreiben Sie zum Beispiel {} = "
                       "2026-09-01",
                       written, key());
}

bool ValueReader::read_day(Date& to, Date date, Position at) {
    constexpr std::chrono::year first{1800};
    constexpr std::chrono::year last{2199};
    if (date.year() < first || date.year() > last) {
        error(at, fmt::format("bei »{}« kann das Jahr {:04} nicht stimmen", key(),
                              static_cast<int>(date.year())));
        return false;
    }
    to = date;
    return true;
}

bool ValueReader::read(Moment& to, const TomlValue& value) {
    if (const auto* written = std::get_if<TomlDateTime>(&value.data)) {
        if (!read_day(to.date, written->date, value.where)) return false;
        to.time = written->time;
        return true;
    }
    if (const auto* written = std::get_if<std::string>(&value.data);
        written && !is_blank(*written)) {
        const auto moment = parse_moment(*written);
        if (moment && moment->time) {
            to.time = moment->time;
            return read_day(to.date, moment->date, value.where);
        }
        if (const auto time = loose_time(*written); !moment && !time.empty()) {
            error(value.where, fmt::format("vor der Uhrzeit fehlt der Tag; schreiben Sie zum "
                                           "Beispiel {} = \"2026-11-24 {}\"",
                                           key(), time));
            return false;
        }
        const auto day = written->substr(0, std::string_view("2026-11-24").size());
        if (!moment && day.size() < written->size() && day[4] == '-' && !parse_date(day)) {
            error(value.where, fmt::format("das Datum {} gibt es nicht", day));
            return false;
        }
        if (!moment && written->size() > std::string_view("2026-11-24").size()) {
            const auto likely = likely_moment(*written);
            error(value.where,
                  fmt::format("»{}« ist kein Tag mit Uhrzeit; schreiben Sie {}{} = \"{}\"",
                              *written, likely.empty() ? "zum Beispiel " : "", key(),
                              likely.empty() ? "2026-11-24 18:00" : likely));
            return false;
        }
    }
    to.time.reset();
    return read(to.date, value);
}

std::string ValueReader::no_time_message(std::string_view written) const {
    if (const auto likely = loose_time(written); !likely.empty()) {
        return fmt::format("»{}« ist keine Uhrzeit; schreiben Sie {} = \"{}\"", written, key(),
                           likely);
    }
    for (const std::string_view to : {"-", "–", " bis "}) {
        const auto at = written.find(to);
        if (at == std::string_view::npos || loose_time(written.substr(0, at)).empty()) continue;
        return fmt::format("»{}« sind zwei Uhrzeiten; Beginn und Ende haben eigene Felder, von und "
                           "bis",
                           written);
    }
    return fmt::format("»{}« ist keine Uhrzeit; schreiben Sie zum Beispiel \"8:30\"", written);
}

bool ValueReader::read(TimeOfDay& to, const TomlValue& value) {
    if (const auto* time = std::get_if<TimeOfDay>(&value.data)) {
        to = *time;
        return true;
    }
    if (!std::holds_alternative<std::string>(value.data)) {
        const bool is_number = std::holds_alternative<std::int64_t>(value.data) ||
                               std::holds_alternative<double>(value.data);
        const auto likely = is_number ? loose_time(as_written(value)) : std::string{};
        if (likely.empty()) return wrong_kind(value, "eine Uhrzeit wie \"8:30\"");
        error(value.where, fmt::format("eine Uhrzeit steht in Anführungszeichen; schreiben Sie {} "
                                       "= \"{}\"",
                                       key(), likely));
        return false;
    }
    const auto* written = filled_text(value);
    if (!written) return false;
    const auto time = parse_time(*written);
    if (time) {
        to = *time;
    } else {
        error(value.where, no_time_message(*written));
    }
    return time.has_value();
}

bool ValueReader::read(PartialDate& to, const TomlValue& value) {
    if (const auto* year = std::get_if<std::int64_t>(&value.data)) {
        Date first;
        if (!read_day(first, Date{std::chrono::year{static_cast<int>(*year)} / 1 / 1},
                      value.where)) {
            return false;
        }
        to = {static_cast<int>(*year), 0, 0};
        return true;
    }
    if (const auto* written = std::get_if<std::string>(&value.data)) {
        if (const auto date = parse_partial_date(*written)) {
            Date first;
            if (!read_day(first, first_day_of(*date), value.where)) return false;
            to = *date;
            return true;
        }
        error(value.where, fmt::format("»{}« ist kein Jahr, kein Monat und kein Tag; schreiben Sie "
                                       "zum Beispiel 2019, \"2016-08\" oder 2016-08-15",
                                       *written));
        return false;
    }
    Date day;
    if (!read(day, value)) return false;
    to = partial_date(day);
    return true;
}

bool ValueReader::read(SchoolYear& to, const TomlValue& value) {
    const auto* written = filled_text(value);
    if (!written) return false;
    const auto year = parse_school_year(*written);
    if (!year) {
        error(value.where,
              fmt::format("»{}« ist kein Schuljahr; schreiben Sie zum Beispiel {} = \"2026/27\"",
                          *written, key()));
        return false;
    }
    to = *year;
    return true;
}

} // namespace schaukasten
