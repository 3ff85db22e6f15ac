#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// An address in running text, such as https://…, www.… or name@stadt.example.
struct FoundAddress {
    std::size_t at = 0;
    std::size_t size = 0;
    std::string destination; // with scheme
};

/// The first address at or behind `from`. A full stop, comma, quote or closing bracket that belongs
/// to the sentence is left out. Linear in what it reads.
std::optional<FoundAddress> find_address(std::string_view text, std::size_t from);

} // namespace schaukasten
