#include "base/toml_precheck.hpp"

#include "base/ascii.hpp"
#include "base/disguise.hpp"
#include "base/toml_bare_value.hpp"
#include "base/toml_line.hpp"
#include "base/toml_open.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace schaukasten {
namespace {

constexpr int most_dots_in_a_line = 16;
constexpr int deepest_brackets = 32;
constexpr std::size_t longest_quote = 80; // bytes

constexpr std::string_view blanks = " \t\r";

constexpr std::string_view not_closed = "die Liste wird nicht geschlossen; am Ende fehlt ]";

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
        is_value_ = false;
        is_header_ = false;
        if (depth_ == 0) {
            begin(text);
        } else if (brackets_.front() == '{') {
            return fail(opened_, "was in geschweiften Klammern steht, muss in einer Zeile stehen; "
                                 "nehmen Sie besser einen [Abschnitt]");
        } else if (begins_section_or_field(text)) {
            return fail(opened_, std::string(not_closed));
        }
        while (ok_ && at_ < toml_.size() && toml_[at_] != '\n') token();
        ++at_;
    }

    /// Of a line that begins outside of lists.
    void begin(std::string_view text) {
        const auto plain = trimmed(text, blanks);
        if (plain.empty() || plain.front() == '#') return;
        is_header_ = plain.front() == '[';
        if (is_header_) return tell(mistake_in_header(text));
        const auto key = static_cast<std::size_t>(plain.data() - text.data());
        auto end = key;
        while (end < text.size() && (is_key_byte(text[end]) || text[end] == '.')) ++end;
        const auto sign = text.find_first_not_of(" \t", end);
        const bool is_field =
            end > key && sign != std::string_view::npos && text[sign] == '=' &&
            (sign + 1 == text.size() || (text[sign + 1] != '=' && text[sign + 1] != '>'));
        if (is_field) return check_unquoted_value(text);
        tell(mistake_in_line(text));
    }

    void tell(std::optional<LineMistake> mistake) {
        if (mistake) fail(at_ + mistake->at, std::move(mistake->message));
    }

    void token() {
        const char c = toml_[at_];
        if (c == '#') {
            at_ += rest_of_line().size();
        } else if (c == '"' || c == '\'') {
            string(c);
            if (ok_ && depth_ == 0 && is_value_) end_value(c);
        } else if (depth_ > 0 && is_letter(c) && brackets_.back() == '[' && !is_header_) {
            word();
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            beyond_ascii();
        } else {
            count(c);
            ++at_;
        }
    }

    /// The first value of a line is whole.
    void end_value(char quote) { tell(mistake_behind_value(rest_of_line(), quote)); }

    /// In a list: true, false, the T of a date, or text that lacks its quotes.
    void word() {
        const auto begin = at_;
        while (at_ < toml_.size() && is_key_byte(toml_[at_])) ++at_;
        const auto text = toml_.substr(begin, at_ - begin);
        constexpr std::array<std::string_view, 4> known{"true", "false", "inf", "nan"};
        const bool is_in_number = begin > 0 && is_key_byte(toml_[begin - 1]);
        if (is_in_number || std::ranges::find(known, text) != known.end()) return;
        fail(begin, fmt::format("Text braucht Anführungszeichen, auch in Klammern: \"{}\"",
                                text.substr(0, longest_quote)));
    }

    void count(char c) {
        if (c == '.' && ++dots_ > most_dots_in_a_line) {
            fail(at_, "hier stehen zu viele Punkte in einer Zeile; Text mit Punkten braucht "
                      "Anführungszeichen");
        }
        if (c == '=' && depth_ == 0) is_value_ = true;
        if (c == '[' || c == '{') {
            if (depth_++ == 0) opened_ = at_;
            brackets_ += c;
        }
        if ((c == ']' || c == '}') && depth_ > 0) { // too many: the library reports it
            --depth_;
            brackets_.pop_back();
            if (depth_ == 0 && is_value_at_open()) {
                ++at_;
                end_value(c);
                --at_;
            }
        }
        if (depth_ > deepest_brackets)
            fail(at_, "hier sind zu viele Klammern ineinander; löschen Sie, was zu viel "
                      "ist");
    }

    /// Whether the bracket that was open belongs to a value, and not to a header.
    [[nodiscard]] bool is_value_at_open() const {
        const auto line_start = toml_.rfind('\n', opened_) + 1; // npos + 1 is 0
        return toml_.substr(line_start, opened_ - line_start).find('=') != std::string_view::npos;
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
                if (begins_other_text(toml_, opened, closed)) break;
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
        fail(opened, is_long ? "dieser mehrzeilige Text wird nicht geschlossen; an seinem Ende "
                               "fehlen drei Anführungszeichen"
                             : open_text_message(toml_, opened));
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

    /// `name = Südschule`, `datum = 01.09.2026`, `von = 8:30`, `name = „Süd“`, `stunden = 19,5`.
    void check_unquoted_value(std::string_view text) {
        const auto equals = text.find_first_of("=#\"'");
        if (!ok_ || equals == std::string_view::npos || text[equals] != '=') return;
        const auto key = trimmed(text.substr(0, equals), blanks);
        const auto value = trimmed(text.substr(equals + 1), blanks);
        if (key.empty() || value.empty()) return;
        const auto offset = at_ + static_cast<std::size_t>(value.data() - text.data());
        if (const auto disguise = disguise_in(value.substr(0, character_size(value)));
            disguise && disguise->plain.empty()) {
            return fail(offset, fmt::format("hier steht {}; löschen Sie es", disguise->what));
        }
        if (value.front() == '#' && is_colour(value)) {
            return fail(offset,
                        fmt::format("eine Farbe braucht Anführungszeichen; schreiben Sie {} "
                                    "= \"{}\"",
                                    key, value));
        }
        if (begins_with_typographic_quote(value)) {
            return fail(offset,
                        fmt::format("hier stehen typografische Anführungszeichen; schreiben "
                                    "Sie die geraden: {} = {}",
                                    key, as_toml(value)));
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
        if (depth_ > 0 && begins_with_typographic_quote(rest)) {
            return fail(at_, "hier stehen typografische Anführungszeichen; schreiben Sie die "
                             "geraden: \"…\"");
        }
        if (const auto disguise = disguise_in(rest.substr(0, character_size(rest)));
            disguise && disguise->plain.empty() &&
            (depth_ > 0 || is_blank_before(at_) || is_value_)) {
            return fail(at_, fmt::format("hier steht {}; löschen Sie es", disguise->what));
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
        fail(first, wrong_key_message(toml_.substr(first, last - first)));
    }

    /// Nothing but blanks stands before it in the line.
    [[nodiscard]] bool is_blank_before(std::size_t at) const {
        const auto line_start = at == 0 ? 0 : toml_.rfind('\n', at - 1) + 1;
        return trimmed(toml_.substr(line_start, at - line_start), blanks).empty();
    }

    static bool is_colour(std::string_view value) {
        return (value.size() == 4 || value.size() == 7) &&
               std::ranges::all_of(value.substr(1), is_hex_digit);
    }

    static std::size_t character_size(std::string_view text) {
        std::size_t end = 0;
        next_code_point(text, end);
        return end;
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
    std::string brackets_;   // that are open
    std::size_t opened_ = 0; // where the outermost of them stands
    bool is_header_ = false;
    bool is_value_ = false; // behind the sign = of the line at hand
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
