#include "model/contact.hpp"

#include "base/ascii.hpp"
#include "base/host_name.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    return digits;
}

bool is_free_of_charge(std::string_view area) {
    constexpr std::array<std::string_view, 5> prefixes{"0800", "0180", "0900", "0137", "0700"};
    return std::ranges::any_of(prefixes, [&](auto p) { return area.starts_with(p); });
}

/// "+49 (0)231 50" and "0049 231 50" as "0231 50"; other countries stay as they are.
std::string national(std::string_view written) {
    std::string text(written);
    if (const auto zero = text.find("(0)"); zero != std::string::npos) {
        text.replace(zero, 3, text.starts_with('+') || text.starts_with("00") ? " " : "0 ");
    }
    std::ranges::replace(text, '(', ' ');
    std::ranges::replace(text, ')', '/');
    for (const std::string_view prefix : {"+49", "0049"}) {
        if (text.starts_with(prefix)) {
            const auto rest = text.find_first_not_of(" -/", prefix.size());
            if (rest == std::string::npos) return {};
            std::string number = "0";
            return number.append(text, rest);
        }
    }
    return text;
}

/// Blanks that group two digits at a time say nothing; others ("111 0550") are kept.
std::string subscriber(std::string_view text) {
    std::string result;
    std::size_t shortest = 99;
    std::size_t group = 0;
    for (const char c : text) {
        if (is_digit(c)) {
            result += c;
            ++group;
        } else if (c == '-') {
            while (result.ends_with(' ')) result.pop_back();
            result += '-';
            group = 99;
        } else if (!result.empty() && result.back() != ' ' && result.back() != '-') {
            shortest = std::min(shortest, group);
            result += ' ';
            group = 0;
        }
    }
    if (group > 0) shortest = std::min(shortest, group);
    while (result.ends_with(' ') || result.ends_with('-')) result.pop_back();
    if (shortest < 3) std::erase(result, ' ');
    return result;
}

struct Parts {
    std::string area;
    std::string_view rest;
};

/// A name in letters of any language has a form in ASCII.
bool is_host(std::string_view address) {
    const auto ascii = address_in_ascii(address);
    return ascii && std::ranges::all_of(host_of(*ascii), [](char c) {
               return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_';
           });
}

/// ":8443", or nothing.
bool is_port(std::string_view text) {
    return text.empty() || is_all_digits(text.substr(1));
}

Parts split(std::string_view text) {
    auto cut = text.find('/');
    if (cut == std::string_view::npos) cut = text.find(' ');
    if (cut == std::string_view::npos) cut = text.find('-');
    if (cut == std::string_view::npos) return {"", text};
    return {digits_of(text.substr(0, cut)), trimmed(text.substr(cut + 1))};
}

} // namespace

std::optional<Phone> parse_phone(std::string_view written) {
    written = trimmed(written);
    const auto allowed = [](char c) {
        return is_digit(c) || std::string_view(" +-/()").find(c) != std::string_view::npos;
    };
    if (written.empty() || !std::ranges::all_of(written, allowed)) return std::nullopt;
    if (written.find('+', 1) != std::string_view::npos) return std::nullopt;

    const auto text = national(written);
    const auto digits = digits_of(text);
    if (digits.size() < 3 || digits.size() > 15) return std::nullopt;
    if (text.starts_with('+') || text.starts_with("00")) { // another country
        const auto number = text.starts_with('+') ? digits : digits.substr(2);
        return Phone{text.starts_with('+') ? std::string(trimmed(text)) : "+" + number,
                     "tel:+" + number};
    }
    if (!digits.starts_with('0')) { // 112, 115, 116 111
        return Phone{subscriber(text), "tel:" + digits};
    }
    const auto [area, rest] = split(text);
    const auto shown = area.empty() ? digits : area + " " + subscriber(rest);
    const auto link = is_free_of_charge(digits) ? "tel:" + digits : "tel:+49" + digits.substr(1);
    return Phone{shown, link};
}

std::optional<Email> parse_email(std::string_view written) {
    written = trimmed(written);
    const auto at = written.find('@');
    const auto is_plain = [](char c) {
        return c > ' ' && c < 0x7F &&
               std::string_view("<>\"'(),:;[]\\?&#%").find(c) == std::string_view::npos;
    };
    if (at == 0 || at == std::string_view::npos || written.size() > 254) return std::nullopt;
    if (!std::ranges::all_of(written, is_plain)) return std::nullopt;
    const auto host = written.substr(at + 1);
    if (host.find('@') != std::string_view::npos || host.find('.') == std::string_view::npos) {
        return std::nullopt;
    }
    if (host.starts_with('.') || host.ends_with('.') || host.find("..") != std::string_view::npos) {
        return std::nullopt;
    }
    return Email{std::string(written)};
}

std::optional<WebAddress> parse_web_address(std::string_view written) {
    written = trimmed(written);
    const auto rest = written.starts_with("https://")  ? written.substr(8)
                      : written.starts_with("http://") ? written.substr(7)
                                                       : std::string_view{};
    const auto forbidden = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == 0x7F ||
               std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos;
    };
    const auto host = rest.substr(0, rest.find_first_of("/?#"));
    if (host.empty() || host.find('.') == std::string_view::npos || host.starts_with('.') ||
        host.find('@') != std::string_view::npos || std::ranges::any_of(written, forbidden) ||
        !is_host(written) || !is_port(host.substr(std::min(host.find(':'), host.size())))) {
        return std::nullopt;
    }
    return WebAddress{std::string(written)};
}

std::string WebAddress::spoken() const {
    std::string_view rest = text;
    rest.remove_prefix(rest.find("//") + 2);
    if (rest.starts_with("www.")) rest.remove_prefix(4);
    if (rest.ends_with('/')) rest.remove_suffix(1);
    return std::string(rest);
}

} // namespace schaukasten
