#include "exchange/calendar_entry.hpp"

#include "base/content_line.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace schaukasten {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Without a day on which somebody checked a record nobody knows how old it is.
constexpr Date unknown{std::chrono::year{1970}, std::chrono::month{1}, std::chrono::day{1}};

// Summer time as it has been since 1996 (Directive 2000/84/EC).
constexpr std::string_view time_zone = "BEGIN:VTIMEZONE\r\n"
                                       "TZID:Europe/Berlin\r\n"
                                       "BEGIN:DAYLIGHT\r\n"
                                       "TZOFFSETFROM:+0100\r\n"
                                       "TZOFFSETTO:+0200\r\n"
                                       "TZNAME:CEST\r\n"
                                       "DTSTART:19810329T020000\r\n"
                                       "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                       "END:DAYLIGHT\r\n"
                                       "BEGIN:STANDARD\r\n"
                                       "TZOFFSETFROM:+0200\r\n"
                                       "TZOFFSETTO:+0100\r\n"
                                       "TZNAME:CET\r\n"
                                       "DTSTART:19961027T030000\r\n"
                                       "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                       "END:STANDARD\r\n"
                                       "END:VTIMEZONE\r\n";

std::string date_text(Date date) {
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// 24:00 is the beginning of the next day.
std::string local_time(Date date, TimeOfDay time) {
    if (time == TimeOfDay{24, 0}) return local_time(sys_days{date} + days{1}, {0, 0});
    return fmt::format("{}T{:02}{:02}00", date_text(date), time.hour, time.minute);
}

std::string utc_time(Date date, TimeOfDay time) {
    // Clocks change between 2:00 and 3:00.
    constexpr int hour_of_change = 3;
    const Date next = sys_days{date} + days{1};
    const auto offset = offset_in_germany(time.hour < hour_of_change ? date : next);
    const auto moment =
        sys_days{date} + std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} - offset;
    const auto day = std::chrono::floor<days>(moment);
    const std::chrono::hh_mm_ss clock{moment - day};
    return local_time(day, {static_cast<int>(clock.hours().count()),
                            static_cast<int>(clock.minutes().count())}) +
           "Z";
}

class LineWriter {
public:
    /// A value as it stands; left out if there is none.
    void line(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        bytes_ += content_line(std::string(name).append(":").append(value));
    }
    void text(std::string_view name, std::string_view value) {
        line(name, content_line_text(value));
    }
    void add(std::string_view bytes) { bytes_ += bytes; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

std::string_view status_text(EntryStatus status) {
    static constexpr std::array<std::string_view, 3> words{"TENTATIVE", "CONFIRMED", "CANCELLED"};
    return words.at(static_cast<std::size_t>(status));
}

class EntryWriter {
public:
    explicit EntryWriter(const CalendarEntry& entry) : entry_(entry), time_(entry.time) {}

    std::string write(const CalendarDays& listed) {
        if (listed.series) {
            begin(listed.series->first, entry_.id);
            rule(*listed.series);
            end();
        }
        const bool is_one = !listed.series && listed.single.size() == 1;
        for (const auto day : listed.single) {
            begin(day, is_one ? entry_.id : entry_.id + "-" + date_text(day));
            end();
        }
        return lines_.take();
    }

private:
    void begin(Date day, std::string_view id) {
        lines_.line("BEGIN", "VEVENT");
        lines_.line("UID", fmt::format("{}@{}", id, entry_.host));
        const auto stamp = date_text(entry_.checked.value_or(unknown)) + "T000000Z";
        lines_.line("DTSTAMP", stamp);
        if (entry_.checked) lines_.line("LAST-MODIFIED", stamp);
        lines_.line("SEQUENCE", fmt::to_string(entry_.changes));
        if (time_.from) {
            lines_.line("DTSTART;TZID=Europe/Berlin", local_time(day, *time_.from));
            lines_.line("DTEND;TZID=Europe/Berlin", end_of(day));
        } else {
            lines_.line("DTSTART;VALUE=DATE", date_text(day));
            lines_.line("DTEND;VALUE=DATE", date_text(sys_days{day} + time_.length + days{1}));
        }
    }

    /// It has to lie behind the beginning.
    [[nodiscard]] std::string end_of(Date day) const {
        const Date last = sys_days{day} + time_.length;
        const bool is_longer = time_.length > days{0};
        if (!time_.to) return is_longer ? local_time(last, {24, 0}) : std::string{};
        return is_longer || *time_.from < *time_.to ? local_time(last, *time_.to) : std::string{};
    }

    void rule(const RuledDays& series) {
        const auto until = time_.from ? utc_time(series.last, *time_.from) : date_text(series.last);
        lines_.line("RRULE", series.rule.text(until));
        std::string except;
        for (const auto day : series.except) {
            if (!except.empty()) except += ',';
            except += time_.from ? local_time(day, *time_.from) : date_text(day);
        }
        lines_.line(time_.from ? "EXDATE;TZID=Europe/Berlin" : "EXDATE;VALUE=DATE", except);
    }

    void end() {
        lines_.text("SUMMARY", entry_.title);
        lines_.text("DESCRIPTION", entry_.description);
        lines_.text("LOCATION", entry_.place);
        if (entry_.position) {
            lines_.line("GEO", fmt::format("{:.6f};{:.6f}", entry_.position->latitude,
                                           entry_.position->longitude));
        }
        std::string categories;
        for (const auto category : entry_.categories) {
            if (!categories.empty()) categories += ',';
            categories += content_line_text(category);
        }
        lines_.line("CATEGORIES", categories);
        lines_.line("URL", entry_.url);
        lines_.line("STATUS", status_text(entry_.status));
        if (entry_.leaves_time_free) lines_.line("TRANSP", "TRANSPARENT");
        lines_.line("END", "VEVENT");
    }

    const CalendarEntry& entry_;
    const EntryTime& time_;
    LineWriter lines_;
};

void write_head(LineWriter& lines, const CalendarHead& head) {
    lines.text("NAME", head.name);
    lines.text("X-WR-CALNAME", head.name);
    lines.line("X-WR-TIMEZONE", "Europe/Berlin");
    lines.line("URL", head.url);
    lines.line("SOURCE;VALUE=URI", head.source);
    // As often as a reader is asked to look again (RFC 7986), and the older name for it.
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    lines.line("X-PUBLISHED-TTL", "PT12H");
}

} // namespace

std::string write_entry(const CalendarEntry& entry, const CalendarDays& days) {
    return EntryWriter(entry).write(days);
}

std::string write_calendar(const std::optional<CalendarHead>& head,
                           const std::vector<std::string_view>& entries) {
    LineWriter lines;
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Schaukasten//Schaukasten//DE");
    lines.line("CALSCALE", "GREGORIAN");
    if (head) write_head(lines, *head);
    lines.add(time_zone);
    for (const auto entry : entries) lines.add(entry);
    lines.line("END", "VCALENDAR");
    return lines.take();
}

} // namespace schaukasten
