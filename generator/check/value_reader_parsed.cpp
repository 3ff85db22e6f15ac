#include "base/ascii.hpp"
#include "check/likely.hpp"
#include "check/value_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schaukasten {
namespace {

std::optional<Colour> parse_colour(std::string_view text) {
    const auto rgb = parse_hex_colour(text);
    if (!rgb) return std::nullopt;
    return Colour{rgb};
}

/// With # in front, if that makes it one.
std::string likely_colour(std::string_view text) {
    auto colour = "#" + std::string(trimmed(text));
    return parse_hex_colour(colour) ? colour : std::string{};
}

/// "keine Farbe; schreiben Sie …" in its two parts.
std::pair<std::string_view, std::string_view> split_at_way_out(std::string_view expectation) {
    const auto at = expectation.find("; ");
    return {expectation.substr(0, at), expectation.substr(at + 2)};
}

/// A field of a form that nobody filled in.
bool is_left_empty(const TomlValue& value) {
    const auto* written = std::get_if<std::string>(&value.data);
    return written && written->empty();
}

} // namespace

template <class Parsed>
bool ValueReader::parsed(Parsed& to, const TomlValue& value,
                         std::optional<Parsed> (*parse)(std::string_view),
                         std::string_view expectation, std::string (*likely)(std::string_view)) {
    const auto* written = filled_text(value);
    if (!written) return false;
    auto result = parse(*written);
    if (result) {
        to = std::move(*result);
    } else {
        const auto better = likely(*written);
        const auto [what, how] = split_at_way_out(expectation);
        error(value.where, better.empty() ? fmt::format("»{}« ist {}; {}", *written, what, how)
                                          : fmt::format("»{}« ist {}; schreiben Sie {} = \"{}\"",
                                                        *written, what, key(), better));
    }
    return result.has_value();
}

bool ValueReader::read(Phone& to, const TomlValue& value) {
    return is_left_empty(value) || parsed(to, value, &parse_phone,
                                          "keine Telefonnummer; schreiben Sie zum "
                                          "Beispiel \"030 23125-123\"",
                                          &likely_phone);
}

bool ValueReader::read(Email& to, const TomlValue& value) {
    return is_left_empty(value) ||
           parsed(to, value, &parse_email, "keine E-Mail-Adresse; sie hat die Form name@ort.de",
                  &likely_email);
}

bool ValueReader::read(WebAddress& to, const TomlValue& value) {
    return is_left_empty(value) ||
           parsed(to, value, &parse_web_address, "keine Adresse im Web; sie beginnt mit https://",
                  &likely_web_address);
}

bool ValueReader::read(ClassRange& to, const TomlValue& value) {
    if (const auto* list = std::get_if<TomlArray>(&value.data); list && list->size() > 1) {
        error(value.where, fmt::format("Klassen stehen in einem Text, von der ersten bis zur "
                                       "letzten: {} = \"1-4\"",
                                       key()));
        return false;
    }
    return parsed(to, value, &parse_class_range,
                  "keine Angabe von Klassen; schreiben Sie zum Beispiel \"1-4\" oder \"5\", "
                  "von 1 bis 13",
                  &likely_classes);
}

bool ValueReader::read(Colour& to, const TomlValue& value) {
    return is_left_empty(value) ||
           parsed(to, value, &parse_colour,
                  "keine Farbe; schreiben Sie # und sechs Zeichen, zum Beispiel \"#0a7d3c\"",
                  &likely_colour);
}

bool ValueReader::read(MediaFile& to, const TomlValue& value) {
    return read_media(to, MediaRole::File, value);
}

bool ValueReader::read(Picture& to, const TomlValue& value) {
    return read_media(to, MediaRole::Picture, value);
}

bool ValueReader::read_media(MediaFile& to, MediaRole role, const TomlValue& value) {
    constexpr std::string_view folder = "medien/";
    const auto* written = text(value);
    if (!written) return false;
    if (written->empty()) return true;
    std::string_view path = *written;
    if (path.starts_with(folder)) path.remove_prefix(folder.size());
    if (!ids_.has_media(path)) {
        error(value.where, ids_.missing_media_message(path));
        return false;
    }
    const auto size = ids_.size_of(path);
    to = {std::string(path), size.width, size.height};
    ids_.note_use(path, role, record().place(value.where));
    return true;
}

} // namespace schaukasten
