#include "markdown/autolink.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

bool is_alnum(char c) {
    return is_letter(c) || is_digit(c);
}

bool is_mail_character(char c) {
    return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

/// An address starts where no word goes on.
bool starts_word(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const char before = text[at - 1];
    if (static_cast<unsigned char>(before) >= 0x80) { // quotes and dashes, but no letters
        return text.substr(0, at - 1).ends_with("\xE2\x80") || text.substr(0, at).ends_with("«") ||
               text.substr(0, at).ends_with("\u00A0");
    }
    return !is_alnum(before) && before != '@' && before != '.' && before != '/' && before != '-' &&
           before != '_' && static_cast<unsigned char>(before) < 0x80;
}

bool ends_address(std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) <= ' ' || text[at] == '<' || text[at] == '"' ||
        text[at] == '\\') {
        return true;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead != 0xC2 && lead != 0xE2) return false;
    const auto rest = text.substr(at);
    for (const std::string_view end : {"„", "“", "”", "‚", "‘", "’", "«", "»", "…", "\u00A0"}) {
        if (rest.starts_with(end)) return true;
    }
    return false;
}

/// Without what belongs to the sentence: punctuation at the end, a bracket not opened inside.
std::size_t own_size(std::string_view address) {
    auto open = std::ranges::count(address, '(');
    auto close = std::ranges::count(address, ')');
    while (!address.empty()) {
        const char last = address.back();
        if (last == ')' && close > open) {
            --close;
        } else if (std::string_view("?!.,:;*_~'\"]}").find(last) == std::string_view::npos) {
            break;
        }
        address.remove_suffix(1);
    }
    return address.size();
}

std::optional<FoundAddress> web_address(std::string_view text, std::size_t at,
                                        std::string_view start, std::string_view scheme) {
    auto end = at + start.size();
    if (!starts_word(text, at) || end >= text.size() || text[end] == '.') return std::nullopt;
    while (end < text.size() && !ends_address(text, end)) ++end;
    const auto size = own_size(text.substr(at, end - at));
    if (size <= start.size()) return std::nullopt;
    const auto address = text.substr(at, size);
    return FoundAddress{at, size, std::string(scheme) + std::string(address)};
}

std::optional<FoundAddress> mail_address(std::string_view text, std::size_t sign,
                                         std::size_t from) {
    auto start = sign;
    while (start > from && is_mail_character(text[start - 1])) --start;
    while (start < sign && !is_alnum(text[start])) ++start;
    auto end = sign + 1;
    while (end < text.size() && (is_alnum(text[end]) || text[end] == '.' || text[end] == '-'))
        ++end;
    while (end > sign && !is_alnum(text[end - 1])) --end;
    const auto host = text.substr(sign + 1, end - std::min(end, sign + 1));
    if (start == sign || host.find('.') == std::string_view::npos || !is_alnum(host[0]) ||
        host.find("..") != std::string_view::npos || !starts_word(text, start)) {
        return std::nullopt;
    }
    return FoundAddress{start, end - start,
                        "mailto:" + std::string(text.substr(start, end - start))};
}

} // namespace

std::optional<FoundAddress> find_address(std::string_view text, std::size_t from) {
    auto words = from; // a mail address reaches back no further than this
    for (auto at = from; at < text.size(); ++at) {
        if (text[at] != 'h' && text[at] != 'w' && text[at] != '@') continue;
        const auto rest = text.substr(at);
        std::optional<FoundAddress> found;
        if (rest.starts_with("https://")) {
            found = web_address(text, at, "https://", "");
        } else if (rest.starts_with("http://")) {
            found = web_address(text, at, "http://", "");
        } else if (rest.starts_with("www.")) {
            found = web_address(text, at, "www.", "https://");
        } else if (rest.starts_with('@')) {
            found = mail_address(text, at, words);
            words = at + 1;
        }
        if (found) return found;
    }
    return std::nullopt;
}

} // namespace schaukasten
