#include "exchange/offer_time_entry.hpp"

#include "exchange/calendar_entry.hpp"
#include "exchange/entry_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace schaukasten {
namespace {

class OfferTimeText {
public:
    OfferTimeText(std::uint32_t place, const SitePlan& plan, std::uint32_t language,
                  const CalendarWords& words)
        : listed_(plan.calendars.offer_times[place]),
          listed_of_offer_(plan.calendars.times_of(listed_.offer)), plan_(plan),
          language_(language), words_(words), offer_(plan.directory.all<Offer>()[listed_.offer]),
          time_(offer_.times[listed_.time]) {}

    std::string write() {
        CalendarEntry entry{.id = id(),
                            .host = host_of(plan_),
                            .checked = offer_.checked,
                            .time = {time_.from, time_.to, {}},
                            .changes = changes_until(offer_.checked),
                            .leaves_time_free = true,
                            .title = in_language(offer_.title),
                            .description = description(),
                            .place = where()};
        if (const auto* at = school()) entry.position = at->position;
        for (const auto topic : offer_.topics) {
            entry.categories.push_back(
                in_language(plan_.directory.term(Vocabulary::Topics, topic).name));
        }
        entry.url = plan_.base_url + *plan_.address(target_of<Offer>(listed_.offer), language_);
        return write_entry(entry, calendar_days(listed_.days, rule()));
    }

private:
    /// Two groups may meet at the same time.
    [[nodiscard]] std::string id() const {
        auto id = fmt::format("angebot-{}-{}-{:02}{:02}", offer_.id, word_of(time_.day),
                              time_.from.hour, time_.from.minute);
        const auto before = std::ranges::count_if(listed_of_offer_, [&](const auto& other) {
            const auto& time = offer_.times[other.time];
            return &other < &listed_ && time.day == time_.day && time.from == time_.from;
        });
        return before == 0 ? id : fmt::format("{}-{}", id, before + 1);
    }

    [[nodiscard]] CalendarRule rule() const {
        const auto rhythm = parse_rhythm(time_.rhythm.original).value_or(Rhythm{});
        return {
            rhythm.nth_weekday, rhythm.every_weeks.value_or(1), {time_.day}, listed_.days.front()};
    }

    /// Where all of it takes place.
    [[nodiscard]] const School* school() const {
        return offer_.schools.size() == 1 ? &plan_.directory.at(offer_.schools.front()) : nullptr;
    }

    [[nodiscard]] std::string where() const {
        const auto* at = school();
        if (!at) return in_language(time_.place);
        return place_text(
            {in_language(time_.place), in_language(at->name), at->street, postcode_and_town(*at)});
    }

    [[nodiscard]] std::string description() const {
        TextLines lines;
        lines.add(in_language(offer_.summary));
        lines.add(in_language(time_.rhythm));
        lines.add(in_language(time_.note));
        for (std::uint32_t i = 0; i < offer_.times.size(); ++i) {
            if (!has_days(i)) lines.add(in_words(offer_.times[i]));
        }
        return lines.take();
    }

    [[nodiscard]] bool has_days(std::uint32_t time) const {
        return std::ranges::find(listed_of_offer_, time, &OfferTimeDays::time) !=
               listed_of_offer_.end();
    }

    /// "Montag 15:00–16:00, zehnmal"
    [[nodiscard]] std::string in_words(const OfferTime& time) const {
        auto text = words_(language_, std::string("tage.").append(word_of(time.day)));
        text += " " + clock_time(time.from);
        if (time.to != end_of_day) text += "–" + clock_time(time.to);
        for (const auto* each : {&time.rhythm, &time.place, &time.note}) {
            if (!each->empty()) text += ", " + in_language(*each);
        }
        return text;
    }

    [[nodiscard]] const std::string& in_language(const TranslatedText& text) const {
        return text.in(plan_.languages[language_]);
    }

    const OfferTimeDays& listed_;
    std::span<const OfferTimeDays> listed_of_offer_;
    const SitePlan& plan_;
    std::uint32_t language_;
    const CalendarWords& words_;
    const Offer& offer_;
    const OfferTime& time_;
};

} // namespace

std::string offer_time_entry(std::uint32_t place, const SitePlan& plan, std::uint32_t language,
                             const CalendarWords& words) {
    return OfferTimeText(place, plan, language, words).write();
}

} // namespace schaukasten
