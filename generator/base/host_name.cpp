#include "base/host_name.hpp"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace schaukasten {
namespace {

constexpr std::size_t longest_host = 253; // in ASCII, RFC 1035

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// As browsers have it, which take "ß" for a letter of its own.
const UIDNA* rules() {
    struct Rules {
        Rules()
            : opened(uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII |
                                         UIDNA_NONTRANSITIONAL_TO_UNICODE | UIDNA_CHECK_BIDI |
                                         UIDNA_USE_STD3_RULES,
                                     &error)) {
            if (U_FAILURE(error)) throw std::runtime_error("ICU has no rules for host names");
        }
        ~Rules() { uidna_close(opened); }
        Rules(const Rules&) = delete;
        Rules& operator=(const Rules&) = delete;
        UErrorCode error = U_ZERO_ERROR;
        UIDNA* opened;
    };
    static const Rules all;
    return all.opened;
}

using Convert = std::int32_t (*)(const UIDNA*, const char*, std::int32_t, char*, std::int32_t,
                                 UIDNAInfo*, UErrorCode*);

std::optional<std::string> converted(std::string_view host, Convert convert) {
    std::array<char, 4 * longest_host> room{};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;
    if (host.size() > room.size()) return std::nullopt;
    const auto size = convert(rules(), host.data(), static_cast<std::int32_t>(host.size()),
                              room.data(), static_cast<std::int32_t>(room.size()), &info, &error);
    if (U_FAILURE(error) || info.errors != 0) return std::nullopt;
    return std::string(room.data(), static_cast<std::size_t>(size));
}

/// `host` views a part of `address`.
std::string with_host(std::string_view address, std::string_view host, std::string_view other) {
    const auto at = static_cast<std::size_t>(host.data() - address.data());
    return std::string(address.substr(0, at))
        .append(other)
        .append(address.substr(at + host.size()));
}

} // namespace

std::string_view host_of(std::string_view address) {
    const auto scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    auto host = address.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    const auto user = host.rfind('@');
    if (user != std::string_view::npos) host.remove_prefix(user + 1);
    return host.substr(0, host.find(':'));
}

std::optional<std::string> address_in_ascii(std::string_view address) {
    const auto host = host_of(address);
    if (host.empty() || is_ascii(host)) return std::string(address);
    const auto ascii = converted(host, &uidna_nameToASCII_UTF8);
    if (!ascii || !is_ascii(*ascii)) return std::nullopt;
    return with_host(address, host, *ascii);
}

std::string with_ascii_host(std::string_view address) {
    return address_in_ascii(address).value_or(std::string(address));
}

std::string with_spoken_host(std::string_view address) {
    const auto host = host_of(address);
    if (host.find("xn--") == std::string_view::npos) return std::string(address);
    const auto spoken = converted(host, &uidna_nameToUnicodeUTF8);
    return spoken ? with_host(address, host, *spoken) : std::string(address);
}

} // namespace schaukasten
