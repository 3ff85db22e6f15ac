#include "exchange/hsds_parts.hpp"

#include "model/federal_state.hpp"
#include "model/vocabulary_file.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

constexpr std::string_view country = "DE";

std::string number_of(const Phone& phone) {
    constexpr std::string_view scheme = "tel:";
    return phone.link.starts_with(scheme) ? phone.link.substr(scheme.size()) : phone.text;
}

} // namespace

std::vector<Json> hsds_phones(const HsdsContext& context, std::string_view owner,
                              std::span<const HsdsPhone> phones) {
    std::vector<Json> all;
    for (const auto& [phone, key, kind] : phones) {
        if (phone.empty()) continue;
        auto object = context.object(fmt::format("{}#{}", owner, key));
        object.add_text("number", number_of(phone)).add_text("type", kind);
        all.push_back(object.add_text("description", phone.text).json());
    }
    return all;
}

std::vector<Json> hsds_addresses(const HsdsContext& context, std::string_view owner,
                                 const HsdsAddress& address) {
    if (address.street.empty() || address.postcode.empty() || address.town.empty()) return {};
    const auto& key = context.plan.directory.site.heading.municipality_key;
    auto object = context.object(fmt::format("{}#address", owner));
    object.add_text("address_1", address.street).add_text("city", address.town);
    object.add("state_province", Json::text(federal_state(key)));
    object.add_text("postal_code", address.postcode).add_text("country", country);
    return {object.add_text("address_type", "physical").json()};
}

std::vector<Json> hsds_languages(const HsdsContext& context, std::string_view owner,
                                 const std::vector<TermRef>& languages) {
    std::vector<Json> all;
    for (const auto language : languages) {
        const auto& term = context.plan.directory.term(Vocabulary::Languages, language);
        auto object = context.object(fmt::format("{}#language/{}", owner, term.id));
        object.add_text("name", term.name.original).add_text("code", term.id);
        all.push_back(object.json());
    }
    return all;
}

std::string hsds_taxonomy_key(Vocabulary vocabulary) {
    return fmt::format("{}/{}", vocabulary_folder, name_of(vocabulary));
}

std::string hsds_term_key(const HsdsContext& context, Vocabulary vocabulary, TermRef term) {
    return fmt::format("{}/{}", name_of(vocabulary),
                       context.plan.directory.term(vocabulary, term).id);
}

Json hsds_taxonomy(const HsdsContext& context, Vocabulary vocabulary) {
    const auto name = context.words(0, fmt::format("listen.{}.titel", name_of(vocabulary)));
    auto object = context.object(hsds_taxonomy_key(vocabulary));
    object.add_text("name", name);
    object.add("description",
               Json::text(context.words(0, fmt::format("listen.{}.kurz", name_of(vocabulary)))));
    const auto address = context.plan.list_address(name_of(vocabulary), 0);
    if (context.plan.has_address(address)) {
        object.add_text("uri", context.plan.base_url + address);
    }
    return object.json();
}

Json hsds_term(const HsdsContext& context, Vocabulary vocabulary, TermRef ref) {
    const auto& term = context.plan.directory.term(vocabulary, ref);
    const auto& summary = term.summary.empty() ? term.name : term.summary;
    auto object = context.object(hsds_term_key(context, vocabulary, ref));
    object.add_text("code", term.id).add("name", Json::text(term.name.original));
    object.add("description", Json::text(summary.original));
    if (term.parent.is_set()) {
        object.add("parent_id", context.id(hsds_term_key(context, vocabulary, term.parent)));
    }
    object.add_text("taxonomy", name_of(vocabulary));
    object.add("taxonomy_id", context.id(hsds_taxonomy_key(vocabulary)));
    object.add_text("language", context.plan.languages.front());
    return object.add_text("term_uri", context.url(term_target(vocabulary, ref.at))).json();
}

Json hsds_attribute(const HsdsContext& context, const HsdsAttribute& of, Vocabulary vocabulary,
                    TermRef term) {
    const auto key = hsds_term_key(context, vocabulary, term);
    auto object = context.object(fmt::format("{}#{}/{}", of.owner, of.field, key));
    object.add("link_id", context.id(of.owner)).add("taxonomy_term_id", context.id(key));
    object.add_text("link_type", of.field).add_text("link_entity", of.entity);
    const auto& whole = context.terms.at(static_cast<std::size_t>(vocabulary)).at(term.at);
    return object.add("taxonomy_term", whole).json();
}

Json hsds_attribute(const HsdsContext& context, const HsdsAttribute& of, std::string_view value) {
    auto object = context.object(fmt::format("{}#{}", of.owner, of.field));
    object.add("link_id", context.id(of.owner)).add_text("link_type", of.field);
    return object.add_text("link_entity", of.entity).add_text("value", value).json();
}

Json hsds_contact(const HsdsContext& context, std::string_view owner, const Fachkraft& person) {
    const auto key = fmt::format("{}#{}", owner, hsds_key(person));
    const auto& first = person.first_name;
    auto object = context.object(key);
    object.add_text("name", first.empty() ? person.last_name : first + " " + person.last_name);
    object.add_text("title", person.role.original);
    if (person.carrier.is_set()) {
        const auto& carrier = context.plan.directory.at(person.carrier);
        object.add_text("department", carrier.name.original);
    }
    object.add_text("email", person.email.text);
    const std::vector<HsdsPhone> phones{{person.phone, key_of(&Fachkraft::phone)},
                                        {person.mobile, key_of(&Fachkraft::mobile), "cell"}};
    return object.add_list("phones", hsds_phones(context, key, phones)).json();
}

void add_hsds_checked(JsonObject& object, const std::optional<Date>& checked) {
    if (!checked) return;
    object.add_text("assured_date", iso_date(*checked));
    object.add_text("last_modified", iso_date(*checked) + "T00:00:00Z");
}

} // namespace schaukasten
