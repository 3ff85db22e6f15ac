#include "check/data_source_file.hpp"

#include "check/single_file.hpp"

namespace schaukasten {

std::vector<DataSource> check_data_sources(const Content& content,
                                           const std::vector<std::string>& languages,
                                           const Ids& ids, Diagnostics& diagnostics) {
    const auto* file = single_file(content, data_source_file);
    if (file == nullptr) return {};
    return filled<DataSourceFile>(*file, languages, ids, diagnostics).sources;
}

} // namespace schaukasten
