#pragma once

#include "base/date.hpp"
#include "model/field.hpp"
#include "model/translated.hpp"
#include "model/word.hpp"

#include <optional>
#include <string_view>

namespace schaukasten {

enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

template <>
inline constexpr auto words<Weekday> = std::array<std::string_view, 7>{
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"};

/// Classes of a school, "1-4" or "5"; from 1 to 13.
struct ClassRange {
    int from = 0;
    int to = 0;

    friend bool operator==(const ClassRange&, const ClassRange&) = default;
};

std::optional<ClassRange> parse_class_range(std::string_view written);

/// Until the end of a time is read; no rule finds fault with it.
inline constexpr TimeOfDay end_of_day{24, 0};

/// When somebody can be met without an appointment.
struct OfficeHour {
    Weekday day = Weekday::Monday;
    TimeOfDay from;
    TimeOfDay to = end_of_day;
    TranslatedText audience;
    TranslatedText note;
};

template <>
inline constexpr auto fields<OfficeHour> = FieldTable{
    field("tag", &OfficeHour::day, "Wochentag, zum Beispiel \"montag\".").required(),
    field("von", &OfficeHour::from, "Beginn, zum Beispiel \"8:30\".").required(),
    field("bis", &OfficeHour::to, "Ende, zum Beispiel \"10:00\".").required(),
    field("fuer", &OfficeHour::audience, "Für wen die Sprechzeit ist.").translatable(),
    field("hinweis", &OfficeHour::note, "Was dabei zu wissen ist.").translatable(),
};

/// When and where an offer takes place.
struct OfferTime {
    Weekday day = Weekday::Monday;
    TimeOfDay from;
    TimeOfDay to = end_of_day;
    TranslatedText place;
    TranslatedText rhythm;
    TranslatedText note;
};

template <>
inline constexpr auto fields<OfferTime> = FieldTable{
    field("tag", &OfferTime::day, "Wochentag, zum Beispiel \"montag\".").required(),
    field("von", &OfferTime::from, "Beginn, zum Beispiel \"14:00\".").required(),
    field("bis", &OfferTime::to, "Ende, zum Beispiel \"15:30\".").required(),
    field("ort", &OfferTime::place, "Raum oder Ort.").translatable(),
    field("rhythmus", &OfferTime::rhythm, "Wie oft, zum Beispiel \"alle zwei Wochen\".")
        .translatable(),
    field("hinweis", &OfferTime::note, "Was dabei zu wissen ist.").translatable(),
};

} // namespace schaukasten
