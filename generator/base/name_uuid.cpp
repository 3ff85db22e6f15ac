#include "base/name_uuid.hpp"

// The functions that OpenSSL 3 calls deprecated, for the reason that integrity.cpp gives.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <algorithm>

namespace schaukasten {

std::string NameUuid::text() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[bytes.at(i) >> 4U];
        text += digits[bytes.at(i) & 0xFU];
    }
    return text;
}

NameUuid name_uuid(const NameUuid& space, std::string_view name) {
    SHA_CTX state;
    SHA1_Init(&state);
    SHA1_Update(&state, space.bytes.data(), space.bytes.size());
    SHA1_Update(&state, name.data(), name.size());
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1_Final(digest.data(), &state);

    NameUuid uuid;
    std::copy_n(digest.begin(), uuid.bytes.size(), uuid.bytes.begin());
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0FU) | 0x50U); // version 5
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U);
    return uuid;
}

} // namespace schaukasten
