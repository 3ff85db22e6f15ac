#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// What stands between triple quotes and means just what it says, as most descriptions do.
struct LongText {
    std::size_t from = 0; // bytes
    std::size_t to = 0;   // in another line
};

/// TOML without its long texts. The library takes a letter at a time and long for each, and most
/// of what editors write is long texts in which there is nothing for it to find. So of these it is
/// given the line ends alone, and what stands before the closing quotes; all else keeps its line
/// and column.
class WithoutLongTexts {
public:
    /// REQUIRES: `texts` are sorted, at most one begins in a line, and `toml` outlives this.
    WithoutLongTexts(std::string_view toml, const std::vector<LongText>& texts);

    [[nodiscard]] std::string_view toml() const { return toml_; }

    /// The text that was taken out where it begins in that line.
    [[nodiscard]] std::optional<std::string_view> at(int line) const;

private:
    using Taken = std::pair<int, std::string_view>;

    std::string toml_;
    std::vector<Taken> taken_; // by line
};

} // namespace schaukasten
