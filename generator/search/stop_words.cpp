#include "search/analyse.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

// Folded, sorted.
constexpr std::array<std::string_view, 118> words{
    "ab",      "aber",   "als",    "am",     "an",    "auch",  "auf",    "aus",    "bei",
    "beim",    "bin",    "bis",    "bitte",  "da",    "damit", "dann",   "das",    "dass",
    "dem",     "den",    "denn",   "der",    "des",   "dich",  "die",    "dies",   "diese",
    "diesem",  "diesen", "dieser", "dir",    "doch",  "du",    "durch",  "ein",    "eine",
    "einem",   "einen",  "einer",  "eines",  "er",    "es",    "etwas",  "fur",    "geht",
    "gibt",    "hab",    "habe",   "haben",  "hat",   "ich",   "ihm",    "ihn",    "ihnen",
    "ihr",     "ihre",   "ihrem",  "ihren",  "ihrer", "im",    "in",     "ist",    "ja",
    "kann",    "konnen", "man",    "mehr",   "mein",  "meine", "meinem", "meinen", "meiner",
    "mich",    "mir",    "mit",    "mochte", "muss",  "nach",  "nicht",  "noch",   "nur",
    "ob",      "oder",   "ohne",   "sehr",   "sein",  "seine", "seinem", "seinen", "sich",
    "sie",     "sind",   "so",     "soll",   "um",    "und",   "uns",    "unser",  "unsere",
    "vom",     "von",    "vor",    "wann",   "war",   "was",   "welche", "wenn",   "wer",
    "werden",  "wie",    "will",   "wir",    "wird",  "wo",    "zu",     "zum",    "zur",
    "zwischen"};

} // namespace

bool is_stop_word(std::string_view word) {
    return std::ranges::binary_search(words, word);
}

std::vector<std::string> stop_words() {
    return {words.begin(), words.end()};
}

} // namespace schaukasten
