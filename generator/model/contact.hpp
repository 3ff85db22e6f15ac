#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// A telephone number. `text` is written by DIN 5008 ("02307 965-139"), `link` dials it
/// (RFC 3966: "tel:+492307965139"; a short or free number stays national: "tel:112").
struct Phone {
    std::string text;
    std::string link;

    [[nodiscard]] bool empty() const { return text.empty(); }
    friend bool operator==(const Phone&, const Phone&) = default;
};

/// Reads what people write: "0 23 07 / 9 65 - 139", "+49 (0)231 50-1", "116 111".
std::optional<Phone> parse_phone(std::string_view written);

/// A mail address; `text` is the address itself.
struct Email {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
};

std::optional<Email> parse_email(std::string_view written);

/// An address in the web with scheme http or https.
struct WebAddress {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
    /// Without scheme and closing slash, as people say it.
    [[nodiscard]] std::string spoken() const;
};

std::optional<WebAddress> parse_web_address(std::string_view written);

/// A file in content/medien by its path below that folder.
struct MediaFile {
    std::string path;
    int width = 0; // in CSS pixels; 0 if it is no picture whose size is known
    int height = 0;

    [[nodiscard]] bool empty() const { return path.empty(); }
};

/// One that is shown as a picture.
struct Picture : MediaFile {};

} // namespace schaukasten
