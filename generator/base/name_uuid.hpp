#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace schaukasten {

/// Made from a name (UUID version 5, RFC 9562): the same name in the same space has always the
/// same.
struct NameUuid {
    std::array<std::uint8_t, 16> bytes{};

    /// "74738ff5-5367-5958-9aee-98fffdcd1876"
    [[nodiscard]] std::string text() const;

    friend bool operator==(const NameUuid&, const NameUuid&) = default;
};

NameUuid name_uuid(const NameUuid& space, std::string_view name);

/// The space of web addresses (RFC 9562, appendix A).
inline constexpr NameUuid uuids_of_addresses{{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80,
                                              0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}};

} // namespace schaukasten
