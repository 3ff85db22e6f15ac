#pragma once

#include "base/name_uuid.hpp"
#include "exchange/calendar_words.hpp"
#include "exchange/json.hpp"
#include "model/exchange_address.hpp"
#include "plan/site_plan.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// Open Referral HSDS 3.0 (docs.openreferral.org): the language of directories of help. What is
// whose there:
//
//     herausgeber, traeger/…           organization
//     schulen/…                        location; its Schulsozialarbeit is a service
//     angebote/…                       service; at each of its schools a service_at_location
//     vokabulare/…, its terms          taxonomy, taxonomy_term
//
// Ids are made from these keys, which are those of the content's files, so that they stay as long
// as a file keeps its name and the site its address.

struct HsdsContext {
    HsdsContext(const SitePlan& of, const CalendarWords& by);

    const SitePlan& plan;
    const CalendarWords& words;
    NameUuid space;
    std::array<std::vector<Json>, vocabulary_names.size()>
        terms; // whole, for all that they apply to

    [[nodiscard]] Json id(std::string_view key) const {
        return Json::text(name_uuid(space, key).text());
    }
    [[nodiscard]] JsonObject object(std::string_view key) const {
        JsonObject object;
        object.add("id", id(key));
        return object;
    }
    /// Of a record's page.
    [[nodiscard]] std::string url(RecordTarget target) const {
        return plan.has_page(target) ? plan.base_url + plan.own_address(target) : std::string{};
    }
};

/// "traeger/awo"
template <class T>
std::string hsds_key(const T& record) {
    return std::string(type_name<T>.folder) + "/" + record.id;
}

} // namespace schaukasten
