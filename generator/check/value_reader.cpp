#include "check/value_reader.hpp"

#include "base/ascii.hpp"
#include "base/loose.hpp"
#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "check/likely.hpp"
#include "check/missing_reference.hpp"
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

std::string one_word_message(std::string_view key, std::span<const std::string_view> words) {
    return fmt::format("»{}« nimmt ein einzelnes Wort in Anführungszeichen: {}", key,
                       fmt::join(words, ", "));
}

constexpr std::string_view several_words =
    "; für jedes weitere legen Sie einen eigenen Abschnitt an";

/// "montag bis freitag"
bool names_several(std::string_view written, std::span<const std::string_view> words) {
    const auto plain = in_small_letters(written);
    return std::ranges::count_if(words, [&](std::string_view word) {
               return plain.find(word) != std::string::npos;
           }) > 1;
}

/// "Mo." and "montags" for "montag", if only one word begins so.
std::string by_its_beginning(std::string_view written, std::span<const std::string_view> words) {
    auto start = in_small_letters(trimmed(written, " ."));
    if (start.size() < 2) return {};
    std::vector<std::string_view> meant;
    for (const auto word : words) {
        if (word.starts_with(start) || start.starts_with(word)) meant.push_back(word);
    }
    return meant.size() == 1 ? fmt::format("; meinten Sie »{}«?", meant.front()) : std::string{};
}

/// "ja" and "nein" in the languages of people and computers.
std::string_view meant_flag(const TomlValue& value) {
    const auto* word = std::get_if<std::string>(&value.data);
    const auto* number = std::get_if<std::int64_t>(&value.data);
    const auto written = word ? in_small_letters(trimmed(*word)) : std::string{};
    const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::find(words, written) != words.end();
    };
    if ((number && *number == 1) || is_one_of({"ja", "true", "wahr", "yes", "x"})) return "true";
    if ((number && *number == 0) || is_one_of({"nein", "false", "falsch", "no"})) return "false";
    return {};
}

bool is_in_germany(double latitude, double longitude) {
    return latitude > 47 && latitude < 56 && longitude > 5 && longitude < 16;
}

} // namespace

bool ValueReader::no_number(const TomlValue& value, std::string_view what) {
    const auto* written = std::get_if<std::string>(&value.data);
    const auto number = written ? loose_number(*written) : std::string{};
    if (number.empty()) return wrong_kind(value, fmt::format("{} ohne Anführungszeichen", what));
    error(value.where, fmt::format("»{0}« ist {1} und steht ohne Anführungszeichen: {0} = {2}",
                                   key(), what, number));
    return false;
}

bool ValueReader::read(bool& to, const TomlValue& value) {
    const auto* found = std::get_if<bool>(&value.data);
    if (!found) {
        const auto meant = meant_flag(value);
        if (meant.empty()) return wrong_kind(value, "true oder false");
        error(value.where, fmt::format("für Ja schreiben Sie true, für Nein false, ohne "
                                       "Anführungszeichen: {} = {}",
                                       key(), meant));
        return false;
    }
    to = *found;
    return true;
}

bool ValueReader::read(int& to, const TomlValue& value) {
    const auto* found = std::get_if<std::int64_t>(&value.data);
    if (!found) return no_number(value, "eine ganze Zahl");
    if (*found < 0 || *found > std::numeric_limits<int>::max()) {
        error(value.where, fmt::format("bei »{}« kann die Zahl {} nicht stimmen", key(), *found));
        return false;
    }
    to = static_cast<int>(*found);
    return true;
}

bool ValueReader::read(double& to, const TomlValue& value) {
    const auto found = number_of(value);
    if (!found) return no_number(value, "eine Zahl");
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
    const auto* list = std::get_if<TomlArray>(&value.data);
    const bool is_several = list && list->size() > 1;
    if (!std::holds_alternative<std::string>(value.data)) {
        auto message = one_word_message(key(), words);
        error(value.where, message.append(is_several ? several_words : ""));
        return std::nullopt;
    }
    const auto* written = filled_text(value);
    if (!written) return std::nullopt;
    const auto found = std::ranges::find(words, *written);
    if (found == words.end() && names_several(*written, words)) {
        error(value.where, one_word_message(key(), words).append(several_words));
        return std::nullopt;
    }
    if (found == words.end()) {
        auto way_out = did_you_mean(*written, words);
        if (way_out.empty()) way_out = by_its_beginning(*written, words);
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
        auto message = missing_record_message(*written, type, ids_);
        if (!message.empty()) error(value.where, std::move(message));
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
    } else {
        error(value.where, missing_term_message(*written, vocabulary, ids_));
    }
    return place.has_value();
}

bool ValueReader::read(OpenList& to, const TomlValue& value) {
    const auto* texts = list(value);
    if (!texts) return false;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        std::string text;
        if (!filled_text((*texts)[i]) || !read(text, (*texts)[i])) continue;
        const bool is_ellipsis = text == "…" || text == "...";
        if (is_ellipsis && i + 1 < texts->size()) {
            error((*texts)[i].where, "»…« heißt »und weitere« und steht am Ende der Liste");
        } else if (is_ellipsis) {
            to.is_open = true;
        } else {
            to.items.push_back(std::move(text));
        }
    }
    return true;
}

/// What is written like an id is one; everything else is a name.
bool ValueReader::read(PartnerName& to, const TomlValue& value) {
    const auto* written = filled_text(value);
    if (!written) return false;
    return is_slug(*written) ? read(to.partner, value) : read(to.name, value);
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
    const auto line = line_of(record().text, value.where.line);
    const auto written = line.substr(offset_of_column(line, value.where.column));
    const auto likely = likely_position(written.substr(0, written.find('#')));
    error(value.where,
          fmt::format("bei »{}« stehen zwei Zahlen, erst die Breite, dann die Länge, mit Punkt "
                      "statt Komma und ohne Anführungszeichen: {}",
                      key(), likely.empty() ? "[51.51, 7.46]" : likely));
    return false;
}

} // namespace schaukasten
