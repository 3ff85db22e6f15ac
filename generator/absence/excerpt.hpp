#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace schaukasten {

/// The words around a place of a folded text, without tags, so that a reader sees whether it is
/// what he means: "bachschule: ines ahrweiler lesecafe"
std::string excerpt_at(std::string_view folded, std::size_t place);

} // namespace schaukasten
