#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace schaukasten {

// What a text is found by. The generator and the browser (themes/kern/skripte/woerter.js) have to
// agree to the letter, so both are tested with tests/suche/analyse.json.
//
//     "Für Schüler*innen im Elterncafé"  ->  fur schuler im elterncafe  ->  fur schul im elterncaf
//
// In this order: forms of gender off the raw text; small letters without accents, where ae, oe and
// ue are umlauts (suedstadt is Südstadt, but neue stays neue); words of letters and digits; plain
// feminine forms (Beraterinnen); the German stem of the folded word.

/// The folded words of a text, in its order; single letters are none.
std::vector<std::string> words_of(std::string_view text);

/// Snowball's German stems of folded words. Not for several threads at once.
class Stemmer {
public:
    Stemmer();

    [[nodiscard]] std::string stem(std::string_view word) const;

private:
    struct Closer {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Closer> stemmer_;
};

/// Words that say nothing of what is meant; terms only where the thesaurus makes them so.
bool is_stop_word(std::string_view word);
std::vector<std::string> stop_words();

} // namespace schaukasten
