#include "absence/decodings.hpp"

#include "absence/folded_text.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace schaukasten {
namespace {

/// What was understood at a place, and how long it is there.
struct Understood {
    std::string text;
    std::size_t length = 0;
};

/// Copies, and asks `read` at each `sign` what the rest of the text begins with.
template <class Read>
std::string replace_at(char sign, std::string_view text, const Read& read) {
    std::string out;
    out.reserve(text.size());
    while (true) {
        const auto at = std::min(text.find(sign), text.size());
        out.append(text.substr(0, at));
        text.remove_prefix(at);
        if (text.empty()) return out;
        const std::optional<Understood> understood = read(text);
        out.append(understood ? std::string_view(understood->text) : text.substr(0, 1));
        text.remove_prefix(understood ? understood->length : 1);
    }
}

std::string letter(std::uint32_t code_point) {
    constexpr std::uint32_t last = 0x10FFFF;
    const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point <= ' ' || code_point > last || is_surrogate) return " ";
    std::string out;
    append_utf8(out, code_point);
    return out;
}

std::optional<std::uint32_t> number(std::string_view digits, int base) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// HTML's names for U+00A0 to U+00FF, in order.
constexpr std::string_view latin_names =
    " nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
    "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
    "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
    "szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
    "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute "
    "ucirc uuml yacute thorn yuml ";

struct NamedLetter {
    std::string_view name;
    std::uint32_t code_point = 0;
};
constexpr NamedLetter other_names[] = {
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},      {"quot", '"'},      {"apos", '\''},
    {"Scaron", 0x160}, {"scaron", 0x161},  {"OElig", 0x152}, {"oelig", 0x153},   {"zwnj", 0x200C},
    {"zwj", 0x200D},   {"ensp", 0x2002},   {"emsp", 0x2003}, {"thinsp", 0x2009}, {"ndash", 0x2013},
    {"mdash", 0x2014}, {"hyphen", 0x2010}, {"period", '.'},  {"NewLine", ' '},   {"Tab", ' '},
    {"commat", '@'},   {"sol", '/'},       {"lowbar", '_'},  {"plus", '+'},
};

std::optional<std::uint32_t> named(std::string_view name) {
    for (const auto& each : other_names) {
        if (each.name == name) return each.code_point;
    }
    const auto at = latin_names.find(' ' + std::string(name) + ' ');
    if (at == std::string_view::npos) return std::nullopt;
    std::uint32_t code_point = 0xA0;
    for (const auto c : latin_names.substr(0, at)) code_point += c == ' ' ? 1 : 0;
    return code_point;
}

std::optional<Understood> entity(std::string_view text) {
    constexpr std::size_t longest = 12;
    const auto head = text.substr(0, longest);
    auto end = head.find_first_of("; <&\"'\n", 1);
    if (end == std::string_view::npos) end = head.size();
    const bool is_closed = end < head.size() && head[end] == ';';
    const auto name = head.substr(1, end - 1);
    const auto length = end + (is_closed ? 1 : 0);
    std::optional<std::uint32_t> code_point;
    if (name.starts_with("#x") || name.starts_with("#X"))
        code_point = number(name.substr(2), 16);
    else if (name.starts_with('#'))
        code_point = number(name.substr(1), 10);
    else if (!name.empty())
        code_point = named(name);
    if (!code_point) return std::nullopt;
    return Understood{letter(*code_point), length};
}

/// Its line breaks, so that lines can be counted; they part nothing.
std::string breaks_of(std::string_view tag) {
    std::string breaks;
    for (const auto c : tag) {
        if (c == '\n' || c == joined_line) breaks += joined_line;
    }
    return breaks;
}

std::optional<Understood> tag(std::string_view text) {
    const bool is_comment = text.starts_with("<!--");
    const auto next = text.size() > 1 ? text[1] : ' ';
    if (!is_comment && !is_letter(next) && next != '/' && next != '!' && next != '?')
        return std::nullopt;
    const auto end = text.find(is_comment ? "-->" : ">");
    if (end == std::string_view::npos) return std::nullopt;
    const auto length = end + (is_comment ? 3 : 1);
    return Understood{breaks_of(text.substr(0, length)), length};
}

std::optional<std::uint32_t> hex_at(std::string_view text, std::size_t at, std::size_t digits) {
    if (text.size() < at + digits) return std::nullopt;
    return number(text.substr(at, digits), 16);
}

std::optional<Understood> json_escape(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    switch (text[1]) {
    case '"':
    case '\'':
    case '/':
    case '\\': return Understood{std::string(1, text[1]), 2};
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': return Understood{" ", 2};
    case 'x':
        if (const auto code = hex_at(text, 2, 2)) return Understood{letter(*code), 4};
        return std::nullopt;
    case 'u': break;
    default: return std::nullopt;
    }
    const auto first = hex_at(text, 2, 4);
    if (!first) return std::nullopt;
    constexpr std::size_t length = 6;
    const auto rest = text.substr(length);
    const auto second = rest.starts_with("\\u") ? hex_at(rest, 2, 4) : std::nullopt;
    const bool is_pair = second && (*first & 0xFC00U) == 0xD800 && (*second & 0xFC00U) == 0xDC00;
    if (!is_pair) return Understood{letter(*first), length};
    const auto pair = 0x10000 + ((*first & 0x3FFU) << 10U) + (*second & 0x3FFU);
    return Understood{letter(pair), 2 * length};
}

std::optional<Understood> percent_code(std::string_view text) {
    const auto byte = hex_at(text, 1, 2);
    if (!byte) return std::nullopt;
    return Understood{*byte <= ' ' ? " " : std::string(1, static_cast<char>(*byte)), 3};
}

/// The escapes of RFC 6350 and 5545.
std::optional<Understood> value_escape(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const auto next = text[1];
    if (next == 'n' || next == 'N') return Understood{" ", 2};
    if (next == ',' || next == ';' || next == '\\') return Understood{std::string(1, next), 2};
    return std::nullopt;
}

std::optional<Understood> folded_break(std::string_view text) {
    const bool goes_on = text.size() > 1 && (text[1] == ' ' || text[1] == '\t');
    if (!goes_on) return std::nullopt;
    return Understood{std::string(1, joined_line), 2};
}

std::optional<Understood> parted_word(std::string_view text) {
    if (!text.starts_with("-\n")) return std::nullopt;
    return Understood{std::string(1, joined_line), 2};
}

} // namespace

std::string without_entities(std::string_view text) {
    return replace_at('&', text, entity);
}

std::string without_tags(std::string_view text) {
    return replace_at('<', text, tag);
}

std::string without_json_escapes(std::string_view text) {
    return replace_at('\\', text, json_escape);
}

std::string without_percent_codes(std::string_view text) {
    return replace_at('%', text, percent_code);
}

std::string without_content_lines(std::string_view text) {
    std::string lines(text);
    std::erase(lines, '\r');
    return replace_at('\\', replace_at('\n', lines, folded_break), value_escape);
}

std::string without_hyphenation(std::string_view text) {
    return replace_at('-', text, parted_word);
}

} // namespace schaukasten
