#include "search/compounds.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::size_t shortest_part = 4;
constexpr std::size_t longest_word =
    80;                                 // what is longer nobody reads, and takes long to take apart
constexpr std::size_t trusted_head = 6; // letters that are hardly there by chance
constexpr int deepest = 2;
constexpr std::array<std::string_view, 6> joints{"", "s", "n", "en", "er", "es"};
// What only looks like a word of its own.
constexpr std::array<std::string_view, 16> suffixes{
    "schaft", "heit", "keit",  "lich",   "isch", "ungen", "igkeit", "igen",
    "innen",  "erin", "erung", "ierung", "tion", "ismus", "sten",   "tung"};

bool is_suffix(std::string_view tail) {
    return std::ranges::any_of(suffixes, [&](std::string_view suffix) {
        return tail.starts_with(suffix) || suffix.ends_with(tail);
    });
}

int times(const std::unordered_map<std::string, int>& counts, const std::string& part) {
    const auto found = counts.find(part);
    return found == counts.end() ? 0 : found->second;
}

bool is_plain(std::string_view word) {
    return std::ranges::all_of(word, is_small_letter);
}

} // namespace

Compounds::Compounds(const std::vector<std::string>& words, const Stemmer& stemmer)
    : stemmer_(stemmer) {
    for (const auto& word : words) {
        if (word.size() >= shortest_part && is_plain(word) && !is_stop_word(word)) {
            words_.insert(word);
            known_.insert(stemmer.stem(word));
        }
    }
    for (const auto& word : words) {
        for (const auto& split : candidates(word)) {
            ++heads_[split.head];
            ++tails_[split.tail];
        }
    }
}

std::optional<std::string> Compounds::known_head(std::string_view head) const {
    for (const auto joint : joints) {
        if (!head.ends_with(joint)) continue;
        const auto base = head.substr(0, head.size() - joint.size());
        if (base.size() < shortest_part || is_stop_word(base)) continue;
        auto stem = stemmer_.stem(base);
        // "Schul" is a stem, "Klassen" a word; "elte" is neither, though its stem is known.
        if (words_.contains(std::string(base)) || (base == stem && known_.contains(stem))) {
            return stem;
        }
    }
    return std::nullopt;
}

std::vector<Compounds::Split> Compounds::candidates(std::string_view word) const {
    std::vector<Split> found;
    if (word.size() < 2 * shortest_part || word.size() > longest_word || !is_plain(word)) {
        return found;
    }
    for (auto at = shortest_part; at + shortest_part <= word.size(); ++at) {
        const auto tail = word.substr(at);
        if (is_suffix(tail) || is_stop_word(tail)) continue;
        if (auto head = known_head(word.substr(0, at))) {
            found.push_back({std::move(*head), stemmer_.stem(tail), at});
        }
    }
    return found;
}

std::optional<Compounds::Split> Compounds::best_split(std::string_view word) const {
    std::optional<Split> best;
    bool best_is_known = false;
    for (auto& split : candidates(word)) {
        const bool is_known = known_.contains(split.tail);
        const bool recurs = times(tails_, split.tail) > 1 || times(heads_, split.head) > 1;
        if (!is_known && !recurs && split.at < trusted_head) continue;
        if (best && best_is_known && !is_known) continue; // else the longest head
        best_is_known = is_known;
        best = std::move(split);
    }
    return best;
}

void Compounds::add_parts(std::string_view word, std::vector<std::string>& parts, int depth) const {
    const auto split = best_split(word);
    if (!split) return;
    parts.push_back(split->head);
    parts.push_back(split->tail);
    if (depth == deepest) return;
    add_parts(word.substr(0, split->at), parts, depth + 1);
    add_parts(word.substr(split->at), parts, depth + 1);
}

std::vector<std::string> Compounds::parts_of(std::string_view word) const {
    std::vector<std::string> parts;
    add_parts(word, parts, 0);
    return parts;
}

} // namespace schaukasten
