#include "base/toml_precheck.hpp"

#include "base/ascii.hpp"
#include "base/slug.hpp"
#include "base/toml_bare_value.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace schaukasten {
namespace {

constexpr int most_dots_in_a_line = 16;
constexpr int deepest_brackets = 32;

constexpr std::string_view blanks = " \t\r";

bool has_typographic_quote(std::string_view text) {
    constexpr std::string_view quotes[] = {"„", "“", "”", "»", "«", "‚", "‘", "’"};
    return std::ranges::any_of(quotes, [&](auto q) { return text.starts_with(q); });
}

class Precheck {
public:
    Precheck(std::string_view toml, const Place& start, Diagnostics& diagnostics)
        : toml_(toml), start_(start), diagnostics_(diagnostics) {}

    std::optional<std::vector<LongText>> run() {
        while (ok_ && at_ < toml_.size()) line();
        if (!ok_) return std::nullopt;
        return std::move(long_texts_);
    }

private:
    // A line begins outside of strings; lists may be open.
    void line() {
        dots_ = 0;
        has_string_ = false;
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
            fail(at_, "hier stehen zu viele Punkte in einer Zeile; Text mit Punkten braucht "
                      "Anführungszeichen");
        }
        if (c == '[' || c == '{') ++depth_;
        if (c == ']' || c == '}') --depth_;
        if (depth_ > deepest_brackets)
            fail(at_, "hier sind zu viele Klammern ineinander; löschen Sie, was zu viel "
                      "ist");
        if (depth_ < 0) depth_ = 0; // the library reports it
    }

    void string(char quote) {
        const std::string three(3, quote);
        const bool is_long = toml_.substr(at_).starts_with(three);
        const auto opened = at_;
        const bool is_first = !std::exchange(has_string_, true);
        at_ += is_long ? 3 : 1;
        while (at_ < toml_.size()) {
            const char c = toml_[at_];
            if (c != quote && c != '\\' && c != '\n') {
                ++at_; // most of a text
            } else if (quote == '"' && toml_[at_] == '\\') {
                at_ += 2;
            } else if (is_long && toml_.substr(at_).starts_with(three)) {
                const auto closed = at_;
                at_ += 3;
                while (at_ < toml_.size() && toml_[at_] == quote)
                    ++at_; // up to two more belong to it
                if (is_first && depth_ == 0 && at_ == closed + 3) note(opened + 3, closed);
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

    void note(std::size_t from, std::size_t to) {
        const auto text = toml_.substr(from, to - from);
        const auto means_more = [](char c) {
            return c == '\\' || c == 0x7F || (c >= 0 && c < ' ' && c != '\n' && c != '\t');
        };
        const bool is_plain = std::ranges::none_of(text, means_more) && !find_invalid_utf8(text);
        if (is_plain && text.find('\n') != std::string_view::npos)
            long_texts_.push_back({from, to});
    }

    void check_header(std::string_view text) {
        const auto header = trimmed(text, blanks);
        if (!header.starts_with('[')) return;
        const auto offset = at_ + static_cast<std::size_t>(header.data() - text.data());
        if (header.find(']') == std::string_view::npos) {
            return fail(offset, "hinter dem Namen des Abschnitts fehlt die schließende Klammer ]");
        }
        const auto name = header.substr(header.starts_with("[[") ? 2 : 1);
        if (trimmed(name.substr(0, name.find(']')), blanks).empty()) {
            fail(offset, "in den eckigen Klammern fehlt der Name");
        }
    }

    /// `name = Südschule`, `datum = 01.09.2026`, `von = 8:30`, `name = „Süd“`, `stunden = 19,5`.
    void check_unquoted_value(std::string_view text) {
        const auto equals = text.find_first_of("=#\"'");
        if (!ok_ || equals == std::string_view::npos || text[equals] != '=') return;
        const auto key = trimmed(text.substr(0, equals), blanks);
        const auto value = trimmed(text.substr(equals + 1), blanks);
        if (key.empty() || value.empty()) return;
        const auto offset = at_ + static_cast<std::size_t>(value.data() - text.data());
        if (has_typographic_quote(value)) {
            return fail(offset, "hier stehen typografische Anführungszeichen; TOML braucht die "
                                "geraden: \"…\"");
        }
        if (std::string_view("\"'[]{}#").find(value.front()) != std::string_view::npos) return;
        if (std::ranges::any_of(key,
                                [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
            return; // is reported as the first
        }
        auto mistake = mistake_in_bare_value(key, value);
        if (!mistake.empty()) fail(offset, std::move(mistake));
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
        if (depth_ > 0) return fail(at_, "Text braucht Anführungszeichen, auch in Klammern");
        const auto line_start = toml_.rfind('\n', at_) + 1; // npos + 1 is 0
        if (toml_.substr(line_start, at_ - line_start).find('=') != std::string_view::npos) {
            return fail(at_, "hinter dem Wert steht noch etwas; ein Anführungszeichen im Text "
                             "schreiben Sie \\\"");
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
               is_letter(c);
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
        const auto at = moved(position_of(toml_, offset), start_.at);
        diagnostics_.error({start_.path, start_.text, at}, std::move(message));
    }

    std::string_view toml_;
    const Place& start_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int dots_ = 0;
    bool has_string_ = false; // the line at hand
    bool ok_ = true;
    std::vector<LongText> long_texts_;
};

} // namespace

std::optional<std::vector<LongText>> precheck_toml(std::string_view toml, const Place& start,
                                                   Diagnostics& diagnostics) {
    return Precheck(toml, start, diagnostics).run();
}

} // namespace schaukasten
