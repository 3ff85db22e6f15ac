#include "model/rhythm.hpp"

#include "model/calendar.hpp"
#include "model/rhythm_words.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr int days_a_week = 7;

/// Reads phrase after phrase. Each reader of one leaves the cursor where it was if it does not fit.
class RhythmReader {
public:
    explicit RhythmReader(std::string_view written) : words_(rhythm_words(written)) {}

    std::optional<Rhythm> read() {
        while (at_ < words_.size()) {
            if (accept({",", "und", "immer"}) || read_phrase()) continue;
            return std::nullopt;
        }
        if (rhythm_ == Rhythm{}) return std::nullopt;
        return rhythm_;
    }

private:
    bool read_phrase() {
        return attempt([&] { return weeks(); }) || attempt([&] { return nth_weekday(); }) ||
               attempt([&] { return weekly_time(); }) || attempt([&] { return times(); }) ||
               attempt([&] { return regularly(); }) || attempt([&] { return numbered(); }) ||
               attempt([&] { return half(); }) || attempt([&] { return beginning(); }) ||
               attempt([&] { return until(); }) || attempt([&] { return appointment(); }) ||
               attempt([&] { return holidays(); });
    }

    // "wöchentlich", "alle 2 Wochen", "alle 14 Tage", "jede zweite Woche"
    bool weeks() {
        if (accept({"wöchentlich"})) return every(1);
        if (accept({"14-täglich", "14-tägig", "14tägig", "vierzehntägig", "zweiwöchentlich"})) {
            return every(2);
        }
        if (accept({"alle"})) {
            const auto number = read_word(&number_word);
            if (!number || *number <= 0) return false;
            if (accept({"tage"})) return *number % days_a_week == 0 && every(*number / days_a_week);
            return accept({"wochen"}) && every(*number);
        }
        if (!accept({"jede"})) return false;
        const auto number = read_word(&number_word);
        return accept({"woche"}) && number.value_or(1) > 0 && every(number.value_or(1));
    }

    bool every(int weeks) {
        rhythm_.every_weeks = weeks;
        return true;
    }

    // "jeden ersten Montag im Monat"; after "einmal im Monat" the month goes without saying
    bool nth_weekday() {
        if (!accept({"jeden", "am"})) return false;
        const auto number = read_word(&number_word);
        const auto day = read_word(&weekday_word);
        if (!number || !day || *number > 4 || *number == 0) return false;
        if (!(accept({"im"}) && accept({"monat"})) && !(accept({"des"}) && accept({"monats"})) &&
            !(accept({"eines"}) && accept({"monats"})) && rhythm_.count != once_a_month()) {
            return false;
        }
        rhythm_.nth_weekday = NthWeekday{*number, *day};
        return true;
    }

    static Count once_a_month() { return {1, TimeUnit::Month, {}}; }

    // "dienstags 10-12", "jeden Dienstag", "jeden Schultag"
    bool weekly_time() {
        if (accept({"jeden"}) && accept({"schultag"})) return every_school_day();
        const auto day = read_word(&weekday_word);
        if (!day) return false;
        WeeklyTime time{*day, {}, {}};
        accept({"von"});
        if (const auto hours = read_word(&hours_word)) {
            time.from = hours->from;
            time.until = hours->until;
            accept({"uhr"});
        }
        rhythm_.weekly.push_back(time);
        return true;
    }

    bool every_school_day() {
        for (const auto day : {Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday,
                               Weekday::Thursday, Weekday::Friday}) {
            rhythm_.weekly.push_back({day, {}, {}});
        }
        rhythm_.not_in_holidays = true;
        return true;
    }

    // "2x im Monat"
    bool times() {
        const auto times = read_word(&times_word);
        if (!times || *times < 1) return false;
        return count(*times, {});
    }

    // "5 Qualitätszirkel im Schuljahr"
    bool numbered() {
        const auto number = read_word(&number_word);
        if (!number || *number < 1 || at_ >= words_.size()) return false;
        const auto& what = words_[at_++];
        if (what.text == "," || unit_word(what.word)) return false;
        return count(*number, what.text);
    }

    bool count(int times, std::string what) {
        if (!accept({"im", "pro", "je", "in"})) return false;
        accept({"der"});
        const auto unit = read_word(&unit_word);
        if (unit) rhythm_.count = Count{times, *unit, std::move(what)};
        return unit.has_value();
    }

    bool regularly() {
        const auto unit = read_word(&regularly_word);
        if (unit) rhythm_.count = Count{1, *unit, {}};
        return unit.has_value();
    }

    // "im 2. Halbjahr 2026/27"
    bool half() {
        accept({"im"});
        const auto number = read_word(&number_word);
        if (!number || (*number != 1 && *number != 2)) return false;
        if (!accept({"halbjahr", "schulhalbjahr"})) return false;
        accept({"des"}) && accept({"schuljahres"});
        InHalf limit{*number, {}};
        if (at_ < words_.size()) {
            limit.school_year = school_year_name(words_[at_].word);
            if (!limit.school_year.empty()) ++at_;
        }
        rhythm_.limit = limit;
        return true;
    }

    // "ab dem 7. Januar 2027"
    bool beginning() {
        if (!accept({"ab"})) return false;
        accept({"dem"});
        rhythm_.begins = date();
        return rhythm_.begins.has_value();
    }

    // "31.12.2027", "31. Dezember 2027"
    std::optional<Date> date() {
        if (const auto date = read_word(&german_date)) return date;
        const auto day = read_word(&number_word);
        const auto month = read_word(&month_word);
        const auto year = read_word(&number_word);
        if (!day || *day < 1 || !month || !year || *year < 1800) return std::nullopt;
        const Date date{std::chrono::year{*year}, *month,
                        std::chrono::day{static_cast<unsigned>(*day)}};
        return date.ok() ? std::optional(date) : std::nullopt;
    }

    // "bis zu den Herbstferien", "bis 31.12.2027", "bis Ende 2027"
    bool until() {
        if (!accept({"bis"})) return false;
        if (accept({"ende"})) {
            const auto year = read_word(&number_word);
            if (!year || *year < 1800) return false;
            rhythm_.limit = std::chrono::year{*year} / std::chrono::December / 31;
            return true;
        }
        accept({"zum"});
        const auto at = at_;
        if (const auto last = date()) {
            rhythm_.limit = *last;
            return true;
        }
        at_ = at;
        accept({"zu"});
        accept({"den"});
        if (at_ >= words_.size() || !words_[at_].word.ends_with("ferien")) return false;
        rhythm_.limit = UntilHolidays{words_[at_++].text};
        return true;
    }

    bool appointment() {
        accept({"nur"});
        if (!accept({"nach"}) || !accept({"vereinbarung", "absprache"})) return false;
        rhythm_.by_appointment = true;
        return true;
    }

    bool holidays() {
        const bool too = accept({"auch"});
        if (!too && !accept({"nicht", "außer", "ausser"})) return false;
        if (!accept({"in"}) || !accept({"den"}) || !accept({"ferien", "schulferien"})) return false;
        (too ? rhythm_.in_holidays_too : rhythm_.not_in_holidays) = true;
        return true;
    }

    template <class Phrase>
    bool attempt(const Phrase& phrase) {
        const auto before = at_;
        if (phrase()) return true;
        at_ = before;
        return false;
    }

    bool accept(std::initializer_list<std::string_view> wanted) {
        if (at_ >= words_.size() || std::ranges::find(wanted, words_[at_].word) == wanted.end()) {
            return false;
        }
        ++at_;
        return true;
    }

    template <class Meaning>
    std::optional<Meaning> read_word(std::optional<Meaning> (*meaning)(std::string_view)) {
        if (at_ >= words_.size()) return std::nullopt;
        auto found = meaning(words_[at_].word);
        if (found) ++at_;
        return found;
    }

    std::vector<RhythmWord> words_;
    std::size_t at_ = 0;
    Rhythm rhythm_;
};

} // namespace

std::optional<Rhythm> parse_rhythm(std::string_view written) {
    return RhythmReader(written).read();
}

bool tells_days(const Rhythm& rhythm, Weekday day) {
    const auto is_once = [&](TimeUnit per) {
        return !rhythm.count || *rhythm.count == Count{1, per, {}};
    };
    if (rhythm.by_appointment) return false;
    if (rhythm.nth_weekday) {
        return rhythm.nth_weekday->day == day && !rhythm.every_weeks && rhythm.weekly.empty() &&
               is_once(TimeUnit::Month);
    }
    const auto is_that_day = [&](const WeeklyTime& each) { return each.day == day; };
    return is_once(TimeUnit::Week) &&
           (rhythm.weekly.empty() || std::ranges::any_of(rhythm.weekly, is_that_day)) &&
           (rhythm.every_weeks.value_or(1) == 1 || rhythm.begins);
}

} // namespace schaukasten
