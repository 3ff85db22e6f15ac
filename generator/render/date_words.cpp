#include "render/date_words.hpp"

#include "base/language_tag.hpp"

#include <unicode/dtptngen.h>
#include <unicode/numfmt.h>
#include <unicode/smpdtfmt.h>

#include <stdexcept>

namespace schaukasten {

struct DateWords::Formats {
    std::unique_ptr<icu::DateFormat> day;
    std::unique_ptr<icu::DateFormat> month;
    std::unique_ptr<icu::DateFormat> day_with_weekday;
    std::unique_ptr<icu::DateFormat> weekday_and_day;
    std::unique_ptr<icu::DateFormat> leaf_weekday;
    std::unique_ptr<icu::DateFormat> leaf_day;
    std::unique_ptr<icu::DateFormat> leaf_month;
    std::unique_ptr<icu::NumberFormat> number;
};

namespace {

std::unique_ptr<icu::DateFormat> date_format(const icu::Locale& locale, const char* skeleton) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createInstanceForSkeleton(skeleton, locale, status));
    if (U_FAILURE(status) || !format) throw std::runtime_error("ICU kennt diese Sprache nicht");
    format->setTimeZone(*icu::TimeZone::getGMT());
    return format;
}

std::string written(const icu::DateFormat& format, Date date) {
    const auto days = std::chrono::sys_days{date}.time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(days).count();
    icu::UnicodeString text;
    format.format(static_cast<UDate>(milliseconds), text);
    std::string result;
    return text.toUTF8String(result);
}

} // namespace

DateWords::DateWords(std::string_view language) : formats_(std::make_unique<Formats>()) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(with_latin_digits(language).c_str(), status);
    formats_->day = date_format(locale, "yMMMMd");
    formats_->month = date_format(locale, "yMMMM");
    formats_->day_with_weekday = date_format(locale, "yMMMMEEEEd");
    formats_->weekday_and_day = date_format(locale, "MMMMEEEEd");
    formats_->leaf_weekday = date_format(locale, "ccc");
    formats_->leaf_day = date_format(locale, "d");
    formats_->leaf_month = date_format(locale, "LLL");
    formats_->number.reset(icu::NumberFormat::createInstance(locale, status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU kennt diese Sprache nicht");
    formats_->number->setMaximumFractionDigits(2);
}

DateWords::~DateWords() = default;
DateWords::DateWords(DateWords&&) noexcept = default;
DateWords& DateWords::operator=(DateWords&&) noexcept = default;

std::string DateWords::day(Date date) const {
    return written(*formats_->day, date);
}

std::string DateWords::as_known(PartialDate date) const {
    if (date.month == 0) return std::to_string(date.year);
    return written(date.day == 0 ? *formats_->month : *formats_->day, first_day_of(date));
}

std::string DateWords::day_with_weekday(Date date) const {
    return written(*formats_->day_with_weekday, date);
}

std::string DateWords::weekday_and_day(Date date) const {
    return written(*formats_->weekday_and_day, date);
}

CalendarLeaf DateWords::leaf(Date date) const {
    return {written(*formats_->leaf_weekday, date), written(*formats_->leaf_day, date),
            written(*formats_->leaf_month, date)};
}

std::string DateWords::number(double value) const {
    icu::UnicodeString text;
    formats_->number->format(value, text);
    std::string result;
    return text.toUTF8String(result);
}

} // namespace schaukasten
