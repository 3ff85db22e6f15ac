#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schaukasten {

/// The words of many texts, each known by a number. Most of what a town writes it has written
/// before, so each piece of text between blanks is taken apart once. Not for several threads at
/// once; the numbers of two books have nothing in common.
class WordBook {
public:
    /// Adds the numbers of the words of a text, as `words_of` finds them, without stop words.
    void add_words(std::string_view text, std::vector<std::uint32_t>& numbers);

    /// By their numbers.
    [[nodiscard]] std::span<const std::string> words() const { return words_; }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <class Value>
    using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    const std::vector<std::uint32_t>& words_in(std::string_view piece);
    std::uint32_t number_of(std::string word);

    ByText<std::vector<std::uint32_t>> pieces_;
    ByText<std::uint32_t> numbers_;
    std::vector<std::string> words_;
};

} // namespace schaukasten
