#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// Texts as they are compared: small letters, umlauts as two letters, no accents, no soft hyphens
// and nothing else that has no width, each stretch of blanks and line breaks as one blank.
//
//     "Mu\u0308ller\u00a0\n  GROẞ"  ->  "mueller gross"

/// A line break that parts nothing: what stands before and behind it belongs together.
inline constexpr char joined_line = '\x01';

struct FoldedText {
    std::string text;
    std::vector<std::size_t> breaks; // where in `text` a line of the source ended

    /// The line of the source, counted from 1.
    [[nodiscard]] int line_at(std::size_t place) const;
};

/// Bytes that are no UTF-8 are taken for Latin-1.
FoldedText fold(std::string_view bytes);

/// Folded letters and digits, of whatever script.
constexpr bool is_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7F;
}

/// The words of a folded text, in its order.
std::vector<std::string> folded_words(std::string_view folded);

} // namespace schaukasten
