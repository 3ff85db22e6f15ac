#include "exchange/office_hour_entries.hpp"

#include "exchange/calendar_entry.hpp"
#include "exchange/entry_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

class OfficeHours {
public:
    OfficeHours(std::uint32_t school, const SitePlan& plan, std::uint32_t language,
                const CalendarWords& words)
        : place_(school), plan_(plan), language_(language), words_(words),
          school_(plan.directory.all<School>()[school]), host_(host_of(plan)),
          url_(plan.base_url + *plan.address(target_of<School>(school), language)) {}

    std::vector<std::string> all() {
        for (const auto& work : work_at(place_, plan_.directory, plan_.relations)) {
            const auto times = office_hours_of(*work.assignment);
            for (std::size_t i = 0; i < times.size(); ++i) {
                add(plan_.directory.all<Fachkraft>()[work.person], *work.assignment,
                    work.assignment->office_hours[i], times[i]);
            }
        }
        return std::move(entries_);
    }

private:
    void add(const Fachkraft& person, const Assignment& work, const OfficeHour& hour,
             const RegularTime& time) {
        const auto days = days_in_calendar(time, plan_.directory.calendar, plan_.today);
        if (days.empty()) return;
        const auto title =
            words_(language_, "kalenderdatei.sprechzeit") + ": " + in_language(title_of(person));
        const CalendarEntry entry{.id = id_of(hour),
                                  .host = host_,
                                  .checked = person.checked,
                                  .time = {hour.from, hour.to, {}},
                                  .changes = changes_until(person.checked),
                                  .leaves_time_free = true,
                                  .title = title,
                                  .description = description(person, hour),
                                  .place =
                                      place_text({in_language(work.room), in_language(school_.name),
                                                  school_.street, postcode_and_town(school_)}),
                                  .position = school_.position,
                                  .url = url_};
        const CalendarRule weekly{std::nullopt, 1, {hour.day}, days.front()};
        entries_.push_back(write_entry(entry, calendar_days(days, weekly)));
    }

    /// Two people may be there at the same time.
    std::string id_of(const OfficeHour& hour) {
        auto id = fmt::format("sprechzeit-{}-{}-{:02}{:02}", school_.id, word_of(hour.day),
                              hour.from.hour, hour.from.minute);
        ids_.push_back(id);
        const auto count = std::ranges::count(ids_, id);
        return count == 1 ? id : fmt::format("{}-{}", id, count);
    }

    [[nodiscard]] std::string description(const Fachkraft& person, const OfficeHour& hour) const {
        TextLines lines;
        lines.add(in_language(hour.audience));
        lines.add(in_language(hour.note));
        lines.add(person.phone.text);
        lines.add(person.email.text);
        return lines.take();
    }

    [[nodiscard]] const std::string& in_language(const TranslatedText& text) const {
        return text.in(plan_.languages[language_]);
    }

    std::uint32_t place_;
    const SitePlan& plan_;
    std::uint32_t language_;
    const CalendarWords& words_;
    const School& school_;
    std::string host_;
    std::string url_;
    std::vector<std::string> ids_;
    std::vector<std::string> entries_;
};

} // namespace

std::vector<std::string> office_hour_entries(std::uint32_t school, const SitePlan& plan,
                                             std::uint32_t language, const CalendarWords& words) {
    return OfficeHours(school, plan, language, words).all();
}

} // namespace schaukasten
