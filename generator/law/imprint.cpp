#include "base/ascii.hpp"
#include "check/place_of.hpp"
#include "law/rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schaukasten {
namespace {

// Which keys of a table are still to be written, for one message.
template <class T, class... Members>
std::vector<std::string> missing_keys(const T& table, Members... members) {
    std::vector<std::string> keys;
    const auto look = [&](auto member) {
        if ((table.*member).empty()) keys.push_back(fmt::format("»{}«", key_of(member)));
    };
    (look(members), ...);
    return keys;
}

std::string section(std::string_view key) {
    return fmt::format("[{}]", key);
}

void check_publisher(Inspection& inspection) {
    const auto& publisher = inspection.site().publisher;
    const auto place = place_of(inspection.site_record(), &Site::publisher);
    const auto where = section(key_of(&Site::publisher));
    const auto address =
        missing_keys(publisher, &Publisher::street, &Publisher::postcode, &Publisher::town);
    if (!address.empty()) {
        inspection.fault(place, fmt::format("im Impressum fehlt die Anschrift (§ 5 DDG); schreiben "
                                            "Sie {} unter {}",
                                            fmt::join(address, ", "), where));
    }
    if (publisher.email.empty()) {
        inspection.fault(place, fmt::format("im Impressum fehlt eine E-Mail-Adresse (§ 5 DDG); "
                                            "schreiben Sie »{}« unter {}",
                                            key_of(&Publisher::email), where));
    }
    if (publisher.phone.empty()) {
        inspection.fault(place, fmt::format("zum Impressum gehört neben der E-Mail ein zweiter "
                                            "schneller Weg (§ 5 DDG); schreiben Sie »{}« unter {}",
                                            key_of(&Publisher::phone), where));
    }
}

/// "DE" and nine digits (Umsatzsteuergesetz, § 27a)
bool is_vat_id(std::string_view text) {
    constexpr std::size_t size = 11;
    return text.size() == size && text.starts_with("DE") && is_all_digits(text.substr(2));
}

} // namespace

void check_imprint(Inspection& inspection) {
    check_publisher(inspection);
    const auto& imprint = inspection.site().imprint;
    const auto& file = inspection.site_record();
    const auto place = place_of(file, &Site::imprint);
    const auto where = section(key_of(&Site::imprint));
    if (imprint.represented_by.empty()) {
        inspection.fault(place, fmt::format("im Impressum fehlt, wer die Stadt vertritt (§ 5 DDG); "
                                            "schreiben Sie »{}« unter {}",
                                            key_of(&Imprint::represented_by), where));
    }
    if (imprint.responsible.empty()) {
        inspection.fault(place, fmt::format("im Impressum fehlt der Mensch, der für die Texte "
                                            "verantwortlich ist (§ 18 Absatz 2 MStV); schreiben "
                                            "Sie seinen Namen als »{}« unter {}",
                                            key_of(&Imprint::responsible), where));
    }
    if (!imprint.vat_id.empty() && !is_vat_id(imprint.vat_id)) {
        inspection.fault(place_of(file, &Site::imprint, &Imprint::vat_id),
                         fmt::format("»{}« ist keine Umsatzsteuer-Identifikationsnummer; sie hat "
                                     "DE und neun Ziffern, zum Beispiel \"DE123456789\"",
                                     imprint.vat_id));
    }
}

} // namespace schaukasten
