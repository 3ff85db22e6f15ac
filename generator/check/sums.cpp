#include "check/sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace schaukasten {
namespace {

constexpr double tolerance = 1e-6; // of sums of decimals such as 19.5
constexpr double whole = 100;      // percent

} // namespace

std::string german_number(double number) {
    auto text = fmt::format("{:.2f}", std::abs(number));
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    auto point = text.find('.');
    if (point == std::string::npos) {
        point = text.size();
    } else {
        text[point] = ',';
    }
    constexpr std::size_t group = 3;
    for (auto at = point; at > group; at -= group) text.insert(at - group, 1, '.');
    return number < 0 ? "-" + text : text;
}

std::string written_sum(const std::vector<double>& parts) {
    std::string text;
    for (const auto part : parts) {
        if (!text.empty()) text += " + ";
        text += german_number(part);
    }
    return text + " = " + german_number(std::accumulate(parts.begin(), parts.end(), 0.0));
}

bool adds_up(const std::vector<double>& parts, double stated) {
    return std::abs(std::accumulate(parts.begin(), parts.end(), 0.0) - stated) < tolerance;
}

bool share_fits(double value, double base, double stated) {
    if (base == 0) return false;
    double step = 1; // of the last decimal that is stated
    for (int i = 0; i < 3 && std::abs(stated / step - std::round(stated / step)) > tolerance; ++i) {
        step /= 10;
    }
    return std::abs(value / base * whole - stated) <= step / 2 + tolerance;
}

} // namespace schaukasten
