#include "exchange/calendars.hpp"

#include "exchange/calendar_entry.hpp"
#include "exchange/event_entry.hpp"
#include "exchange/offer_time_entry.hpp"
#include "exchange/office_hour_entries.hpp"
#include "model/address.hpp"
#include "plan/calendar_address.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

using TitleOf = const TranslatedText& (*)(const Directory&, std::uint32_t);

/// Of what dates belong to, which is no person.
constexpr auto titles = table_by_type<TitleOf>([]<class T>() -> TitleOf {
    if constexpr (std::is_same_v<T, Fachkraft>) {
        return nullptr;
    } else {
        return [](const Directory& directory, std::uint32_t record) -> const TranslatedText& {
            return title_of(directory.all<T>()[record]);
        };
    }
});

class CalendarsInLanguage {
public:
    CalendarsInLanguage(const SitePlan& plan, std::uint32_t language, const CalendarWords& words,
                        FileSink& sink)
        : plan_(plan), language_(language), words_(words), sink_(sink) {}

    void all() {
        events();
        times();
        for (const auto& calendar : plan_.calendars.of_events) {
            if (is_written_in(calendar, plan_, language_)) dates(calendar);
        }
        for (const auto school : plan_.calendars.with_hours) {
            if (plan_.has_page_in(target_of<School>(school), language_)) office_hours(school);
        }
    }

private:
    /// Each stands in many calendars.
    void events() {
        const auto& days = plan_.calendars.days;
        entries_.resize(days.size());
        for (std::uint32_t event = 0; event < days.size(); ++event) {
            if (days[event].empty()) continue;
            entries_[event] = event_entry(event, plan_, language_, words_);
            if (!plan_.has_page_in(target_of<Event>(event), language_)) continue;
            sink_.put({address_of_event_file(event, plan_, language_),
                       write_calendar(std::nullopt, {entries_[event]})});
        }
    }

    void times() {
        const auto& all = plan_.calendars.offer_times;
        for (std::uint32_t time = 0; time < all.size(); ++time) {
            times_.push_back(offer_time_entry(time, plan_, language_, words_));
        }
    }

    void dates(const EventCalendar& calendar) {
        std::vector<std::string_view> entries;
        for (const auto event : calendar.events) entries.push_back(entries_[event]);
        for (const auto time : calendar.times) entries.push_back(times_[time]);
        const auto& heading = plan_.directory.site.heading.title;
        const auto& owner = calendar.owner ? title_of_owner(*calendar.owner) : heading;
        add(address_of(calendar, plan_, language_), name_of(owner, "kalenderdatei.termine"),
            entries);
    }

    void office_hours(std::uint32_t school) {
        const auto written = office_hour_entries(school, plan_, language_, words_);
        const auto& name = plan_.directory.all<School>()[school].name;
        add(address_of_office_hours(school, plan_, language_),
            name_of(name, "kalenderdatei.sprechzeiten"), {written.begin(), written.end()});
    }

    void add(const std::string& address, const std::string& name,
             const std::vector<std::string_view>& entries) {
        const auto page = address.substr(0, address.rfind('/') + 1);
        const CalendarHead head{name, plan_.base_url + page, plan_.base_url + address};
        sink_.put({address, write_calendar(head, entries)});
    }

    [[nodiscard]] const TranslatedText& title_of_owner(RecordTarget owner) const {
        if (owner.type < type_count) return titles.at(owner.type)(plan_.directory, owner.record);
        const auto vocabulary = static_cast<Vocabulary>(owner.type - type_count);
        return plan_.directory.terms(vocabulary)[owner.record].name;
    }

    /// "Südschule: Termine"
    [[nodiscard]] std::string name_of(const TranslatedText& owner, std::string_view what) const {
        return in_language(owner) + ": " + words_(language_, what);
    }

    [[nodiscard]] const std::string& in_language(const TranslatedText& text) const {
        return text.in(plan_.languages[language_]);
    }

    const SitePlan& plan_;
    std::uint32_t language_;
    const CalendarWords& words_;
    FileSink& sink_;
    std::vector<std::string> entries_; // by event
    std::vector<std::string> times_;   // by time of an offer
};

} // namespace

void put_calendars(const SitePlan& plan, const CalendarWords& words, FileSink& sink) {
    for (std::uint32_t language = 0; language < plan.languages.size(); ++language) {
        CalendarsInLanguage(plan, language, words, sink).all();
    }
}

} // namespace schaukasten
