#include "serve/answer.hpp"

#include "base/ascii.hpp"

#include <charconv>

namespace schaukasten {

std::string Request::path() const {
    return decoded(target.substr(0, target.find('?')));
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

std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t k = 0; k < text.size(); ++k) {
        unsigned char byte = 0;
        const auto* digits = text.data() + k + 1;
        const bool escaped = text[k] == '%' && k + 2 < text.size() &&
                             std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        result += escaped ? static_cast<char>(byte) : text[k];
        if (escaped) k += 2;
    }
    return result;
}

} // namespace schaukasten
