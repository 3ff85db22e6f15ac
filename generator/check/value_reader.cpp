#include "check/value_reader.hpp"

#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "markdown/parse.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace schaukasten {
namespace {

std::optional<double> number_of(const TomlValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value.data)) {
        return static_cast<double>(*whole);
    }
    if (const auto* real = std::get_if<double>(&value.data)) return *real;
    return std::nullopt;
}

bool is_in_germany(double latitude, double longitude) {
    return latitude > 47 && latitude < 56 && longitude > 5 && longitude < 16;
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

} // namespace schaukasten
