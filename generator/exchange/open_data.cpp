#include "exchange/open_data.hpp"

#include "base/zip.hpp"
#include "exchange/open_data_csv.hpp"
#include "exchange/open_data_json.hpp"
#include "plan/open_data.hpp"

#include <fmt/format.h>

#include <iterator>

namespace schaukasten {
namespace {

void append(std::vector<OutputFile>& files, std::vector<OutputFile> more) {
    files.insert(files.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

class DataFiles {
public:
    DataFiles(const SitePlan& plan, const CalendarWords& words) : plan_(plan), words_(words) {}

    std::vector<OutputFile> files() {
        std::vector<OutputFile> all;
        std::vector<OutputFile> free{about()};
        for (const auto& set : open_data_sets(plan_.directory)) {
            append(set.is_personal ? all : free, files_of(set));
        }
        if (free.size() > 1) all.push_back({std::string(open_data_archive), zip_archive(free)});
        append(all, std::move(free));
        return all;
    }

private:
    std::vector<OutputFile> files_of(const OpenDataSet& set) const {
        const auto fields = data_fields(set.type);
        const auto records = data_records(set.type, plan_);
        const auto head = head_of(set);
        auto files = csv_files(set.name, fields, records, CsvReader::Program);
        append(files, csv_files(set.name, fields, records, CsvReader::Person));
        files.push_back(
            {open_data_file(set.name, json_ending), json_data(set.name, head, fields, records)});
        files.push_back({open_data_file(set.name, json_schema_ending),
                         json_data_schema(set.name, head, fields)});
        if (set.is_on_map) {
            files.push_back({open_data_file(set.name, map_ending), geojson_data(fields, records)});
        }
        return files;
    }

    [[nodiscard]] DataHead head_of(const OpenDataSet& set) const {
        const auto& site = plan_.directory.site;
        DataHead head{words_(0, fmt::format("listen.{}.titel", set.name)),
                      site.publisher.name.original,
                      plan_.base_url,
                      {},
                      {}};
        return head;
    }

    /// What goes with the files wherever somebody takes them.
    [[nodiscard]] OutputFile about() const {
        const auto& site = plan_.directory.site;
        auto text = fmt::format("{}\n{}\n{}\n\n", site.heading.title.original,
                                site.publisher.name.original, plan_.base_url);
        const auto add = [&](std::string_view key, std::string_view value) {
            if (!value.empty()) text += fmt::format("{}: {}\n", key, value);
        };
        for (const auto& source : plan_.directory.sources) {
            add(key_of(&DataSourceFile::sources),
                fmt::format("{} ({}), {}", source.name.original, iso_date(source.as_of),
                            source.licence));
        }
        return {open_data_file(key_of(&DataSource::licence), ".txt"), std::move(text)};
    }

    const SitePlan& plan_;
    const CalendarWords& words_;
};

} // namespace

std::vector<OutputFile> open_data_files(const SitePlan& plan, const CalendarWords& words) {
    return DataFiles(plan, words).files();
}

} // namespace schaukasten
