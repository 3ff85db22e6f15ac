#pragma once

#include <string>

namespace schaukasten {

/// One German sentence about what was thrown, with a way out where there is one; no library's own
/// English text reaches the user. REQUIRES: an exception is being handled.
std::string sentence_of_failure();

} // namespace schaukasten
