#include "base/disguise.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::u32string_view invisible = U"\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
constexpr std::u32string_view hard_spaces = U"\u00A0\u2007\u202F";
constexpr std::u32string_view foreign = U"аеорсхуіѕјАВЕКМНОРСТХοανΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
constexpr std::string_view latin = "aeopcxyisjABEKMHOPCTXoavABEZHIKMNOPTYX";
static_assert(foreign.size() == latin.size());

} // namespace

std::optional<Disguise> disguise_in(std::string_view name) {
    Disguise found;
    for (std::size_t at = 0; at < name.size();) {
        const auto c = next_code_point(name, at);
        if (c < 0x80) {
            found.plain += static_cast<char>(c);
        } else if (invisible.find(c) != std::u32string_view::npos) {
            found.what = "ein unsichtbares Zeichen";
        } else if (hard_spaces.find(c) != std::u32string_view::npos) {
            found.what = "ein geschütztes Leerzeichen";
            found.plain += ' ';
        } else if (const auto letter = foreign.find(c); letter != std::u32string_view::npos) {
            found.what = "ein Buchstabe aus einem anderen Alphabet";
            found.plain += latin[letter];
        } else {
            append_utf8(found.plain, c);
        }
    }
    if (found.what.empty()) return std::nullopt;
    found.plain = trimmed(found.plain);
    return found;
}

} // namespace schaukasten
