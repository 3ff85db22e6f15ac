#include "check/place_of.hpp"
#include "upkeep/readability.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace schaukasten {
namespace {

constexpr double hard = 12;            // grade: what newspapers for experts have
constexpr double good_for_parents = 9; // grade
constexpr std::size_t fewest_words = 30;
constexpr std::size_t most_quoted = 80; // bytes

/// The beginning of a sentence, cut between words.
std::string beginning_of(const std::string& sentence) {
    if (sentence.size() <= most_quoted) return sentence;
    return sentence.substr(0, sentence.rfind(' ', most_quoted)) + " …";
}

void check_text(const std::vector<std::string>& sentences, const Place& place, Round& round) {
    const auto found = readability_of(sentences);
    if (found.words < fewest_words || found.grade < hard) return;
    round.hint(place, fmt::format(
                          "dieser Text ist für Eltern schwer zu lesen (Schulstufe {:.0f} nach der "
                          "Wiener Sachtextformel, gut ist bis {:.0f}); schreiben Sie kürzere Sätze "
                          "und kürzere Wörter. Der längste Satz hat {} Wörter: »{}«",
                          std::round(found.grade), good_for_parents, found.words_of_longest,
                          beginning_of(found.longest)));
}

} // namespace

void check_readability(Round& round) {
    for_each_type([&]<class T>() {
        if constexpr (type_name<T>.audience == Audience::Families) {
            round.for_each<T>([&](const T& record, const Record& file, std::size_t) {
                if constexpr (requires { record.description; }) {
                    check_text(sentences_of(record.description.original),
                               place_of(file, &T::description), round);
                }
            });
        }
    });
}

} // namespace schaukasten
