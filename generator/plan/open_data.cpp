#include "plan/open_data.hpp"

#include "model/member_kind.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// Of the lists of tables in T, and in those.
template <class T>
void add_tables(std::vector<std::string>& tables, const std::string& name) {
    for_each_field<T>([&]<class Owner, class Member>(const Field<Owner, Member>& f) {
        if constexpr (is_list<Member>) {
            if constexpr (has_fields<typename Member::value_type> &&
                          !std::is_same_v<typename Member::value_type, PartnerName>) {
                tables.push_back(name + "-" + std::string(f.key));
                add_tables<typename Member::value_type>(tables, std::string(tables.back()));
            }
        }
    });
}

} // namespace

bool is_in_open_data(const RecordHead& /*record*/) {
    return true;
}

bool is_in_open_data(const Fachkraft& person) {
    return person.has_name();
}

std::vector<Dataset> collected_in(const OpenDataSet& set) {
    if (set.type == type_index<School>) return {Dataset::Schools, Dataset::SocialIndex};
    return {};
}

std::vector<OpenDataSet> open_data_sets(const Directory& published) {
    std::vector<OpenDataSet> sets;
    for_each_type([&]<class T>() {
        if constexpr (std::is_same_v<T, InfoPage>) return; // Impressum and the like
        const auto& table = published.all<T>();
        OpenDataSet set;
        set.type = static_cast<std::uint32_t>(type_index<T>);
        set.name = type_name<T>.folder;
        set.count = static_cast<std::size_t>(
            std::ranges::count_if(table, [](const T& record) { return is_in_open_data(record); }));
        if (set.count == 0) return;
        set.tables.emplace_back(set.name);
        add_tables<T>(set.tables, std::string(set.name));
        set.is_personal = std::is_same_v<T, Fachkraft>;
        if constexpr (std::is_same_v<T, School>) {
            set.is_on_map = std::ranges::any_of(
                table, [](const School& school) { return school.position.has_value(); });
        }
        sets.push_back(std::move(set));
    });
    return sets;
}

} // namespace schaukasten
