#include "edit/german_values.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace schaukasten {
namespace {

using Data = TomlValue::Data;

/// Null in `text` where it has another form.
std::optional<double> plain_number(std::string_view text) {
    if (text.empty() || !is_digit(text.back())) return std::nullopt;
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (error != std::errc{} || rest != end) return std::nullopt;
    return number;
}

/// "1.234" may be a thousand in German and little more than one elsewhere.
bool may_have_thousands(std::string_view text) {
    const auto point = text.find('.');
    return point != std::string_view::npos && point > 0 && point <= 3 && text[0] != '0' &&
           text.size() - point == 4;
}

std::optional<Data> decimal(std::string_view text, std::string& complaint) {
    if (may_have_thousands(text)) {
        complaint = fmt::format("»{}« kann zweierlei heißen; schreiben Sie {}{} oder {},{}", text,
                                text.substr(0, text.find('.')), text.substr(text.find('.') + 1),
                                text.substr(0, text.find('.')), text.substr(text.find('.') + 1));
        return std::nullopt;
    }
    std::string number(text);
    if (std::ranges::count(number, ',') == 1 && number.find('.') == std::string::npos) {
        number[number.find(',')] = '.';
    }
    if (is_all_digits(number) && number.size() < 10) return std::stoll(number);
    if (const auto value = plain_number(number)) return *value;
    complaint = fmt::format("»{}« ist keine Zahl; schreiben Sie zum Beispiel 19,5", text);
    return std::nullopt;
}

std::optional<Data> whole(std::string_view text, std::string& complaint) {
    if (is_all_digits(text) && text.size() < 10) return std::stoll(std::string(text));
    complaint = fmt::format("»{}« ist keine ganze Zahl; schreiben Sie nur Ziffern", text);
    return std::nullopt;
}

std::optional<Data> flag(std::string_view text, std::string& complaint) {
    const auto word = in_small_letters(text);
    if (word == "ja" || word == "true" || word == "wahr") return true;
    if (word == "nein" || word == "false" || word == "falsch") return false;
    complaint = fmt::format("»{}« ist weder ja noch nein", text);
    return std::nullopt;
}

std::optional<Data> day(std::string_view text, std::string& complaint) {
    if (const auto date = date_in_cell(text)) return *date;
    complaint = fmt::format("»{}« ist kein Datum; schreiben Sie zum Beispiel 1.9.2026 mit vier "
                            "Ziffern für das Jahr",
                            text);
    return std::nullopt;
}

/// With seconds, as a spreadsheet adds them; they have to be none.
std::optional<TimeOfDay> time_of(std::string_view text) {
    if (std::ranges::count(text, ':') == 2 && text.ends_with(":00")) {
        text.remove_suffix(std::string_view(":00").size());
    }
    return parse_time(text);
}

std::optional<Data> time(std::string_view text, std::string& complaint) {
    if (const auto read = time_of(text)) return clock_time(*read);
    complaint = fmt::format("»{}« ist keine Uhrzeit; schreiben Sie zum Beispiel 8:30", text);
    return std::nullopt;
}

std::optional<Data> moment(std::string_view text, std::string& complaint) {
    if (const auto date = date_in_cell(text)) return *date;
    const auto cut = text.find_first_of(" T");
    if (cut != std::string_view::npos) {
        const auto date = date_in_cell(trimmed(text.substr(0, cut), " ,"));
        const auto clock = time_of(trimmed(text.substr(cut + 1)));
        if (date && clock) return moment_text({*date, *clock});
    }
    complaint = fmt::format("»{}« ist kein Tag mit Uhrzeit; schreiben Sie zum Beispiel "
                            "24.11.2026 18:00",
                            text);
    return std::nullopt;
}

std::optional<Data> partial_day(std::string_view text, std::string& complaint) {
    if (const auto date = date_in_cell(text)) return *date;
    if (text.size() == 4 && is_all_digits(text)) return std::stoll(std::string(text));
    const auto is_month = [](std::string_view digits) {
        return is_all_digits(digits) && digits.size() <= 2;
    };
    if (text.size() == 7 && text[4] == '-' && is_all_digits(text.substr(0, 4)) &&
        is_month(text.substr(5))) {
        return std::string(text);
    }
    const auto dot = text.find('.'); // 8.2016
    if (dot != std::string_view::npos && is_month(text.substr(0, dot)) && text.size() - dot == 5 &&
        is_all_digits(text.substr(dot + 1))) {
        return fmt::format("{}-{:0>2}", text.substr(dot + 1), text.substr(0, dot));
    }
    complaint = fmt::format("»{}« ist kein Jahr, kein Monat und kein Tag; schreiben Sie zum "
                            "Beispiel 2019, 2016-08 oder 15.8.2016",
                            text);
    return std::nullopt;
}

} // namespace

std::string moment_text(const TomlDateTime& moment) {
    return fmt::format("{} {:02}:{:02}", iso_date(moment.date), moment.time.hour,
                       moment.time.minute);
}

std::optional<double> coordinate(std::string_view text) {
    std::string number(text);
    std::ranges::replace(number, ',', '.');
    return plain_number(number);
}

std::optional<Date> date_in_cell(std::string_view text) {
    if (const auto date = parse_date(text)) return date;
    std::array<int, 3> parts{};
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const auto end = k < 2 ? text.find('.') : text.size();
        if (end == std::string_view::npos) return std::nullopt;
        const auto part = text.substr(0, end);
        if (!is_all_digits(part) || (k < 2 ? part.size() > 2 : part.size() != 4)) {
            return std::nullopt;
        }
        parts.at(k) = std::stoi(std::string(part));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parse_date(fmt::format("{:04}-{:02}-{:02}", parts[2], parts[1], parts[0]));
}

std::optional<Data> german_value(ValueKind kind, std::string_view text, std::string& complaint) {
    switch (kind) {
    case ValueKind::Flag: return flag(text, complaint);
    case ValueKind::Whole: return whole(text, complaint);
    case ValueKind::Decimal: return decimal(text, complaint);
    case ValueKind::Day: return day(text, complaint);
    case ValueKind::Time: return time(text, complaint);
    case ValueKind::DayAndTime: return moment(text, complaint);
    case ValueKind::PartialDay: return partial_day(text, complaint);
    case ValueKind::Text:
    case ValueKind::Markdown:
    case ValueKind::Point: break;
    }
    return std::string(text);
}

} // namespace schaukasten
