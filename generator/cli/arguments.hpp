#pragma once

#include "cli/build.hpp"
#include "cli/check.hpp"
#include "cli/import.hpp"
#include "cli/new_record.hpp"
#include "cli/preview_options.hpp"
#include "cli/prove_absent.hpp"
#include "cli/publish.hpp"
#include "cli/schema.hpp"

#include <optional>
#include <string>
#include <variant>

namespace schaukasten {

struct BuildCommand {
    BuildOptions options;
};
/// Tells when a build would differ, and builds nothing.
struct NextChangeCommand {
    BuildOptions options;
};
struct CheckCommand {
    CheckOptions options;
};
struct ProveAbsentCommand {
    AbsenceOptions options;
};
struct ServeCommand {
    PreviewOptions options;
    std::optional<int> port;
};
/// Takes over schools from a register.
struct ImportCommand {
    ImportOptions options;
};
/// Takes over a list of records of one type.
struct ImportListCommand {
    ImportOptions options;
};
struct ExportCommand {
    ExportOptions options;
};
struct NewCommand {
    NewOptions options;
};
struct SchemaCommand {
    SchemaOptions options;
};
struct PublishCommand {
    PublishOptions options;
};
/// Nothing to do but to show a text: help, or the version.
struct ShowText {
    std::string text;
};
/// The command line is wrong; a German sentence says how.
struct WrongUse {
    std::string message;
};

using Command = std::variant<BuildCommand, NextChangeCommand, CheckCommand, ProveAbsentCommand,
                             ServeCommand, ImportCommand, ImportListCommand, ExportCommand,
                             NewCommand, SchemaCommand, PublishCommand, ShowText, WrongUse>;

/// Commands and options are English, help and messages German.
Command parse_arguments(int count, const char* const* arguments);

} // namespace schaukasten
