#include "model/moment.hpp"

namespace schaukasten {

std::optional<Moment> parse_moment(std::string_view written) {
    constexpr std::size_t length_of_date = 10;
    const auto date = parse_date(written.substr(0, length_of_date));
    if (!date) return std::nullopt;
    if (written.size() == length_of_date) return Moment{*date, std::nullopt};
    const auto between = written[length_of_date];
    const auto time = parse_time(written.substr(length_of_date + 1));
    if (!time || (between != ' ' && between != 'T')) return std::nullopt;
    return Moment{*date, time};
}

} // namespace schaukasten
