#include "exchange/open_data.hpp"

#include "base/zip.hpp"
#include "exchange/open_data_csv.hpp"
#include "exchange/open_data_json.hpp"
#include "plan/open_data.hpp"

#include <fmt/format.h>

#include <utility>

namespace schaukasten {
namespace {

class DataFiles {
public:
    DataFiles(const SitePlan& plan, const CalendarWords& words, const PutFile& put)
        : plan_(plan), words_(words), put_(put) {}

    void all() {
        const PutFile spread = [&](const OutputFile& file) {
            archive_.add(file);
            put_(file);
        };
        spread(about());
        for (const auto& set : open_data_sets(plan_.directory)) {
            put_set(set, set.is_personal ? put_ : spread);
        }
        if (archive_.count() > 1) put_({std::string(open_data_archive), archive_.take()});
    }

private:
    void put_set(const OpenDataSet& set, const PutFile& put) const {
        const auto fields = data_fields(set.type);
        CsvTables for_programs(set.name, fields, CsvReader::Program);
        CsvTables for_people(set.name, fields, CsvReader::Person);
        JsonListDocument json;
        JsonListDocument map;
        for_each_data_record(set.type, plan_, [&](const DataRecord& record) {
            for_programs.add(record);
            for_people.add(record);
            json.add(data_object(fields, record));
            if (!set.is_on_map) return;
            if (const auto feature = map_feature(fields, record)) map.add(*feature);
        });
        for_programs.put(put);
        for_people.put(put);
        const auto head = head_of(set);
        put({open_data_file(set.name, json_ending),
             json.take(json_data_head(set.name, head), set.name)});
        put({open_data_file(set.name, json_schema_ending),
             json_data_schema(set.name, head, fields)});
        if (set.is_on_map) put({open_data_file(set.name, map_ending), whole_map(map)});
    }

    static std::string whole_map(JsonListDocument& features) {
        JsonObject collection;
        collection.add_text("type", "FeatureCollection");
        return features.take(std::move(collection), "features");
    }

    [[nodiscard]] DataHead head_of(const OpenDataSet& set) const {
        const auto& site = plan_.directory.site;
        DataHead head{words_(0, fmt::format("listen.{}.titel", set.name)),
                      sources_of(set),
                      plan_.base_url + plan_.list_address(open_data_folder, 0),
                      {},
                      {}};
        if (set.is_personal) return head; // nobody may give leave to spread it
        head.licence = site.data_terms.licence;
        head.licence_text = site.data_terms.licence_text.text;
        return head;
    }

    /// "Stadt Musterstadt; Schulverzeichnis des Landes (Datenlizenz …, 2026-08)"
    [[nodiscard]] std::string sources_of(const OpenDataSet& set) const {
        auto text = plan_.directory.site.publisher.name.original;
        const auto collected = collected_in(set);
        for (const auto& source : plan_.directory.sources) {
            if (source.is_for_any(collected)) text += "; " + in_words(source);
        }
        return text;
    }

    static std::string in_words(const DataSource& source) {
        return fmt::format("{} ({}, {})", source.name.original, source.licence,
                           iso_date(source.as_of));
    }

    /// What goes with the files wherever somebody takes them.
    [[nodiscard]] OutputFile about() const {
        const auto& site = plan_.directory.site;
        auto text = fmt::format("{}\n{}\n{}\n\n", site.heading.title.original,
                                site.publisher.name.original, plan_.base_url);
        const auto add = [&](std::string_view key, std::string_view value) {
            if (!value.empty()) text += fmt::format("{}: {}\n", key, value);
        };
        add(key_of(&DataTerms::licence), site.data_terms.licence);
        add(key_of(&DataTerms::licence_text), site.data_terms.licence_text.text);
        if (site.data_terms.licence.empty()) text += words_(0, "daten.ohne_lizenz") + '\n';
        for (const auto& set : open_data_sets(plan_.directory)) {
            for (const auto& source : plan_.directory.sources) {
                if (source.is_for_any(collected_in(set))) {
                    add(set.name, in_words(source));
                }
            }
        }
        return {open_data_file(key_of(&DataSource::licence), ".txt"), std::move(text)};
    }

    const SitePlan& plan_;
    const CalendarWords& words_;
    const PutFile& put_;
    ZipArchive archive_;
};

} // namespace

void put_open_data(const SitePlan& plan, const CalendarWords& words, const PutFile& put) {
    DataFiles(plan, words, put).all();
}

} // namespace schaukasten
