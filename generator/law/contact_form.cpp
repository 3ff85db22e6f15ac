#include "base/host_name.hpp"
#include "check/place_of.hpp"
#include "law/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

/// In ASCII, as two that are the same are compared.
std::string ascii_host_of(std::string_view address) {
    return std::string(host_of(with_ascii_host(address)));
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
    const auto ascii_host = ascii_host_of(form);
    const auto is_the_same = [&](const std::string& name) {
        return ascii_host_of("https://" + name) == ascii_host;
    };
    const bool is_own =
        domain_of(ascii_host) == domain_of(ascii_host_of(site.heading.base_url.text)) ||
        std::ranges::any_of(own, is_the_same);
    if (is_own) return;
    inspection.fault(
        place, fmt::format("das Formular liegt auf »{}«, einem fremden Server; nehmen Sie "
                           "ein Formular der Stadt. Betreibt die Stadt diesen Server, "
                           "schreiben Sie {} = [\"{}\"] unter [{}]",
                           host, key_of(&Publisher::form_hosts), host, key_of(&Site::publisher)));
}

} // namespace schaukasten
