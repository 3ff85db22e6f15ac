#include "render/date_words.hpp"

#include "theme/locale.hpp"
#include "theme/texts.hpp"

#include <unicode/dtptngen.h>
#include <unicode/numfmt.h>
#include <unicode/simpletz.h>
#include <unicode/smpdtfmt.h>

#include <new>
#include <optional>
#include <stdexcept>
#include <unordered_map>

namespace schaukasten {

namespace {

/// Makes the formats of a language from one: to learn where a language puts day and month takes ICU
/// longer than all its dates on a thousand pages.
class DateFormats {
public:
    explicit DateFormats(const icu::Locale& locale) {
        UErrorCode status = U_ZERO_ERROR;
        patterns_.reset(icu::DateTimePatternGenerator::createInstance(locale, status));
        require_success(status);
        first_ = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString(), locale, status);
        require_success(status);
        first_->adoptTimeZone(new icu::SimpleTimeZone(0, u"GMT")); // getGMT(): one for all threads
    }

    [[nodiscard]] std::unique_ptr<icu::SimpleDateFormat> make(const char* skeleton) const {
        UErrorCode status = U_ZERO_ERROR;
        const auto pattern = patterns_->getBestPattern(skeleton, status);
        require_success(status);
        std::unique_ptr<icu::SimpleDateFormat> format(first_->clone());
        if (!format) throw std::bad_alloc();
        format->applyPattern(pattern);
        return format;
    }

private:
    std::unique_ptr<icu::DateTimePatternGenerator> patterns_;
    std::unique_ptr<icu::SimpleDateFormat> first_;
};

/// One way to write a date. Each takes ICU a while; a town has few of them, and each on many pages.
class DateFormat {
public:
    explicit DateFormat(const char* skeleton) : skeleton_(skeleton) {}

    const std::string& write(Date date, const DateFormats& formats) {
        const auto days = std::chrono::sys_days{date}.time_since_epoch();
        auto [known, is_new] = known_.try_emplace(days.count());
        if (!is_new) return known->second;
        if (!format_) format_ = formats.make(skeleton_);
        using std::chrono::milliseconds;
        icu::UnicodeString text;
        format_->format(static_cast<UDate>(std::chrono::duration_cast<milliseconds>(days).count()),
                        text);
        return text.toUTF8String(known->second);
    }

private:
    const char* skeleton_;
    std::unique_ptr<icu::SimpleDateFormat> format_;
    std::unordered_map<std::chrono::days::rep, std::string> known_;
};

} // namespace

struct DateWords::Formats {
    icu::Locale locale;
    std::optional<DateFormats> of_language;
    DateFormat day{"yMMMMd"};
    DateFormat month{"yMMMM"};
    DateFormat day_with_weekday{"yMMMMEEEEd"};
    DateFormat weekday_and_day{"MMMMEEEEd"};
    DateFormat leaf_weekday{"ccc"};
    DateFormat leaf_day{"d"};
    DateFormat leaf_month{"LLL"};
    std::unique_ptr<icu::NumberFormat> number;

    [[nodiscard]] const std::string& write(DateFormat& format, Date date) {
        if (!of_language) of_language.emplace(locale);
        return format.write(date, *of_language);
    }
};

const std::string& DateWords::time_span(TimeOfDay from, TimeOfDay to, const Texts& texts) {
    const auto [known, is_new] =
        time_spans_.try_emplace({from.hour, from.minute, to.hour, to.minute});
    if (is_new) {
        known->second =
            texts.format("zeit.spanne", {{"von", clock_time(from)}, {"bis", clock_time(to)}});
    }
    return known->second;
}

DateWords::DateWords(std::string_view language) : formats_(std::make_unique<Formats>()) {
    formats_->locale = locale_of(language);
}

DateWords::~DateWords() = default;
DateWords::DateWords(DateWords&&) noexcept = default;
DateWords& DateWords::operator=(DateWords&&) noexcept = default;

std::string DateWords::day(Date date) const {
    return formats_->write(formats_->day, date);
}

std::string DateWords::as_known(PartialDate date) const {
    if (date.month == 0) return std::to_string(date.year);
    return formats_->write(date.day == 0 ? formats_->month : formats_->day, first_day_of(date));
}

std::string DateWords::day_with_weekday(Date date) const {
    return formats_->write(formats_->day_with_weekday, date);
}

std::string DateWords::weekday_and_day(Date date) const {
    return formats_->write(formats_->weekday_and_day, date);
}

CalendarLeaf DateWords::leaf(Date date) const {
    return {formats_->write(formats_->leaf_weekday, date),
            formats_->write(formats_->leaf_day, date), formats_->write(formats_->leaf_month, date)};
}

std::string DateWords::number(double value) const {
    if (!formats_->number) {
        UErrorCode status = U_ZERO_ERROR;
        formats_->number.reset(icu::NumberFormat::createInstance(formats_->locale, status));
        if (U_FAILURE(status)) throw std::runtime_error("ICU kennt diese Sprache nicht");
        formats_->number->setMaximumFractionDigits(2);
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    formats_->number->format(value, text, nullptr, status);
    require_success(status);
    std::string result;
    return text.toUTF8String(result);
}

} // namespace schaukasten
