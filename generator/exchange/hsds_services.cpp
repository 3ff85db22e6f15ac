#include "exchange/hsds_services.hpp"

#include "exchange/entry_parts.hpp"
#include "exchange/hsds_offer.hpp"
#include "exchange/hsds_parts.hpp"
#include "plan/work_at.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::string_view part_of_school = "/schulsozialarbeit";

/// The Schulsozialarbeit of a school: who is there, and when.
class SchoolService {
public:
    SchoolService(const HsdsContext& context, std::uint32_t place)
        : context_(context), place_(place), school_(context.plan.directory.all<School>()[place]),
          key_(hsds_key(school_).append(part_of_school)),
          work_(work_at(place, context.plan.directory, context.plan.relations)) {}

    [[nodiscard]] bool exists() const { return !work_.empty(); }

    HsdsService service() {
        for (const auto& work : work_) add(work);
        JsonObject parts;
        parts.add_list("schedules", schedules_).add_list("languages", languages());
        parts.add_list("contacts", contacts_);
        return {key_, 0, {place_}, itself(), std::move(parts)};
    }

private:
    [[nodiscard]] JsonObject itself() const {
        const auto& heading = context_.plan.directory.site.heading;
        auto object = context_.object(key_);
        object.add_text("name", heading.title.original + ": " + school_.name.original);
        object.add_text("description", heading.subtitle.original);
        object.add_text("url", context_.url(target_of<School>(place_)));
        object.add_text("status", "active");
        add_hsds_checked(object, school_.checked);
        return object;
    }

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

    [[nodiscard]] std::vector<Json> languages() const {
        return hsds_languages(context_, key_, languages_);
    }

    const HsdsContext& context_;
    std::uint32_t place_;
    const School& school_;
    std::string key_;
    std::vector<WorkAtSchool> work_;
    std::vector<Json> contacts_;
    std::vector<Json> schedules_;
    std::vector<TermRef> languages_;
};

} // namespace

void for_each_hsds_service(const HsdsContext& context,
                           const std::function<void(const HsdsService& service)>& take) {
    const auto& directory = context.plan.directory;
    for (std::uint32_t offer = 0; offer < directory.all<Offer>().size(); ++offer) {
        take(hsds_offer(context, offer));
    }
    for (std::uint32_t place = 0; place < directory.all<School>().size(); ++place) {
        SchoolService school(context, place);
        if (school.exists()) take(school.service());
    }
}

} // namespace schaukasten
