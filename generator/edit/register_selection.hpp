#pragma once

#include "edit/import_register.hpp"
#include "edit/register.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

/// Places of the selected schools in the register, in its order; nothing, and a message, if
/// something that was named is not there.
std::optional<std::vector<std::size_t>> selected_schools(const Register& source,
                                                         const RegisterSelection& selection,
                                                         Diagnostics& diagnostics);

/// For the editor: "Kreis Soest, Hamm".
std::string in_words(const RegisterSelection& selection);

} // namespace schaukasten
