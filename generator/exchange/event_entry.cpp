#include "exchange/event_entry.hpp"

#include "exchange/calendar_entry.hpp"
#include "exchange/entry_parts.hpp"
#include "exchange/event_place.hpp"

#include <array>

namespace schaukasten {
namespace {

/// That of a moved date stays: its `beginn` is the new day.
EntryStatus status_of(const Event& event) {
    if (event.status == EventStatus::Cancelled) return EntryStatus::Cancelled;
    if (event.status == EventStatus::Planned) return EntryStatus::Tentative;
    return EntryStatus::Confirmed;
}

/// Readers take what has the higher number for the newer one. A date goes from planned to certain
/// to moved to cancelled without a new `geprueft_am`.
int changes_of(const Event& event) {
    static constexpr std::array later{0, 1, 3, 2}; // in the order of EventStatus
    const auto status = event.status.value_or(EventStatus::TakesPlace);
    return changes_until(event.checked) + later.at(static_cast<std::size_t>(status));
}

EntryTime time_of(const Event& event) {
    EntryTime time{event.begins.time, std::nullopt, event.length()};
    if (event.ends) time.to = event.ends->time;
    return time;
}

class EventText {
public:
    EventText(const Event& event, const SitePlan& plan, std::uint32_t language,
              const CalendarWords& words)
        : event_(event), plan_(plan), language_(language), words_(words) {}

    std::string description() {
        lines_.add(why());
        lines_.add(in_language(event_.summary));
        if (event_.goes_on) lines_.add(in_language(event_.recurrence->rhythm));
        for (const auto& each : event_.agenda) lines_.add("– " + each);
        if (event_.registration) registration(*event_.registration);
        return lines_.take();
    }

    /// Where its school is, if that is where it takes place.
    [[nodiscard]] const School* school() const { return school_of(event_, plan_.directory); }

    [[nodiscard]] std::string place() const {
        const auto* at = school();
        if (!at) return in_language(event_.place);
        const auto& room = event_.place.empty() ? in_language(at->name) : in_language(event_.place);
        return place_text({room, at->street, postcode_and_town(*at)});
    }

private:
    [[nodiscard]] const std::string& in_language(const TranslatedText& text) const {
        return text.in(plan_.languages[language_]);
    }

    [[nodiscard]] std::string why() const {
        const bool is_changed =
            event_.status == EventStatus::Cancelled || event_.status == EventStatus::Postponed;
        if (!is_changed) return in_language(event_.reason);
        auto text = words_(language_, std::string("terminstatus.").append(word_of(*event_.status)));
        if (!event_.reason.empty()) text += ": " + in_language(event_.reason);
        return text;
    }

    void registration(const Registration& how) {
        lines_.add(in_language(how.how));
        lines_.add(how.phone.text);
        lines_.add(how.email.text);
        lines_.add(how.link.text);
    }

    const Event& event_;
    const SitePlan& plan_;
    std::uint32_t language_;
    const CalendarWords& words_;
    TextLines lines_;
};

} // namespace

std::string event_entry(std::uint32_t event, const SitePlan& plan, std::uint32_t language,
                        const CalendarWords& words) {
    const auto& record = plan.directory.all<Event>()[event];
    const auto& spoken = plan.languages[language];
    EventText text(record, plan, language, words);
    CalendarEntry entry{.id = "termin-" + record.id,
                        .host = host_of(plan),
                        .checked = record.checked,
                        .time = time_of(record),
                        .status = status_of(record),
                        .changes = changes_of(record),
                        .leaves_time_free = !record.begins.time,
                        .title = record.title.in(spoken),
                        .description = text.description(),
                        .place = text.place()};
    if (const auto* school = text.school()) entry.position = school->position;
    for (const auto topic : record.topics) {
        entry.categories.push_back(plan.directory.term(Vocabulary::Topics, topic).name.in(spoken));
    }
    entry.url = plan.base_url + *plan.address(target_of<Event>(event), language);
    return write_entry(entry,
                       calendar_days(plan.calendars.days[event], rule_of(series_of(record))));
}

} // namespace schaukasten
