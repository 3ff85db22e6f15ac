#include "exchange/dataset_graph.hpp"

#include "base/media_types.hpp"
#include "exchange/graph_parts.hpp"
#include "model/exchange_address.hpp"

namespace schaukasten {
namespace {

void licence(JsonWriter& json, const DataTerms& terms) {
    if (!terms.licence_text.empty()) {
        json.member("license", terms.licence_text.text);
    } else if (!terms.licence.empty()) {
        json.key("license");
        begin_thing(json, "CreativeWork");
        json.member("name", terms.licence);
        json.end_object();
    }
}

void download(JsonWriter& json, const SitePlan& plan, std::string_view path) {
    begin_thing(json, "DataDownload");
    json.member("contentUrl", plan.base_url + std::string(path));
    const auto type = media_type_of(path);
    json.member("encodingFormat", type.substr(0, type.find(';')));
    json.end_object();
}

void distribution(JsonWriter& json, const SitePlan& plan) {
    bool has_any = false;
    for (const auto& set : plan.open_data) {
        if (set.is_personal) continue;
        has_any = true;
        for (const auto ending : {csv_ending, json_ending}) {
            download(json, plan, open_data_file(set.name, ending));
        }
        if (set.is_on_map) download(json, plan, open_data_file(set.name, map_ending));
    }
    if (has_any) download(json, plan, open_data_archive);
    download(json, plan, std::string(open_referral_folder).append("/index.json"));
}

} // namespace

void dataset_members(JsonWriter& json, const SitePlan& plan, const std::string& language) {
    json.member("inLanguage", plan.languages.front());
    licence(json, plan.directory.site.data_terms);
    for (const auto key : {"creator", "publisher"}) {
        json.key(key);
        publisher(json, plan, language);
    }
    json.key("distribution");
    json.begin_list();
    distribution(json, plan);
    json.end_list();
}

} // namespace schaukasten
