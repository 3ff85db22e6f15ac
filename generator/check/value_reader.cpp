#include "check/value_reader.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "markdown/parse.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace schaukasten {
namespace {

std::optional<Colour> parse_colour(std::string_view text) {
    const auto rgb = parse_hex_colour(text);
    if (!rgb) return std::nullopt;
    return Colour{rgb};
}

bool is_in_germany(double latitude, double longitude) {
    return latitude > 47 && latitude < 56 && longitude > 5 && longitude < 16;
}

/// A field of a form that nobody filled in.
bool is_left_empty(const TomlValue& value) {
    const auto* written = std::get_if<std::string>(&value.data);
    return written && written->empty();
}

std::optional<double> number_of(const TomlValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value.data)) {
        return static_cast<double>(*whole);
    }
    if (const auto* real = std::get_if<double>(&value.data)) return *real;
    return std::nullopt;
}

} // namespace

bool ValueReader::read(bool& to, const TomlValue& value) {
    const auto* found = std::get_if<bool>(&value.data);
    if (!found) return wrong_kind(value, "true oder false");
    to = *found;
    return true;
}

bool ValueReader::read(int& to, const TomlValue& value) {
    const auto* found = std::get_if<std::int64_t>(&value.data);
    if (!found) return wrong_kind(value, "eine ganze Zahl ohne Anführungszeichen");
    if (*found < 0 || *found > std::numeric_limits<int>::max()) {
        error(value.where, fmt::format("bei »{}« kann die Zahl {} nicht stimmen", key(), *found));
        return false;
    }
    to = static_cast<int>(*found);
    return true;
}

bool ValueReader::read(double& to, const TomlValue& value) {
    const auto found = number_of(value);
    if (!found) return wrong_kind(value, "eine Zahl ohne Anführungszeichen");
    if (!std::isfinite(*found) || *found < 0) {
        error(value.where, fmt::format("bei »{}« kann diese Zahl nicht stimmen", key()));
        return false;
    }
    to = *found;
    return true;
}

bool ValueReader::read(std::string& to, const TomlValue& value) {
    const auto* found = text(value);
    if (!found) return false;
    if (found->find('\n') != std::string::npos &&
        found->find_last_not_of('\n') != found->find('\n') - 1) {
        error(value.where, fmt::format("»{}« darf nur eine Zeile haben", key()));
        return false;
    }
    to = found->substr(0, found->find('\n'));
    return true;
}

bool ValueReader::read(Date& to, const TomlValue& value) {
    if (const auto* date = std::get_if<Date>(&value.data)) return read_day(to, *date, value.where);
    if (std::holds_alternative<std::string>(value.data)) {
        const auto* written = filled_text(value);
        if (!written) return false;
        if (const auto date = parse_date(*written)) return read_day(to, *date, value.where);
        const bool has_form = written->size() == 10 && (*written)[4] == '-' && (*written)[7] == '-';
        error(value.where,
              has_form ? fmt::format("das Datum {} gibt es nicht", *written)
                       : fmt::format("»{}« hat nicht die Form eines Datums; schreiben Sie zum "
                                     "Beispiel {} = 2026-09-01",
                                     *written, key()));
        return false;
    }
    return wrong_kind(value, "ein Datum wie 2026-09-01");
}

bool ValueReader::read_day(Date& to, Date date, Position at) {
    constexpr std::chrono::year first{1800};
    constexpr std::chrono::year last{2199};
    if (date.year() < first || date.year() > last) {
        error(at, fmt::format("bei »{}« kann das Jahr {:04} nicht stimmen", key(),
                              static_cast<int>(date.year())));
        return false;
    }
    to = date;
    return true;
}

bool ValueReader::read(Moment& to, const TomlValue& value) {
    if (const auto* written = std::get_if<TomlDateTime>(&value.data)) {
        if (!read_day(to.date, written->date, value.where)) return false;
        to.time = written->time;
        return true;
    }
    if (const auto* written = std::get_if<std::string>(&value.data);
        written && !is_blank(*written)) {
        const auto moment = parse_moment(*written);
        if (moment && moment->time) {
            to.time = moment->time;
            return read_day(to.date, moment->date, value.where);
        }
        const auto day = written->substr(0, std::string_view("2026-11-24").size());
        if (!moment && day.size() < written->size() && day[4] == '-' && !parse_date(day)) {
            error(value.where, fmt::format("das Datum {} gibt es nicht", day));
            return false;
        }
        if (!moment && written->size() > std::string_view("2026-11-24").size()) {
            error(value.where, fmt::format("»{}« ist kein Tag mit Uhrzeit; schreiben Sie zum "
                                           "Beispiel {} = \"2026-11-24 18:00\"",
                                           *written, key()));
            return false;
        }
    }
    to.time.reset();
    return read(to.date, value);
}

bool ValueReader::read(TimeOfDay& to, const TomlValue& value) {
    if (const auto* time = std::get_if<TimeOfDay>(&value.data)) {
        to = *time;
        return true;
    }
    if (!std::holds_alternative<std::string>(value.data)) {
        return wrong_kind(value, "eine Uhrzeit wie \"8:30\"");
    }
    const auto* written = filled_text(value);
    if (!written) return false;
    const auto time = parse_time(*written);
    if (time) {
        to = *time;
    } else {
        error(value.where,
              fmt::format("»{}« ist keine Uhrzeit; schreiben Sie zum Beispiel \"8:30\"", *written));
    }
    return time.has_value();
}

template <class Parsed>
bool ValueReader::parsed(Parsed& to, const TomlValue& value,
                         std::optional<Parsed> (*parse)(std::string_view),
                         std::string_view expectation) {
    const auto* written = filled_text(value);
    if (!written) return false;
    auto result = parse(*written);
    if (result) {
        to = std::move(*result);
    } else {
        error(value.where, fmt::format("»{}« ist {}", *written, expectation));
    }
    return result.has_value();
}

bool ValueReader::read(Phone& to, const TomlValue& value) {
    return is_left_empty(value) || parsed(to, value, &parse_phone,
                                          "keine Telefonnummer; schreiben Sie zum "
                                          "Beispiel \"030 23125-123\"");
}

bool ValueReader::read(Email& to, const TomlValue& value) {
    return is_left_empty(value) ||
           parsed(to, value, &parse_email, "keine E-Mail-Adresse; sie hat die Form name@ort.de");
}

bool ValueReader::read(WebAddress& to, const TomlValue& value) {
    return is_left_empty(value) ||
           parsed(to, value, &parse_web_address, "keine Adresse im Web; sie beginnt mit https://");
}

bool ValueReader::read(ClassRange& to, const TomlValue& value) {
    return parsed(to, value, &parse_class_range,
                  "keine Angabe von Klassen; schreiben Sie zum Beispiel \"1-4\" oder \"5\", "
                  "von 1 bis 13");
}

bool ValueReader::read(Colour& to, const TomlValue& value) {
    return is_left_empty(value) ||
           parsed(to, value, &parse_colour,
                  "keine Farbe; schreiben Sie # und sechs Zeichen, zum Beispiel \"#0a7d3c\"");
}

bool ValueReader::read(MediaFile& to, const TomlValue& value) {
    return read_media(to, MediaRole::File, value);
}

bool ValueReader::read(Picture& to, const TomlValue& value) {
    return read_media(to, MediaRole::Picture, value);
}

bool ValueReader::read_media(MediaFile& to, MediaRole role, const TomlValue& value) {
    constexpr std::string_view folder = "medien/";
    const auto* written = text(value);
    if (!written) return false;
    if (written->empty()) return true;
    std::string_view path = *written;
    if (path.starts_with(folder)) path.remove_prefix(folder.size());
    if (!ids_.has_media(path)) {
        error(value.where, ids_.missing_media_message(path));
        return false;
    }
    const auto size = ids_.size_of(path);
    to = {std::string(path), size.width, size.height};
    ids_.note_use(path, role, record().place(value.where));
    return true;
}

bool ValueReader::read(GeoPoint& to, const TomlValue& value) {
    const auto* numbers = std::get_if<TomlArray>(&value.data);
    if (numbers && numbers->size() == 2) {
        const auto latitude = number_of((*numbers)[0]);
        const auto longitude = number_of((*numbers)[1]);
        if (latitude && longitude && is_in_germany(*longitude, *latitude)) {
            error(value.where, fmt::format("Breite und Länge sind vertauscht; schreiben Sie {} = "
                                           "[{}, {}]",
                                           key(), *longitude, *latitude));
            return false;
        }
        if (latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180) {
            to = {*latitude, *longitude};
            return true;
        }
    }
    error(value.where, fmt::format("bei »{}« stehen zwei Zahlen, erst die Breite, dann die Länge: "
                                   "[51.51, 7.46]",
                                   key()));
    return false;
}

RichText ValueReader::markdown(std::string_view text, Position at, std::string_view language) {
    return parse_markdown(text, record().place(at), diagnostics(), language);
}

bool ValueReader::read(RichText& to, const TomlValue& value) {
    const auto* written = text(value);
    if (!written) return false;
    to = markdown(*written, content_position(value, record().text), language_);
    return true;
}

std::optional<std::size_t> ValueReader::word(std::span<const std::string_view> words,
                                             const TomlValue& value) {
    const auto* written = filled_text(value);
    if (!written) return std::nullopt;
    const auto found = std::ranges::find(words, *written);
    if (found == words.end()) {
        auto way_out = did_you_mean(*written, words);
        if (way_out.empty()) way_out = fmt::format("; möglich sind: {}", fmt::join(words, ", "));
        error(value.where, fmt::format("»{}« passt nicht zu »{}«{}", *written, key(), way_out));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - words.begin());
}

std::optional<std::uint32_t> ValueReader::reference(std::size_t type, const TomlValue& value) {
    const auto* written = filled_text(value);
    if (!written) return std::nullopt;
    const auto& known = ids_.records.at(type);
    const auto place = known.find(*written);
    if (!place) {
        error(value.where, fmt::format("es gibt {} »{}«{}", name_of_type(type).none, *written,
                                       did_you_mean(*written, known.all())));
    }
    return place;
}

bool ValueReader::read_term(TermRef& to, Vocabulary vocabulary, const TomlValue& value) {
    const auto* written = filled_text(value);
    if (!written) return false;
    const auto& known = ids_.terms_of(vocabulary);
    const auto place = known.find(*written);
    if (place) {
        to.at = *place;
    } else if (known.all().empty()) {
        error(value.where, fmt::format("es gibt den Begriff »{}« nicht, denn das Vokabular »{}« "
                                       "ist leer; legen Sie ihn in content/vokabulare/{}.toml an",
                                       *written, name_of(vocabulary), name_of(vocabulary)));
    } else {
        error(value.where,
              fmt::format("im Vokabular »{}« gibt es keinen Begriff »{}«{}", name_of(vocabulary),
                          *written, did_you_mean(*written, known.all())));
    }
    return place.has_value();
}

} // namespace schaukasten
