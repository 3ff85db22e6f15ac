#pragma once

#include "base/world_error.hpp"
#include "publish/program.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// The way to a target is cut, or its programs do not do what they are asked.
class TargetError : public WorldError {
public:
    enum class Kind : std::uint8_t {
        Unreachable, // nothing can be asked of it any more
        Refused,     // it can be asked, and says no
    };

    TargetError(Kind kind, const std::string& sentence) : WorldError(sentence), kind_(kind) {}

    [[nodiscard]] Kind kind() const { return kind_; }

private:
    Kind kind_;
};

/// What a foreign program's English complaint means, in German; `host` is whom it talked to, empty
/// for this computer. What nobody foresaw becomes a sentence that says how to look further.
TargetError trouble_with(const ProgramResult& result, std::string_view program,
                         std::string_view host);

} // namespace schaukasten
