#include "base/ascii.hpp"
#include "check/place_of.hpp"
#include "upkeep/each_value.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

/// Where private people have their mail; the same names end in .de, .net, .com.
constexpr std::array<std::string_view, 22> private_providers{
    "gmail.com",   "googlemail.com", "gmx.de",    "gmx.net",       "gmx.com",    "web.de",
    "t-online.de", "freenet.de",     "arcor.de",  "hotmail.com",   "hotmail.de", "outlook.com",
    "outlook.de",  "live.de",        "live.com",  "yahoo.de",      "yahoo.com",  "icloud.com",
    "me.com",      "aol.com",        "posteo.de", "protonmail.com"};

bool is_private(std::string_view address) {
    const auto host = in_small_letters(address.substr(address.rfind('@') + 1));
    return std::ranges::find(private_providers, host) != private_providers.end();
}

/// Why nobody can be reached by a number of the German network; empty if it could be. Lengths:
/// numbering plan of the Bundesnetzagentur; one that is too long is a mistake already.
std::string_view impossible(std::string_view link) {
    constexpr std::string_view german = "tel:+49";
    constexpr std::size_t shortest = 5;
    constexpr std::size_t shortest_mobile = 10;
    if (!link.starts_with(german)) return {};
    const auto digits = link.substr(german.size());
    if (digits.starts_with('0')) return "hinter der Vorwahl Deutschlands steht eine 0 zu viel";
    const bool is_mobile =
        digits.starts_with("15") || digits.starts_with("16") || digits.starts_with("17");
    if (digits.size() < (is_mobile ? shortest_mobile : shortest)) return "sie ist zu kurz";
    return {};
}

/// By the Deutsche Post: five digits from 01001 to 99998; nothing begins with 00, 05, 43 or 62.
bool is_postcode(std::string_view written) {
    constexpr std::array<std::string_view, 4> unused{"00", "05", "43", "62"};
    const bool has_form = written.size() == 5 && is_all_digits(written);
    return has_form && written >= "01001" && written <= "99998" &&
           std::ranges::find(unused, written.substr(0, 2)) == unused.end();
}

template <class T>
void check_record(const T& record, const Record& file, Round& round) {
    for_each_value<Phone>(record, file.table, [&](const Phone& phone, Position at) {
        const auto why = impossible(phone.link);
        if (why.empty()) return;
        round.warn(file.place(at), fmt::format("diese Telefonnummer kann es nicht geben: {}", why));
    });
    for_each_value<Email>(record, file.table, [&](const Email& email, Position at) {
        if (!is_private(email.text)) return;
        round.warn(file.place(at),
                   fmt::format("»{}« ist eine private Adresse; auf die Website gehört eine "
                               "dienstliche",
                               email.text));
    });
    if constexpr (requires { record.postcode; }) {
        if (record.postcode.empty() || is_postcode(record.postcode)) return;
        round.warn(place_of(file, &T::postcode),
                   fmt::format("die Postleitzahl »{}« gibt es nicht; sie hat fünf Ziffern",
                               record.postcode));
    }
}

} // namespace

void check_reachability(Round& round) {
    for_each_type([&]<class T>() {
        round.for_each<T>([&](const T& record, const Record& file, std::size_t /*place*/) {
            check_record(record, file, round);
        });
    });
}

} // namespace schaukasten
