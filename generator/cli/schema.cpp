#include "cli/schema.hpp"

#include "cli/must_read.hpp"
#include "edit/text_file.hpp"
#include "read/content.hpp"
#include "read/folder.hpp"
#include "schema/columns.hpp"
#include "schema/json_schema.hpp"
#include "schema/reference.hpp"

#include <fmt/format.h>

#include <ostream>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_association = std::size_t{1024} * 1024;

/// The content folder as Taplo looks for it.
std::string way_to_content(const fs::path& folder, const fs::path& content) {
    return fs::proximate(content, folder).generic_string() + "/";
}

/// A town may have an association file of its own, with rules that we do not know.
bool is_foreign(const fs::path& folder, const std::string& name) {
    if (!fs::exists(folder / name)) return false;
    return !must_read(ContentFolder(folder), name, largest_association)
                .starts_with(association_mark);
}

ExitStatus write_json(const SchemaOptions& options, std::ostream& messages, std::ostream& summary) {
    Diagnostics unheard; // `check` tells them
    const auto content = read_content(options.content, options.jobs, unheard);
    const auto folder = options.output.value_or(".");
    const auto files = json_schemas(known_content(content));
    for (const auto& file : files) {
        const fs::path path(file.path);
        replace_text_file(folder / path.parent_path(), path.filename(), file.text);
    }
    const auto association = schema_association(way_to_content(folder, options.content));
    const auto place = (folder / association.path).lexically_normal().string();
    if (is_foreign(folder, association.path)) {
        messages << fmt::format("Hinweis: {} gibt es schon, und sie ist nicht von Schaukasten; sie "
                                "bleibt, wie sie ist. Ergänzen Sie darin:\n\n{}",
                                place, association.text);
    } else {
        replace_text_file(folder, association.path, association.text);
    }
    summary << fmt::format(
        "{} Schemas in {}, dazu {}. Öffnen Sie in VS Code den Ordner »{}«.\n", files.size(),
        (folder / fs::path(files.front().path).parent_path()).lexically_normal().string(), place,
        fs::absolute(folder).lexically_normal().string());
    return ExitStatus::Done;
}

ExitStatus write_text(const SchemaOptions& options, const std::string& name,
                      const std::string& text, std::ostream& summary) {
    if (!options.output) {
        summary << text;
    } else {
        replace_text_file(*options.output, name, text);
        summary << fmt::format("Geschrieben: {}\n", (*options.output / name).string());
    }
    return ExitStatus::Done;
}

} // namespace

ExitStatus write_schema(const SchemaOptions& options, std::ostream& messages,
                        std::ostream& summary) {
    switch (options.form) {
    case SchemaForm::Json: return write_json(options, messages, summary);
    case SchemaForm::Markdown: return write_text(options, "felder.md", reference_page(), summary);
    case SchemaForm::Csv: return write_text(options, "spalten.csv", column_list(), summary);
    }
    return ExitStatus::Failed;
}

} // namespace schaukasten
