#include "base/toml_precheck.hpp"

#include "base/date.hpp"
#include "base/slug.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace schaukasten {
namespace {

constexpr int most_dots_in_a_line = 16;
constexpr int deepest_brackets = 32;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool has_typographic_quote(std::string_view text) {
    constexpr std::string_view quotes[] = {"„", "“", "”", "»", "«", "‚", "‘", "’"};
    return std::ranges::any_of(quotes, [&](auto q) { return text.starts_with(q); });
}

/// "1.9.2026" or "01.09.2026" as "2026-09-01"; empty if it is no such date.
std::string german_date_as_iso(std::string_view word) {
    const auto dot = word.find('.');
    const auto second = dot == std::string_view::npos ? dot : word.find('.', dot + 1);
    if (second == std::string_view::npos || dot < 1 || dot > 2) return {};
    const auto day = word.substr(0, dot);
    const auto month = word.substr(dot + 1, second - dot - 1);
    const auto year = word.substr(second + 1);
    const auto all_digits = [](auto part) { return std::ranges::all_of(part, is_digit); };
    if (month.empty() || month.size() > 2 || year.size() != 4) return {};
    if (!all_digits(day) || !all_digits(month) || !all_digits(year)) return {};
    const auto iso = fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
    return parse_date(iso) ? iso : std::string{};
}

/// "19,5" as "19.5"; empty if it is no such number.
std::string with_point(std::string_view word) {
    const auto comma = word.find(',');
    if (comma == std::string_view::npos || comma == 0 || comma + 1 == word.size()) return {};
    std::string number(word);
    number[comma] = '0';
    if (!std::ranges::all_of(number, is_digit)) return {};
    number[comma] = '.';
    return number;
}

class Precheck {
public:
    Precheck(std::string_view toml, const Place& start, Diagnostics& diagnostics)
        : toml_(toml), start_(start), diagnostics_(diagnostics) {}

    bool run() {
        while (ok_ && at_ < toml_.size()) line();
        return ok_;
    }

private:
    // A line begins outside of strings; lists may be open.
    void line() {
        dots_ = 0;
        const auto text = rest_of_line();
        if (text.starts_with("<<<<<<<") || text.starts_with(">>>>>>>") ||
            (text.starts_with("=======") && depth_ == 0)) {
            return fail(at_,
                        "hier steht ein Rest eines Git-Konflikts; entscheiden Sie sich für "
                        "eine Fassung und löschen Sie die Zeilen <<<<<<<, ======= und >>>>>>>");
        }
        if (depth_ == 0) {
            check_header(text);
            check_unquoted_value(text);
        }
        while (ok_ && at_ < toml_.size() && toml_[at_] != '\n') token();
        ++at_;
    }

    void token() {
        const char c = toml_[at_];
        if (c == '#') {
            at_ += rest_of_line().size();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            beyond_ascii();
        } else {
            count(c);
            ++at_;
        }
    }

    void count(char c) {
        if (c == '.' && ++dots_ > most_dots_in_a_line) {
            fail(at_, "hier stehen zu viele Punkte in einer Zeile");
        }
        if (c == '[' || c == '{') ++depth_;
        if (c == ']' || c == '}') --depth_;
        if (depth_ > deepest_brackets) fail(at_, "hier sind zu viele Klammern ineinander");
        if (depth_ < 0) depth_ = 0; // the library reports it
    }

    void string(char quote) {
        const std::string three(3, quote);
        const bool is_long = toml_.substr(at_).starts_with(three);
        const auto opened = at_;
        at_ += is_long ? 3 : 1;
        while (at_ < toml_.size()) {
            if (quote == '"' && toml_[at_] == '\\') {
                at_ += 2;
            } else if (is_long && toml_.substr(at_).starts_with(three)) {
                at_ += 3;
                while (at_ < toml_.size() && toml_[at_] == quote)
                    ++at_; // up to two more belong to it
                return;
            } else if (!is_long && toml_[at_] == quote) {
                ++at_;
                return;
            } else if (!is_long && toml_[at_] == '\n') {
                break;
            } else {
                ++at_;
            }
        }
        fail(opened, is_long ? "dieser mehrzeilige Text wird nicht mehr geschlossen"
                             : "hier fehlt das schließende Anführungszeichen");
    }

    void check_header(std::string_view text) {
        const auto header = trimmed(text);
        if (!header.starts_with('[')) return;
        const auto offset = at_ + static_cast<std::size_t>(header.data() - text.data());
        if (header.find(']') == std::string_view::npos) {
            return fail(offset, "hinter dem Namen des Abschnitts fehlt die schließende Klammer ]");
        }
        const auto name = header.substr(header.starts_with("[[") ? 2 : 1);
        if (trimmed(name.substr(0, name.find(']'))).empty()) {
            fail(offset, "in den eckigen Klammern fehlt der Name");
        }
    }

    /// `name = Südschule`, `datum = 01.09.2026`, `am = 2026-02-30`, `name = „Süd“`, `stunden =
    /// 19,5`.
    void check_unquoted_value(std::string_view text) {
        const auto equals = text.find_first_of("=#\"'");
        if (!ok_ || equals == std::string_view::npos || text[equals] != '=') return;
        auto value = trimmed(text.substr(equals + 1));
        if (value.empty()) return;
        const auto offset = at_ + static_cast<std::size_t>(value.data() - text.data());
        if (has_typographic_quote(value)) {
            return fail(offset, "hier stehen typografische Anführungszeichen; TOML braucht die "
                                "geraden: \"…\"");
        }
        if (value.find_first_of("\"'[]{}#") != std::string_view::npos) return;
        const auto key = trimmed(text.substr(0, equals));
        if (const auto iso = german_date_as_iso(value); !iso.empty()) {
            return fail(offset, fmt::format("ein Datum hat die Form {}; schreiben Sie {} = {}", iso,
                                            key, iso));
        }
        if (const auto number = with_point(value); !number.empty()) {
            return fail(offset, fmt::format("Zahlen haben einen Punkt statt des Kommas; schreiben "
                                            "Sie {} = {}",
                                            key, number));
        }
        const bool looks_like_date = value.size() >= 10 && value[4] == '-' && value[7] == '-' &&
                                     is_digit(value[0]) && is_digit(value[9]);
        if (looks_like_date) {
            if (!parse_date(value.substr(0, 10))) {
                fail(offset, fmt::format("das Datum {} gibt es nicht", value.substr(0, 10)));
            }
            return;
        }
        if (is_word(value)) {
            fail(offset, fmt::format("Text braucht Anführungszeichen; schreiben Sie {} = \"{}\"",
                                     key, value));
        }
    }

    static bool is_word(std::string_view value) {
        if (value == "true" || value == "false" || value == "inf" || value == "nan") return false;
        const auto first = static_cast<unsigned char>(value.front());
        const bool letter =
            first >= 0x80 || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        const bool number_then_words =
            is_digit(value.front()) && value.find(' ') != std::string_view::npos &&
            std::ranges::any_of(value, [](char c) { return c >= 'A' && c <= 'z' && c != 'T'; });
        return letter || number_then_words;
    }

    void beyond_ascii() {
        const auto rest = rest_of_line();
        if (has_typographic_quote(rest)) {
            return fail(at_, "hier stehen typografische Anführungszeichen; TOML braucht die "
                             "geraden: \"…\"");
        }
        if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xE2\x80\xAF")) {
            return fail(at_, "hier steht ein geschütztes Leerzeichen; ersetzen Sie es durch ein "
                             "gewöhnliches");
        }
        auto first = at_;
        while (first > 0 && is_key_byte(toml_[first - 1])) --first;
        auto last = at_;
        while (last < toml_.size() && is_key_byte(toml_[last])) ++last;
        const auto word = toml_.substr(first, last - first);
        fail(first, fmt::format("Feldnamen haben keine Umlaute und Sonderzeichen; schreiben Sie {}",
                                key_from(word)));
    }

    static bool is_key_byte(char c) {
        return static_cast<unsigned char>(c) >= 0x80 || c == '_' || c == '-' || is_digit(c) ||
               (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static std::string key_from(std::string_view word) {
        auto slug = slug_of(word);
        std::ranges::replace(slug, '-', '_');
        return slug.empty() ? "sie in Anführungszeichen" : slug;
    }

    [[nodiscard]] std::string_view rest_of_line() const {
        return toml_.substr(at_, toml_.find('\n', at_) - at_);
    }

    void fail(std::size_t offset, std::string message) {
        ok_ = false;
        auto at = position_of(toml_, offset);
        if (start_.at.line > 0) {
            at = at.line == 1 ? Position{start_.at.line, start_.at.column + at.column - 1}
                              : Position{start_.at.line + at.line - 1, at.column};
        }
        diagnostics_.error({start_.path, start_.text, at}, std::move(message));
    }

    std::string_view toml_;
    const Place& start_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int dots_ = 0;
    bool ok_ = true;
};

} // namespace

bool precheck_toml(std::string_view toml, const Place& start, Diagnostics& diagnostics) {
    return Precheck(toml, start, diagnostics).run();
}

} // namespace schaukasten
