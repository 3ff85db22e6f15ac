#pragma once

#include <string>
#include <vector>

namespace schaukasten {

/// "1.602" and "19,5", as German texts write numbers.
std::string german_number(double number);

/// "714 + 888 = 1.602"
std::string written_sum(const std::vector<double>& parts);

/// Whether a stated number is the sum of its parts.
bool adds_up(const std::vector<double>& parts, double stated);

/// Whether a share in percent, as exactly as it is stated (10 or 10.1), fits value and base.
bool share_fits(double value, double base, double stated);

} // namespace schaukasten
