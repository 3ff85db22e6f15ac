#pragma once

#include "schema/known_content.hpp"
#include "schema/scaffold.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace schaukasten {

/// In one German sentence, why a command comes to nothing.
struct Refusal {
    std::string why;
};

/// The record type that a command calls so: "schule"; "Schule" and "schulen" will do.
std::variant<const FileKind*, Refusal> record_kind_called(std::string_view name);

/// What a record of that title begins with. Its id is made from the title unless one is given; of a
/// Fachkraft, whose id must not tell a name, from the school that is named instead.
std::variant<NewRecord, Refusal> begin_record(const FileKind& kind, const std::string& title,
                                              const std::string& id, const KnownContent& known);

} // namespace schaukasten
