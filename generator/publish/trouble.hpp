#pragma once

#include "base/world_error.hpp"
#include "publish/program.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// What a foreign program's English complaint means, in German; `host` is whom it talked to, empty
/// for this computer. Of what nobody foresaw the last line stands behind the sentence.
WorldError trouble_with(const ProgramResult& result, std::string_view program,
                        std::string_view host);

} // namespace schaukasten
