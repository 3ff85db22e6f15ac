#include "edit/school_name.hpp"

#include "base/ascii.hpp"
#include "base/slug.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace schaukasten {
namespace {

/// As `slug_of` spells them.
constexpr std::array<std::string_view, 46> kind_words{
    "abendgymnasium",
    "abendrealschule",
    "bekenntnisgrundschule",
    "bekenntnisschule",
    "berufskolleg",
    "bisch",
    "bischoefl",
    "bischoefliche",
    "bischoefliches",
    "ev",
    "evangelische",
    "evangelisches",
    "foerder",
    "foerderschule",
    "gem",
    "gemeinschaftsgrundschule",
    "gemeinschaftshauptschule",
    "gemeinschaftsschule",
    "genehmigte",
    "genehmigtes",
    "gesamtschule",
    "grundschule",
    "gymnasium",
    "hauptschule",
    "kath",
    "katholische",
    "katholisches",
    "klinikschule",
    "kolleg",
    "lvr",
    "lwl",
    "oeffentliche",
    "priv",
    "private",
    "privates",
    "realschule",
    "schule",
    "sekundarschule",
    "staatl",
    "staatlich",
    "staedt",
    "staedtische",
    "staedtisches",
    "volksschule",
    "weiterbildungskolleg",
    "waldorfschule",
};
static_assert(std::ranges::find(kind_words, "") == kind_words.end());

std::vector<std::string_view> words_of(std::string_view slug) {
    std::vector<std::string_view> words;
    while (!slug.empty()) {
        const auto cut = std::min(slug.find('-'), slug.size());
        words.push_back(slug.substr(0, cut));
        slug.remove_prefix(std::min(cut + 1, slug.size()));
    }
    return words;
}

/// "Städt. Gem. Grundschule": it says what kind of school it is, not which one.
bool is_only_a_kind(std::string_view slug) {
    return std::ranges::all_of(words_of(slug), [](std::string_view word) {
        return std::ranges::find(kind_words, word) != kind_words.end();
    });
}

/// "- Sekundarstufen I und II -", "-Sek. I- Gemeinschaftshauptschule der".
bool names_a_level(std::string_view slug) {
    return std::ranges::any_of(words_of(slug), [](std::string_view word) {
        return word == "sek" || word == "seki" || word == "sekii" ||
               word.starts_with("sekundarst") || word.starts_with("primarst");
    });
}

std::string_view before_comma(std::string_view text) {
    const auto cut = trimmed(text.substr(0, text.find(',')));
    return cut.empty() ? text : cut;
}

bool begins_small(std::string_view text) {
    return !text.empty() && (is_small_letter(text.front()) || text.starts_with("ä") ||
                             text.starts_with("ö") || text.starts_with("ü"));
}

/// "… f. Seelen-": a hyphen right behind a letter; a dash has a blank before it.
bool breaks_in_a_word(std::string_view text) {
    return text.size() > 1 && text.ends_with('-') && text[text.size() - 2] != ' ';
}

/// Takes the lines that `name` uses off `rest`.
std::string first_name(std::span<const std::string>& rest) {
    std::string name = rest.front();
    rest = rest.subspan(1);
    while (!rest.empty() && !rest.front().empty()) {
        const auto& next = rest.front();
        if (next.starts_with("und ")) {
            name += ' ';
        } else if (breaks_in_a_word(name)) {
            if (begins_small(next)) name.pop_back();
        } else {
            break;
        }
        name += next;
        rest = rest.subspan(1);
    }
    return name;
}

/// "Krefeld, GG (Verb.) Buscher Holzweg" -> "Buscher Holzweg".
std::string_view own_part(std::string_view short_form) {
    const auto comma = short_form.find(',');
    if (comma == std::string_view::npos) return {};
    auto rest = trimmed(short_form.substr(comma + 1));
    const auto blank = rest.find(' ');
    if (blank == std::string_view::npos) return {};
    rest = trimmed(rest.substr(blank));
    constexpr std::string_view joined = "(Verb.)";
    if (rest.starts_with(joined)) rest = trimmed(rest.substr(joined.size()));
    return rest;
}

/// Empty if the line says nothing but kind and level, too.
std::string_view telling_part(std::string_view line) {
    const auto part = before_comma(trimmed(line, " -"));
    const auto slug = slug_of(part);
    return names_a_level(slug) || is_only_a_kind(slug) ? std::string_view{} : part;
}

} // namespace

std::string school_name(std::span<const std::string> lines, std::string_view short_form,
                        std::string_view town) {
    if (lines.empty()) return {};
    auto rest = lines;
    const auto joined = first_name(rest);
    std::string name(before_comma(joined));

    auto kind = slug_of(name);
    const auto of_the_town = "-der-stadt-" + slug_of(town);
    const auto has_town = kind.ends_with(of_the_town);
    if (has_town) kind.resize(kind.size() - of_the_town.size());
    if (!is_only_a_kind(kind)) return name;

    auto more = rest.empty() ? std::string_view{} : telling_part(rest.front());
    if (more.empty() && !has_town) more = own_part(short_form);
    if (!name.empty() && !more.empty()) name.append(" ").append(more);
    return name;
}

} // namespace schaukasten
