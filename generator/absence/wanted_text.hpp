#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// The text whose absence is to be proved, in all the ways in which it may be written: its words
/// with up to three other characters between them, two words in either order, as a slug; or, if it
/// is one, a telephone number by its digits.
///
///     "Mira Müller"      mira mueller   mira-mueller   mueller, mira   miramueller
///     "030 23125-120"    +49 30 23125120   030/23125 120
class WantedText {
public:
    /// Nothing if it is too short to say anything, or no UTF-8.
    static std::optional<WantedText> from(std::string_view text);

    /// Where it begins in a folded text, in ascending order.
    [[nodiscard]] std::vector<std::size_t> places_in(std::string_view folded) const;

    [[nodiscard]] const std::string& as_typed() const { return typed_; }
    [[nodiscard]] bool is_phone() const { return !digits_.empty(); }
    /// So long that random bytes do not hold it by chance.
    [[nodiscard]] bool is_long() const { return letters_ >= 6; }

private:
    using Phrase = std::vector<std::string>;

    void add(Phrase words);
    void find_digits(std::string_view folded, std::vector<std::size_t>& places) const;

    std::string typed_;
    std::size_t letters_ = 0;
    std::vector<Phrase> phrases_;
    std::string digits_; // of a telephone number, without 0 or 49 before it
};

} // namespace schaukasten
