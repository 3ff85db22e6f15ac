#include "check/data_source_file.hpp"
#include "law/datasets.hpp"
#include "law/rules.hpp"
#include "read/boundary_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

/// What a town took from others, in the editor's words, and who usually made it.
struct DatasetWords {
    std::string_view what;
    std::string_view example;
};

DatasetWords words_for(Dataset dataset) {
    switch (dataset) {
    case Dataset::Boundary:
        return {"woher die Grenze stammt", "das Bundesamt für Kartographie und Geodäsie"};
    case Dataset::Schools:
        return {"woher die Schulnummern und Anschriften stammen", "das Schulministerium"};
    case Dataset::Holidays: return {"woher die Ferien stammen", "das Schulministerium"};
    case Dataset::SocialIndex: break;
    }
    return {"woher der Sozialindex stammt", "das Schulministerium"};
}

std::string message_about(Dataset dataset) {
    const auto [what, example] = words_for(dataset);
    return fmt::format("{}, steht nirgends; legen Sie in {}.toml unter [[{}]] einen Eintrag mit {} "
                       "= [\"{}\"] an, mit »{}«, »{}« und »{}« (meist ist es {})",
                       what, data_source_file, key_of(&DataSourceFile::sources),
                       key_of(&DataSource::used_for), word_of(dataset), key_of(&DataSource::name),
                       key_of(&DataSource::licence), key_of(&DataSource::as_of), example);
}

} // namespace

void check_sources(Inspection& inspection) {
    const auto& sources = inspection.directory().sources;
    for (const auto& [dataset, file, at] : datasets_of(inspection.view())) {
        const bool is_named = std::ranges::any_of(
            sources, [used = dataset](const DataSource& source) { return source.is_for(used); });
        if (is_named) continue;
        auto message = message_about(dataset);
        if (file == nullptr) {
            inspection.fault(std::string(boundary_file_name), std::move(message));
        } else {
            inspection.fault(file->place(at), std::move(message));
        }
    }
}

} // namespace schaukasten
