#pragma once

#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

/// A command as it stands on the command line: its name and options in `app`, and what they come
/// to once the line is read. Each command's words have a file of their own, `<command>_words.cpp`.
struct CommandWords {
    CLI::App* app = nullptr;
    std::function<Command()> command;
};

CommandWords build_words(CLI::App& parent);
CommandWords check_words(CLI::App& parent);
CommandWords serve_words(CLI::App& parent);
CommandWords new_words(CLI::App& parent);
CommandWords schema_words(CLI::App& parent);
CommandWords publish_words(CLI::App& parent);
CommandWords import_register_words(CLI::App& parent);
CommandWords import_csv_words(CLI::App& parent);
CommandWords export_csv_words(CLI::App& parent);

CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& help);
CLI::Option* text_option(CLI::App& command, const std::string& name, std::string& to,
                         const std::string& help, const std::string& value);
CLI::Option* path_option(CLI::App& command, const std::string& name, std::filesystem::path& to,
                         const std::string& help, const std::string& value);

/// The options of each command that reads content. They must stay where they are until the line
/// is read.
class ContentWords {
public:
    void add_to(CLI::App& command);
    /// Only where content lies and how a run goes: of a command that makes nothing of it.
    void add_run_options_to(CLI::App& command);
    /// Also those that say how a site is made of the content.
    void add_site_options_to(CLI::App& command);

    /// What they come to, or a sentence on what is wrong with them.
    std::optional<std::string> fill(BuildOptions& options) const;
    /// Whether the day is not just today.
    [[nodiscard]] bool names_day() const { return !today_.empty(); }

private:
    std::vector<std::filesystem::path> content_;
    std::string theme_;
    std::string today_;
    std::string format_ = "text";
    int jobs_ = 0;
    bool strict_ = false;
    bool quiet_ = false;
    bool drafts_ = false;
    bool no_legal_check_ = false;
};

} // namespace schaukasten
