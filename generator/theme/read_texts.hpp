#pragma once

#include "base/shape.hpp"
#include "theme/message.hpp"
#include "theme/texts.hpp"

#include <functional>
#include <map>
#include <string>

namespace schaukasten {

using Messages = std::map<std::string, Message, std::less<>>;

/// The messages of a file by their whole keys. Mistakes are reported, their keys left out.
/// Texts without arguments are entered into `shape`, if there is one, table by table.
Messages read_texts(const TextsFile& file, ShapeBook& shapes, ObjectShape* shape,
                    Diagnostics& diagnostics);

/// Reports the keys and arguments that German does not know.
void compare_texts(const TextsFile& file, const Messages& messages, const Messages& german,
                   Diagnostics& diagnostics);

/// A text that was left out for a mistake is not missing.
void warn_of_missing_texts(const TextsFile& file, const Messages& messages, const Messages& german,
                           Diagnostics& diagnostics);

} // namespace schaukasten
