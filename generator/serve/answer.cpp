#include "serve/answer.hpp"

#include "base/ascii.hpp"
#include "base/percent.hpp"

namespace schaukasten {

std::string Request::path() const {
    return percent_decoded(target.substr(0, target.find('?')));
}

std::string_view Request::query() const {
    const auto mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view{} : target.substr(mark);
}

std::string_view Request::cookie(std::string_view name) const {
    for (auto rest = cookies; !rest.empty();) {
        const auto end = rest.find(';');
        const auto pair = trimmed(rest.substr(0, end));
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) {
            return pair.substr(name.size() + 1);
        }
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return {};
}

} // namespace schaukasten
