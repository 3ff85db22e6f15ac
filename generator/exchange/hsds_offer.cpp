#include "exchange/hsds_offer.hpp"

#include "exchange/entry_parts.hpp"
#include "exchange/hsds_parts.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

class OfferService {
public:
    OfferService(const HsdsContext& context, std::uint32_t place)
        : context_(context), place_(place), offer_(context.plan.directory.all<Offer>()[place]),
          key_(hsds_key(offer_)) {}

    [[nodiscard]] JsonObject itself() const {
        auto object = context_.object(key_);
        object.add_text("name", offer_.title.original);
        TextLines text;
        text.add(offer_.summary.original);
        text.add(plain_text_of(offer_.description.original));
        object.add_text("description", text.take());
        object.add_text("url", context_.url(target_of<Offer>(place_)));
        if (offer_.registration) object.add_text("email", offer_.registration->email.text);
        object.add_text("status", "active").add_text("application_process", registration());
        object.add_text("fees_description", offer_.cost.original);
        object.add_text("eligibility_description", who());
        add_hsds_checked(object, offer_.checked);
        return object;
    }

    [[nodiscard]] JsonObject parts() const {
        JsonObject object;
        if (offer_.registration) {
            const std::vector<HsdsPhone> phones{
                {offer_.registration->phone, key_of(&Registration::phone)}};
            object.add_list("phones", hsds_phones(context_, key_, phones));
        }
        object.add_list("schedules", schedules()).add_list("service_areas", area());
        object.add_list("languages", hsds_languages(context_, key_, offer_.languages_spoken));
        object.add_list("cost_options", costs()).add_list("contacts", contacts());
        return object.add_list("attributes", attributes());
    }

private:
    [[nodiscard]] std::string registration() const {
        TextLines lines;
        if (offer_.registration) {
            const auto& how = *offer_.registration;
            lines.add(how.how.original);
            lines.add(how.link.text);
            if (how.deadline) lines.add(iso_date(*how.deadline));
        }
        return lines.take();
    }

    /// "Eltern, Kinder; Klasse 1–4"
    [[nodiscard]] std::string who() const {
        std::string text;
        for (const auto audience : offer_.audiences) {
            const auto& term = context_.plan.directory.term(Vocabulary::Audiences, audience);
            text += (text.empty() ? "" : ", ") + term.name.original;
        }
        if (!offer_.classes) return text;
        if (!text.empty()) text += "; ";
        return text + context_.words(0, "filter.klassen") + ' ' + classes("–");
    }

    [[nodiscard]] std::string classes(std::string_view between) const {
        const auto& [from, to] = *offer_.classes;
        return from == to ? std::to_string(from) : fmt::format("{}{}{}", from, between, to);
    }

    [[nodiscard]] std::vector<Json> schedules() const {
        std::vector<Json> all;
        for (std::size_t i = 0; i < offer_.times.size(); ++i) {
            const auto& time = offer_.times[i];
            TextLines text;
            text.add(time.rhythm.original);
            text.add(time.place.original);
            text.add(time.note.original);
            all.push_back(
                hsds_schedule(context_, fmt::format("{}#{}/{}", key_, key_of(&Offer::times), i + 1),
                              {time.day, time.from, time.to, time.rhythm.original, text.take()}));
        }
        return all;
    }

    /// What is at no school is for the whole town.
    [[nodiscard]] std::vector<Json> area() const {
        if (!offer_.schools.empty()) return {};
        const auto& heading = context_.plan.directory.site.heading;
        auto object = context_.object(key_ + "#service_area");
        return {object.add_text("name", heading.municipality).json()};
    }

    [[nodiscard]] std::vector<Json> costs() const {
        if (offer_.free_of_charge != true) return {};
        auto object = context_.object(key_ + "#cost_option");
        object.add_text("currency", "EUR").add("amount", Json::whole(0));
        return {object.json()};
    }

    [[nodiscard]] std::vector<Json> contacts() const {
        std::vector<Json> all;
        for (const auto person : offer_.staff) {
            const auto& record = context_.plan.directory.at(person);
            if (record.has_name()) all.push_back(hsds_contact(context_, key_, record));
        }
        return all;
    }

    [[nodiscard]] std::vector<Json> attributes() const {
        std::vector<Json> all;
        const auto add_terms = [&](std::string_view field, Vocabulary vocabulary,
                                   const std::vector<TermRef>& terms) {
            const HsdsAttribute of{key_, "service", field};
            for (const auto term : terms) {
                if (term.is_set()) all.push_back(hsds_attribute(context_, of, vocabulary, term));
            }
        };
        add_terms(key_of(&Offer::topics), Vocabulary::Topics, offer_.topics);
        add_terms(key_of(&Offer::audiences), Vocabulary::Audiences, offer_.audiences);
        add_terms(key_of(&Offer::form), Vocabulary::OfferForms, {offer_.form});
        add_terms(key_of(&Offer::core_area), Vocabulary::CoreAreas, {offer_.core_area});
        if (offer_.classes) {
            all.push_back(
                hsds_attribute(context_, {key_, "service", key_of(&Offer::classes)}, classes("-")));
        }
        return all;
    }

    const HsdsContext& context_;
    std::uint32_t place_;
    const Offer& offer_;
    std::string key_;
};

} // namespace

JsonObject hsds_offer_itself(const HsdsContext& context, std::uint32_t offer) {
    return OfferService(context, offer).itself();
}

JsonObject hsds_offer_parts(const HsdsContext& context, std::uint32_t offer) {
    return OfferService(context, offer).parts();
}

} // namespace schaukasten
