#include "exchange/hsds_services.hpp"

#include "exchange/entry_parts.hpp"
#include "exchange/hsds_offer.hpp"
#include "exchange/hsds_organizations.hpp"
#include "exchange/hsds_parts.hpp"
#include "plan/work_at.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::string_view part_of_school = "/schulsozialarbeit";

std::string key_of_school_service(const School& school) {
    return hsds_key(school).append(part_of_school);
}

JsonObject school_service_itself(const HsdsContext& context, std::uint32_t place) {
    const auto& directory = context.plan.directory;
    const auto& school = directory.all<School>()[place];
    const auto& heading = directory.site.heading;
    auto object = context.object(key_of_school_service(school));
    object.add_text("name", heading.title.original + ": " + school.name.original);
    object.add_text("description", heading.subtitle.original);
    object.add_text("url", context.url(target_of<School>(place)));
    object.add_text("status", "active");
    add_hsds_checked(object, school.checked);
    return object;
}

/// Who is there, and when.
class SchoolServiceParts {
public:
    SchoolServiceParts(const HsdsContext& context, std::uint32_t place)
        : context_(context),
          key_(key_of_school_service(context.plan.directory.all<School>()[place])) {
        for (const auto& work : work_at(place, context.plan.directory, context.plan.relations)) {
            add(work);
        }
    }

    [[nodiscard]] JsonObject all() const {
        JsonObject parts;
        parts.add_list("schedules", schedules_);
        parts.add_list("languages", hsds_languages(context_, key_, languages_));
        return parts.add_list("contacts", contacts_);
    }

private:
    void add(const WorkAtSchool& work) {
        const auto& person = context_.plan.directory.all<Fachkraft>()[work.person];
        if (person.has_name()) contacts_.push_back(hsds_contact(context_, key_, person));
        for (const auto language : person.spoken_languages) {
            if (std::ranges::find(languages_, language) == languages_.end()) {
                languages_.push_back(language);
            }
        }
        for (const auto& hour : work.assignment->office_hours) {
            TextLines text;
            text.add(title_of(person).original);
            text.add(hour.audience.original);
            text.add(work.assignment->room.original);
            text.add(hour.note.original);
            schedules_.push_back(
                hsds_schedule(context_, fmt::format("{}#schedule/{}", key_, schedules_.size() + 1),
                              {hour.day, hour.from, hour.to, {}, text.take()}));
        }
    }

    const HsdsContext& context_;
    std::string key_;
    std::vector<Json> contacts_;
    std::vector<Json> schedules_;
    std::vector<TermRef> languages_;
};

bool is_offer(const HsdsService& service) {
    return service.record.type == type_index<Offer>;
}

} // namespace

std::vector<HsdsService> hsds_services(const HsdsContext& context) {
    std::vector<HsdsService> all;
    const auto& directory = context.plan.directory;
    const auto& offers = directory.all<Offer>();
    for (std::uint32_t place = 0; place < offers.size(); ++place) {
        HsdsService service{
            target_of<Offer>(place), hsds_organization_of(offers[place].carrier), {}};
        for (const auto school : offers[place].schools) service.schools.push_back(school.at);
        all.push_back(std::move(service));
    }
    for (std::uint32_t place = 0; place < directory.all<School>().size(); ++place) {
        if (work_at(place, directory, context.plan.relations).empty()) continue;
        all.push_back({target_of<School>(place), 0, {place}});
    }
    return all;
}

std::string hsds_service_key(const HsdsContext& context, const HsdsService& service) {
    const auto& directory = context.plan.directory;
    const auto place = service.record.record;
    return is_offer(service) ? hsds_key(directory.all<Offer>()[place])
                             : key_of_school_service(directory.all<School>()[place]);
}

JsonObject hsds_service_itself(const HsdsContext& context, const HsdsService& service) {
    const auto place = service.record.record;
    return is_offer(service) ? hsds_offer_itself(context, place)
                             : school_service_itself(context, place);
}

JsonObject hsds_service_parts(const HsdsContext& context, const HsdsService& service) {
    const auto place = service.record.record;
    return is_offer(service) ? hsds_offer_parts(context, place)
                             : SchoolServiceParts(context, place).all();
}

} // namespace schaukasten
