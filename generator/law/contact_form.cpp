#include "check/place_of.hpp"
#include "law/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

/// "www.stadt.example" of "https://www.stadt.example:8443/kontakt"
std::string_view host_of(std::string_view address) {
    const auto begin = address.find("://");
    if (begin != std::string_view::npos) address.remove_prefix(begin + 3);
    address = address.substr(0, address.find_first_of("/?#"));
    const auto user = address.rfind('@');
    if (user != std::string_view::npos) address.remove_prefix(user + 1);
    return address.substr(0, address.find(':'));
}

/// The part that somebody has registered: the last two names. Under .de, .nrw and the like nobody
/// registers below a third one.
std::string_view domain_of(std::string_view host) {
    const auto last = host.rfind('.');
    if (last == std::string_view::npos || last == 0) return host;
    const auto before = host.rfind('.', last - 1);
    return before == std::string_view::npos ? host : host.substr(before + 1);
}

} // namespace

void check_contact_form(Inspection& inspection) {
    const auto& site = inspection.site();
    const auto& file = inspection.site_record();
    const auto& form = site.publisher.contact_form.text;
    const auto key = key_of(&Publisher::contact_form);
    if (form.empty()) {
        return inspection.fault(place_of(file, &Site::publisher),
                                fmt::format("es fehlt ein Kontaktformular, mit dem man Barrieren "
                                            "melden kann (§ 10b BGG NRW, § 5 BITVNRW); schreiben "
                                            "Sie seine Adresse als »{}« unter [{}]",
                                            key, key_of(&Site::publisher)));
    }
    const auto place = place_of(file, &Site::publisher, &Publisher::contact_form);
    if (!form.starts_with("https://")) {
        inspection.fault(place, "was Menschen in ein Formular schreiben, darf niemand mitlesen; "
                                "die Adresse des Formulars beginnt mit https://");
    }
    const auto host = host_of(form);
    const auto& own = site.publisher.form_hosts;
    const bool is_own = domain_of(host) == domain_of(host_of(site.heading.base_url.text)) ||
                        std::ranges::find(own, host) != own.end();
    if (is_own) return;
    inspection.fault(
        place, fmt::format("das Formular liegt auf »{}«, einem fremden Server; nehmen Sie "
                           "ein Formular der Stadt. Betreibt die Stadt diesen Server, "
                           "schreiben Sie {} = [\"{}\"] unter [{}]",
                           host, key_of(&Publisher::form_hosts), host, key_of(&Site::publisher)));
}

} // namespace schaukasten
