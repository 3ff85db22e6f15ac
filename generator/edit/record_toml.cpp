#include "edit/record_toml.hpp"

#include <fmt/format.h>

namespace schaukasten::toml_out {

std::optional<std::string> value(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return toml_string(text);
}

std::optional<std::string> value(const TranslatedText& text) {
    return value(text.original);
}

std::optional<std::string> value(const Phone& phone) {
    return value(phone.text);
}

std::optional<std::string> value(const Email& email) {
    return value(email.text);
}

std::optional<std::string> value(const WebAddress& address) {
    return value(address.text);
}

std::optional<std::string> value(const std::optional<int>& number) {
    if (!number) return std::nullopt;
    return fmt::format("{}", *number);
}

std::optional<std::string> value(const std::optional<GeoPoint>& point) {
    if (!point) return std::nullopt;
    return fmt::format("[{}, {}]", toml_number(point->latitude), toml_number(point->longitude));
}

} // namespace schaukasten::toml_out
