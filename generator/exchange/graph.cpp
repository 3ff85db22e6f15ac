#include "exchange/graph.hpp"

#include "exchange/dataset_graph.hpp"
#include "exchange/event_graph.hpp"
#include "exchange/feed_formats.hpp"
#include "exchange/graph_parts.hpp"
#include "model/federal_state.hpp"

#include <array>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

class Graph {
public:
    Graph(const Page& page, const SitePlan& plan, const GraphPage& said)
        : page_(page), plan_(plan), said_(said), language_(plan.language_of(page)) {}

    std::string write() {
        json_.begin_object();
        json_.member("@context", "https://schema.org");
        json_.key("@graph");
        json_.begin_list();
        if (page_.kind == PageKind::Start) site();
        if (page_.kind == PageKind::Record) record();
        if (page_.kind == PageKind::OpenData) open_data();
        if (!said_.crumbs.empty()) crumbs();
        json_.end_list();
        json_.end_object();
        return json_.take();
    }

private:
    template <class T>
    [[nodiscard]] const std::string& in_language(const Translated<T>& text) const {
        return text.in(language_);
    }
    [[nodiscard]] std::string url() const { return plan_.base_url + page_.address; }

    void begin(std::string_view type, std::string_view name) {
        begin_thing(json_, type);
        json_.member("name", name);
        json_.member("url", url());
    }

    void reached_by(const Phone& phone, const Email& email) {
        constexpr std::string_view scheme = "tel:";
        json_.member("telephone", phone.link.starts_with(scheme)
                                      ? std::string_view(phone.link).substr(scheme.size())
                                      : std::string_view(phone.text));
        json_.member("email", email.text);
    }

    void address(const GraphAddress& address) {
        if (address.town.empty()) return;
        json_.key("address");
        postal_address(json_, address);
    }

    void site() {
        const auto& site = plan_.directory.site;
        begin("WebSite", in_language(site.heading.title));
        json_.member("inLanguage", language_);
        json_.end_object();
        const auto& by = site.publisher;
        begin_thing(json_, "GovernmentOrganization");
        json_.member("name", in_language(by.name));
        json_.member("url", plan_.base_url);
        reached_by(by.phone, by.email);
        address({by.street, by.postcode, by.town});
        json_.end_object();
    }

    void open_data() {
        begin("Dataset",
              in_language(plan_.directory.site.heading.title) + ": " + std::string(said_.title));
        json_.member("description", said_.summary);
        dataset_members(json_, plan_, language_);
        json_.end_object();
    }

    void record() {
        for_each_type([&]<class T>() {
            if (page_.subject == type_index<T>) about(plan_.directory.all<T>()[page_.record]);
        });
    }

    /// Of most records a search engine has no use for more than the way to them.
    template <class T>
    void about(const T& /*record*/) {}

    void about(const School& school) {
        const auto& form = plan_.directory.term(Vocabulary::SchoolForms, school.form);
        begin(form.id == "grundschule" ? "ElementarySchool" : "School", in_language(school.name));
        json_.member("sameAs", school.website.text);
        reached_by(school.phone, school.email);
        address({school.street, school.postcode, school.town});
        if (school.position) {
            json_.key("geo");
            geo(json_, *school.position);
        }
        const auto register_name = school_register();
        if (!school.number.empty() && !register_name.empty()) {
            json_.key("identifier");
            begin_thing(json_, "PropertyValue");
            json_.member("propertyID", register_name);
            json_.member("value", school.number);
            json_.end_object();
        }
        contacts();
        json_.end_object();
    }

    /// Each Land numbers its schools by itself; a number without its Land says nothing.
    [[nodiscard]] std::string school_register() const {
        const auto state = federal_state(plan_.directory.site.heading.municipality_key);
        if (state == "Nordrhein-Westfalen") return "NRW-Schulnummer";
        return state.empty() ? std::string{} : "Schulnummer " + std::string(state);
    }

    void contacts() {
        const auto work = work_at(page_.record, plan_.directory, plan_.relations);
        if (work.empty()) return;
        json_.key("contactPoint");
        json_.begin_list();
        for (const auto& each : work) contact(each);
        json_.end_list();
    }

    /// What may not be published is not in the plan.
    void contact(const WorkAtSchool& work) {
        const auto& person = plan_.directory.all<Fachkraft>()[work.person];
        begin_thing(json_, "ContactPoint");
        json_.member("name", in_language(title_of(person)));
        json_.member("contactType", in_language(person.role));
        reached_by(person.phone, person.email);
        if (!work.assignment->office_hours.empty()) {
            json_.key("hoursAvailable");
            json_.begin_list();
            for (const auto& hour : work.assignment->office_hours) office_hour(hour);
            json_.end_list();
        }
        json_.end_object();
    }

    void office_hour(const OfficeHour& hour) {
        begin_thing(json_, "OpeningHoursSpecification");
        json_.member("dayOfWeek", weekdays.at(static_cast<std::size_t>(hour.day)));
        json_.member("opens", hours_text(hour.from));
        json_.member("closes", hours_text(hour.to));
        json_.end_object();
    }

    void about(const Offer& offer) {
        const auto* carrier = offer.carrier.is_set() ? &plan_.directory.at(offer.carrier) : nullptr;
        const bool is_public = carrier == nullptr || carrier->kind == CarrierKind::State ||
                               carrier->kind == CarrierKind::Municipality;
        begin(is_public ? "GovernmentService" : "Service", in_language(offer.title));
        json_.member("description", in_language(offer.summary));
        json_.key("provider");
        if (carrier == nullptr) {
            publisher(json_, plan_, language_);
        } else {
            begin_thing(json_, "Organization");
            json_.member("name", in_language(carrier->name));
            json_.end_object();
        }
        audience(offer);
        channels(offer);
        json_.end_object();
    }

    void audience(const Offer& offer) {
        if (offer.audiences.empty()) return;
        json_.key("audience");
        json_.begin_list();
        for (const auto each : offer.audiences) {
            begin_thing(json_, "Audience");
            json_.member("audienceType",
                         in_language(plan_.directory.term(Vocabulary::Audiences, each).name));
            json_.end_object();
        }
        json_.end_list();
    }

    void channels(const Offer& offer) {
        if (offer.schools.empty() && !offer.registration) return;
        json_.key("availableChannel");
        json_.begin_list();
        constexpr std::size_t most_places = 12; // the page says them all
        for (std::size_t i = 0; i < offer.schools.size() && i < most_places; ++i) {
            begin_thing(json_, "ServiceChannel");
            json_.key("serviceLocation");
            const auto& school = plan_.directory.at(offer.schools[i]);
            place(json_, in_language(school.name), &school, plan_);
            json_.end_object();
        }
        if (offer.registration) registration(*offer.registration);
        json_.end_list();
    }

    void registration(const Registration& how) {
        if (how.phone.empty() && how.email.empty() && how.link.empty()) return;
        begin_thing(json_, "ServiceChannel");
        json_.member("serviceUrl", how.link.text);
        if (!how.phone.empty() || !how.email.empty()) {
            json_.key("servicePhone");
            begin_thing(json_, "ContactPoint");
            reached_by(how.phone, how.email);
            json_.end_object();
        }
        json_.end_object();
    }

    void about(const Event& event) {
        begin(event.recurrence ? "EventSeries" : "Event", in_language(event.title));
        event_members(json_, event, page_.record, plan_, language_);
        json_.end_object();
    }

    void about(const Article& article) {
        begin_thing(json_, "Article");
        json_.member("headline", in_language(article.title));
        json_.member("url", url());
        json_.member("description", in_language(article.summary));
        json_.member("datePublished", rfc3339_date(article.date));
        const auto changed = changed_on(target_of<Article>(page_.record), plan_.directory);
        if (changed != article.date) json_.member("dateModified", rfc3339_date(*changed));
        json_.member("inLanguage", language_);
        for (const auto key : {"author", "publisher"}) {
            json_.key(key);
            publisher(json_, plan_, language_);
        }
        json_.end_object();
    }

    void about(const Carrier& carrier) { organization(carrier); }
    void about(const Partner& partner) { organization(partner); }
    void about(const Unit& unit) { organization(unit); }

    template <class T>
    void organization(const T& record) {
        begin("Organization", in_language(record.name));
        json_.member("sameAs", record.website.text);
        reached_by(record.phone, record.email);
        address({record.street, record.postcode, record.town});
        json_.end_object();
    }

    void crumbs() {
        begin_thing(json_, "BreadcrumbList");
        json_.key("itemListElement");
        json_.begin_list();
        double position = 1;
        for (const auto& crumb : said_.crumbs) this->crumb(position++, crumb.name, crumb.address);
        crumb(position, said_.title, url());
        json_.end_list();
        json_.end_object();
    }

    void crumb(double position, std::string_view name, std::string_view address) {
        begin_thing(json_, "ListItem");
        json_.key("position");
        json_.number(position);
        json_.member("name", name);
        json_.member("item", address);
        json_.end_object();
    }

    const Page& page_;
    const SitePlan& plan_;
    const GraphPage& said_;
    const std::string& language_;
    JsonWriter json_;
};

} // namespace

std::string graph_of(const Page& page, const SitePlan& plan, const GraphPage& said) {
    const bool is_found = page.kind != PageKind::NotFound && page.kind != PageKind::Redirect &&
                          page.kind != PageKind::Poster;
    // A further part of a list says nothing that its first one does not.
    if (page.part > 1) return {};
    const bool tells = page.kind == PageKind::Start || !said.crumbs.empty();
    return is_found && tells ? Graph(page, plan, said).write() : std::string{};
}

} // namespace schaukasten
