#pragma once

#include "theme/template.hpp"

#include <string>

namespace schaukasten {

class Diagnostics;

/// Compiles Mustache as its specification has it, without lambdas and dynamic names. What is wrong
/// is reported, and left out of the template.
Template parse_template(std::string name, std::string path, std::string source,
                        Diagnostics& diagnostics);

} // namespace schaukasten
