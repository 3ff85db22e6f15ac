#include "exchange/open_data.hpp"

#include "base/zip.hpp"
#include "exchange/open_data_csv.hpp"
#include "exchange/open_data_json.hpp"
#include "plan/open_data.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

namespace schaukasten {
namespace {

class InBoth : public GrowingFile {
public:
    InBoth(std::unique_ptr<GrowingFile> one, std::unique_ptr<GrowingFile> other)
        : one_(std::move(one)), other_(std::move(other)) {}

    void add(std::string_view bytes) override {
        one_->add(bytes);
        other_->add(bytes);
    }
    void end() override {
        one_->end();
        other_->end();
    }

private:
    std::unique_ptr<GrowingFile> one_;
    std::unique_ptr<GrowingFile> other_;
};

class BothSinks : public FileSink {
public:
    BothSinks(FileSink& one, FileSink& other) : one_(one), other_(other) {}

    void put(const OutputFile& file) override {
        one_.put(file);
        other_.put(file);
    }
    std::unique_ptr<GrowingFile> begin(std::string path) override {
        return std::make_unique<InBoth>(one_.begin(path), other_.begin(path));
    }

private:
    FileSink& one_;
    FileSink& other_;
};

class DataFiles {
public:
    DataFiles(const SitePlan& plan, const CalendarWords& words, FileSink& sink)
        : plan_(plan), words_(words), sink_(sink) {}

    void all() {
        BothSinks spread(archive_, sink_);
        spread.put(about());
        for (const auto& set : open_data_sets(plan_.directory)) {
            put_set(set, set.is_personal ? sink_ : spread);
        }
        if (archive_.count() > 1) sink_.put({std::string(open_data_archive), archive_.take()});
    }

private:
    void put_set(const OpenDataSet& set, FileSink& sink) const {
        const auto fields = data_fields(set.type);
        const auto head = head_of(set);
        CsvTables for_programs(set.name, fields, CsvReader::Program, sink);
        CsvTables for_people(set.name, fields, CsvReader::Person, sink);
        JsonListFile json(sink.begin(open_data_file(set.name, json_ending)),
                          json_data_head(set.name, head), set.name);
        std::optional<JsonListFile> map;
        if (set.is_on_map) map = begin_map(set, sink);
        for_each_data_record(set.type, plan_, [&](const DataRecord& record) {
            for_programs.add(record);
            for_people.add(record);
            json.add(data_object(fields, record));
            if (!map) return;
            if (const auto feature = map_feature(fields, record)) map->add(*feature);
        });
        for_programs.end();
        for_people.end();
        json.end();
        if (map) map->end();
        sink.put({open_data_file(set.name, json_schema_ending),
                  json_data_schema(set.name, head, fields)});
    }

    static JsonListFile begin_map(const OpenDataSet& set, FileSink& sink) {
        JsonObject collection;
        collection.add_text("type", "FeatureCollection");
        return {sink.begin(open_data_file(set.name, map_ending)), std::move(collection),
                "features"};
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
    FileSink& sink_;
    ZipArchive archive_;
};

} // namespace

void put_open_data(const SitePlan& plan, const CalendarWords& words, FileSink& sink) {
    DataFiles(plan, words, sink).all();
}

} // namespace schaukasten
