#pragma once

#include "edit/existing_content.hpp"
#include "edit/file_change.hpp"
#include "edit/register.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// `schaukasten import register`: plan_import says what would be written, describe says it to the
// editor, write_changes writes it. A school that the content has already is found by its
// Schulnummer, under whatever id it has. There the register wins, for what it says word by word:
// address, numbers, position, index. The name stays, since the register's is pieced together from
// three short lines; a Schulform is taken over only as a term that the town has. What the register
// does not say stays, too. So a second import changes nothing.

/// Which schools of a register are meant; what is named may be any of several things.
struct RegisterSelection {
    std::vector<std::string> areas;   // towns, districts, "Regierungsbezirk Arnsberg", AGS
    std::vector<std::string> numbers; // Schulnummern
    bool everything = false;
    std::vector<std::string> kept; // keys that stay as they are in the content
};

struct ImportPlan {
    struct School {
        std::string path; // in content/
        std::string name;
        std::string register_name{};
    };

    std::string read_as; // see Register
    std::size_t authorities = 0;
    std::string selection; // "Kreis Soest"
    std::size_t new_schools = 0;
    std::size_t changed_schools = 0;
    std::size_t same_schools = 0;
    std::vector<School> called_otherwise;
    std::vector<School> gone; // in the content, of the same towns, but in the register no more
    std::vector<std::string> new_terms;
    std::vector<FileChange>
        files; // in the order of writing: terms before the schools that name them
};

/// Plans the import; nothing, and a message, if there is no such area or school, or the vocabulary
/// cannot take what is missing.
std::optional<ImportPlan> plan_import(const Register& source, const RegisterSelection& selection,
                                      const ExistingContent& existing, Diagnostics& diagnostics);

/// The plan in German.
std::string describe(const ImportPlan& plan);

} // namespace schaukasten
