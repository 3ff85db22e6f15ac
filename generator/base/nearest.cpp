#include "base/nearest.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::size_t longest = 100; // bytes; nobody mistypes a longer name

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> spelled_out{{
    {"ä", "ae"},
    {"ö", "oe"},
    {"ü", "ue"},
    {"ß", "ss"},
    {"Ä", "ae"},
    {"Ö", "oe"},
    {"Ü", "ue"},
    {"\u0308", "e"}, // the two dots alone, as some systems write them
}};

/// As a German types it without umlauts and capitals: "Träger" -> "traeger".
std::string folded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto* const umlaut = std::ranges::find_if(
            spelled_out, [&](const auto& pair) { return text.starts_with(pair.first); });
        if (umlaut != spelled_out.end()) {
            out += umlaut->second;
            text.remove_prefix(umlaut->first.size());
            continue;
        }
        out += small(text.front());
        text.remove_prefix(1);
    }
    return out;
}

/// Damerau and Levenshtein's, where no letter is changed twice: the number of letters to insert,
/// remove, replace, or swap with their neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t k = 0; k <= b.size(); ++k) last[k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t replaced = last[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
            row[k] = std::min({last[k] + 1, row[k - 1] + 1, replaced});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) {
                row[k] = std::min(row[k], before[k - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

/// One slip in four letters still lets the word be guessed; more than three is another word.
std::size_t tolerated(std::size_t length) {
    return std::clamp<std::size_t>((length + 1) / 4, 1, 3);
}

std::size_t difference(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

} // namespace

std::vector<std::string> nearest(std::string_view word,
                                 std::span<const std::string_view> candidates, std::size_t most) {
    if (word.empty() || word.size() > longest) return {};
    const auto wanted = folded(word);
    const auto limit = tolerated(wanted.size());

    // ordered by folded distance, then as typed, then by the alphabet
    std::vector<std::tuple<std::size_t, std::size_t, std::string_view>> found;
    found.reserve(candidates.size());
    for (const auto candidate : candidates) {
        if (candidate.empty() || candidate.size() > longest) continue;
        const auto offered = folded(candidate);
        if (difference(offered.size(), wanted.size()) > limit) continue;
        const auto slips = distance(wanted, offered);
        // a word of one or two letters has to keep one of them
        if (slips > limit || slips >= std::max(wanted.size(), offered.size())) continue;
        found.emplace_back(slips, distance(word, candidate), candidate);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.size() > most) found.resize(most);

    std::vector<std::string> names;
    names.reserve(found.size());
    for (const auto& entry : found) names.emplace_back(std::get<std::string_view>(entry));
    return names;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
    const auto names = nearest(word, candidates);
    if (names.empty()) return {};
    std::string tail = "; meinten Sie ";
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (k > 0) tail += k + 1 == names.size() ? " oder " : ", ";
        tail += "»" + names[k] + "«";
    }
    return tail + "?";
}

} // namespace schaukasten
