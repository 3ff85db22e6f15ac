#include "render/contact_cards.hpp"

#include "base/content_line.hpp"
#include "base/host_name.hpp"
#include "model/address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

class CardWriter {
public:
    CardWriter(std::string_view kind, std::string_view name) {
        line("BEGIN", "VCARD");
        line("VERSION", "4.0");
        line("KIND", kind);
        text("FN", name);
    }

    /// A value that is written as it stands: an address, a number.
    void line(std::string_view name, std::string_view value) {
        if (!value.empty()) card_ += content_line(fmt::format("{}:{}", name, value));
    }
    /// Of one part, so that a semicolon divides nothing; some readers would keep a backslash before
    /// it (RFC 6350, 3.4, lets us choose).
    void text(std::string_view name, std::string_view value) {
        std::string written;
        for (;;) {
            const auto end = value.find(';');
            written += content_line_text(value.substr(0, end));
            if (end == std::string_view::npos) return line(name, written);
            written += ';';
            value.remove_prefix(end + 1);
        }
    }
    /// Left out if each of its parts is empty.
    void parts(std::string_view name, std::initializer_list<std::string_view> parts) {
        if (std::ranges::all_of(parts, &std::string_view::empty)) return;
        std::string value;
        for (const auto part : parts) value.append(content_line_text(part)).append(";");
        value.pop_back();
        line(name, value);
    }
    /// As text: many telephones do not know the "tel:" that the RFC would rather have.
    void phone(std::string_view type, const Phone& phone) {
        constexpr std::string_view scheme = "tel:";
        if (phone.empty()) return;
        line(fmt::format("TEL;TYPE=work,{}", type),
             std::string_view(phone.link).substr(scheme.size()));
    }

    /// Of an office: where it is, and how to reach it.
    template <class T>
    void reached(const T& office) {
        parts("ADR;TYPE=work", {"", "", office.street, office.town, "", office.postcode, ""});
        phone("voice", office.phone);
        line("EMAIL;TYPE=work", office.email.text);
    }

    std::string finish() {
        line("END", "VCARD");
        return std::move(card_);
    }

private:
    std::string card_;
};

std::string card_of(const School& school, const SitePlan& plan, std::string_view address) {
    CardWriter card("org", school.name.original);
    card.parts("ORG", {school.name.original});
    card.reached(school);
    if (school.position) {
        card.line("GEO",
                  fmt::format("geo:{},{}", school.position->latitude, school.position->longitude));
    }
    card.line("URL", plan.base_url + std::string(address));
    card.line("URL", with_ascii_host(school.website.text));
    return card.finish();
}

std::string card_of(const Fachkraft& person, const SitePlan& plan, std::string_view address) {
    CardWriter card("individual", title_of(person).original);
    card.parts("N", {person.last_name, person.first_name, "", "", ""});
    card.text("TITLE", person.role.original);
    if (person.carrier.is_set()) {
        card.parts("ORG", {plan.directory.at(person.carrier).name.original});
    }
    card.phone("voice", person.phone);
    card.phone("cell", person.mobile);
    card.line("EMAIL;TYPE=work", person.email.text);
    for (const auto language : person.spoken_languages) {
        card.line("LANG", plan.directory.term(Vocabulary::Languages, language).id);
    }
    card.line("URL", plan.base_url + std::string(address));
    return card.finish();
}

std::string card_of(const Carrier& carrier, const SitePlan& plan, std::string_view address) {
    CardWriter card("org", carrier.name.original);
    card.parts("ORG", {carrier.name.original});
    card.reached(carrier);
    card.line("URL", plan.base_url + std::string(address));
    card.line("URL", with_ascii_host(carrier.website.text));
    return card.finish();
}

/// Who keeps its books is reached for it.
std::string card_of(const Body& body, const SitePlan& plan, std::string_view address) {
    CardWriter card("org", body.name.original);
    card.parts("ORG", {body.name.original});
    card.text("NOTE", body.summary.original);
    if (body.secretariat.is_set()) card.reached(plan.directory.at(body.secretariat));
    card.line("URL", plan.base_url + std::string(address));
    card.line("URL", with_ascii_host(body.website.text));
    return card.finish();
}

template <class T>
void put_cards(const SitePlan& plan, FileSink& sink) {
    const auto& table = plan.directory.all<T>();
    for (std::uint32_t place = 0; place < table.size(); ++place) {
        const auto address = plan.address(target_of<T>(place), 0);
        if (!address) continue;
        sink.put(
            {*address + std::string(contact_card_file), card_of(table[place], plan, *address)});
    }
}

} // namespace

void put_contact_cards(const SitePlan& plan, FileSink& sink) {
    put_cards<School>(plan, sink);
    put_cards<Fachkraft>(plan, sink);
    put_cards<Carrier>(plan, sink);
    put_cards<Body>(plan, sink);
}

} // namespace schaukasten
