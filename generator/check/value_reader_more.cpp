#include "base/slug.hpp"
#include "check/value_reader.hpp"

#include <fmt/format.h>

namespace schaukasten {

bool ValueReader::read(PartialDate& to, const TomlValue& value) {
    if (const auto* year = std::get_if<std::int64_t>(&value.data)) {
        Date first;
        if (!read_day(first, Date{std::chrono::year{static_cast<int>(*year)} / 1 / 1},
                      value.where)) {
            return false;
        }
        to = {static_cast<int>(*year), 0, 0};
        return true;
    }
    if (const auto* written = std::get_if<std::string>(&value.data)) {
        if (const auto date = parse_partial_date(*written)) {
            Date first;
            if (!read_day(first, first_day_of(*date), value.where)) return false;
            to = *date;
            return true;
        }
        error(value.where, fmt::format("»{}« ist kein Jahr, kein Monat und kein Tag; schreiben Sie "
                                       "zum Beispiel 2019, \"2016-08\" oder 2016-08-15",
                                       *written));
        return false;
    }
    Date day;
    if (!read(day, value)) return false;
    to = partial_date(day);
    return true;
}

bool ValueReader::read(SchoolYear& to, const TomlValue& value) {
    const auto* written = filled_text(value);
    if (!written) return false;
    const auto year = parse_school_year(*written);
    if (!year) {
        error(value.where,
              fmt::format("»{}« ist kein Schuljahr; schreiben Sie zum Beispiel {} = \"2026/27\"",
                          *written, key()));
        return false;
    }
    to = *year;
    return true;
}

bool ValueReader::read(OpenList& to, const TomlValue& value) {
    const auto* texts = list(value);
    if (!texts) return false;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        const auto* text = filled_text((*texts)[i]);
        if (!text) continue;
        const bool is_ellipsis = *text == "…" || *text == "...";
        if (is_ellipsis && i + 1 < texts->size()) {
            error((*texts)[i].where, "»…« heißt »und weitere« und steht am Ende der Liste");
        } else if (is_ellipsis) {
            to.is_open = true;
        } else {
            to.items.push_back(*text);
        }
    }
    return true;
}

/// What is written like an id is one; everything else is a name.
bool ValueReader::read(PartnerName& to, const TomlValue& value) {
    const auto* written = filled_text(value);
    if (!written) return false;
    if (is_slug(*written)) return read(to.partner, value);
    to.name = *written;
    return true;
}

} // namespace schaukasten
