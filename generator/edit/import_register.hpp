#pragma once

#include "edit/existing_content.hpp"
#include "edit/register.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// `schaukasten import register`: plan_import says what would be written, describe says it to the
// editor, write_import writes it. A school that the content has already, found by its Schulnummer,
// is left alone under whatever id it has; so a second import changes nothing.

struct ImportPlan {
    enum class Act { Create, Append };
    struct School {
        std::string id;
        std::string name;
        std::string town;
    };
    struct File {
        std::string path; // in content/
        std::string text;
        Act act = Act::Create;
        std::string about; // for the editor: "Josefschule, Herne"
    };

    std::string area;
    std::vector<School> new_schools;   // in the order of the register
    std::vector<School> known_schools; // with the ids they have
    std::vector<std::string> new_terms;
    std::vector<File> files; // in the order of writing: terms before the schools that name them
};

/// Plans the import of the schools of `area`; nothing, and a message, if there is no such area or
/// the vocabulary cannot take what is missing.
std::optional<ImportPlan> plan_import(const Register& source, std::string_view area,
                                      const ExistingContent& existing, Diagnostics& diagnostics);

/// The plan in German, a few lines and one for each file.
std::string describe(const ImportPlan& plan);

/// Never overwrites a file: throws WorldError if one is there that the plan creates. The files
/// written before a failure stay, and the next import goes on from there.
void write_import(const ImportPlan& plan, const std::filesystem::path& content_folder);

} // namespace schaukasten
