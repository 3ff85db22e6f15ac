#include "render/open_data_page.hpp"

#include "exchange/open_data_table.hpp"
#include "model/exchange_address.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

/// "name, schulform, …", as they are called in the files.
std::string columns_of(const OpenDataSet& set) {
    std::string all;
    for (const auto& field : data_fields(set.type)) {
        if (!all.empty()) all += ", ";
        all += field.info.key;
    }
    return all;
}

} // namespace

OpenDataPage::OpenDataPage(ViewShapes& shapes) : sources_(shapes) {
    auto& book = shapes.book();
    auto& table = book.object("Tabelle zum Herunterladen");
    for (const auto name : {"name", "csv", "csv_lesbar"}) table.add(name, ShapeBook::text());
    table_ = &table;

    auto& set = book.object("Datensatz");
    for (const auto name :
         {"id", "titel", "anzahl", "inhalt", "csv", "csv_lesbar", "json", "schema", "geojson"}) {
        set.add(name, ShapeBook::text());
    }
    set.add("von_menschen", ShapeBook::flag());
    ViewShapes::add_list(set, "quellen", book.list_of(sources_.shape()));
    ViewShapes::add_list(set, "tabellen", book.list_of(table));
    set_ = &set;

    auto& page = book.object("Seite der Daten");
    ViewShapes::add_list(page, "datensaetze", book.list_of(set));
    for (const auto name : {"alles", "hsds", "hsds_adresse", "sprache_der_daten"}) {
        page.add(name, ShapeBook::text());
    }
    page_ = &page;
}

Value OpenDataPage::tables(const OpenDataSet& set, const ViewContext& context) const {
    std::vector<Value> all;
    for (std::size_t i = 1; i < set.tables.size(); ++i) {
        const auto& name = set.tables[i];
        const std::array members{context.arena.text(name),
                                 context.link(open_data_file(name, csv_ending)),
                                 context.link(open_data_file(name, readable_csv_ending))};
        all.push_back(Value::object(*table_, context.arena.list(members).values()));
    }
    return context.arena.list(all);
}

Value OpenDataPage::set(const OpenDataSet& set, ViewValues& values) const {
    const auto& context = values.context();
    const auto file = [&](std::string_view ending) {
        return context.link(open_data_file(set.name, ending));
    };
    const auto members = context.arena.values(set_->members().size());
    auto rest = members;
    ViewValues::put(rest, Value::text(set.name));
    ViewValues::put(rest, context.word("listen." + std::string(set.name), "titel"));
    ViewValues::put(rest, context.counted(set.name, set.count));
    ViewValues::put(rest, context.arena.text(columns_of(set)));
    ViewValues::put(rest, file(csv_ending));
    ViewValues::put(rest, file(readable_csv_ending));
    ViewValues::put(rest, file(json_ending));
    ViewValues::put(rest, file(json_schema_ending));
    ViewValues::put(rest, set.is_on_map ? file(map_ending) : Value{});
    ViewValues::put(rest, Value::flag(set.is_personal));
    ViewValues::put_list(rest, sources_.of(collected_in(set), values));
    ViewValues::put_list(rest, tables(set, context));
    return Value::object(*set_, members);
}

Value OpenDataPage::value(ViewValues& values) const {
    const auto& context = values.context();
    const auto& sets = context.plan.open_data;
    const bool has_archive = !std::ranges::all_of(sets, &OpenDataSet::is_personal);
    std::vector<Value> list;
    for (const auto& each : sets) list.push_back(set(each, values));
    const auto members = context.arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put_list(rest, context.arena.list(list));
    ViewValues::put(rest, has_archive ? context.link(open_data_archive) : Value{});
    const auto api = std::string(open_referral_folder) + "/";
    ViewValues::put(rest, context.link(api + "index.json")); // a server may know no folders of JSON
    ViewValues::put(rest, context.arena.text(context.plan.base_url + api));
    ViewValues::put(rest, Value::text(context.plan.languages.front()));
    return Value::object(*page_, members);
}

} // namespace schaukasten
