#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// The candidates that `word` may have been meant to be, likeliest first: few letters wrong,
/// missing, too many or swapped. Case does not count, and `träger` is near `traeger`.
/// The order of the candidates never shows.
std::vector<std::string>
nearest(std::string_view word, std::span<const std::string_view> candidates, std::size_t most = 3);

/// The end of a German message: "; meinten Sie »a«, »b« oder »c«?", or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

} // namespace schaukasten
