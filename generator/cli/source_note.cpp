#include "cli/source_note.hpp"

#include "check/data_source_file.hpp"
#include "check/ids.hpp"
#include "model/site.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

bool names_source(const Content& content) {
    Diagnostics unheard; // `check` tells them
    const auto sources = check_data_sources(content, Heading{}.languages, Ids{}, unheard);
    return std::ranges::any_of(
        sources, [](const DataSource& source) { return source.is_for(Dataset::Schools); });
}

} // namespace

std::string source_note(const Content& content) {
    if (names_source(content)) return {};
    return fmt::format("Woher das Verzeichnis ist, muss auf der Website stehen. Ergänzen Sie in "
                       "{}{}.toml, mit dem, was dort über die Lizenz steht:\n\n"
                       "[[{}]]\n{} = \"Schulministerium NRW, Verzeichnis der Schulen\"\n"
                       "{} = [\"{}\"]\n{} = \"…\"\n{} = \"…\"\n",
                       content.shown_folder, data_source_file, key_of(&DataSourceFile::sources),
                       key_of(&DataSource::name), key_of(&DataSource::used_for),
                       word_of(Dataset::Schools), key_of(&DataSource::licence),
                       key_of(&DataSource::as_of));
}

} // namespace schaukasten
