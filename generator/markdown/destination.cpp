#include "markdown/destination.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

using Kind = RichText::LinkKind;

/// The scheme in lower case, without ':'; empty if the destination has none.
std::string scheme_of(std::string_view destination) {
    const auto colon = destination.find_first_of(":/?#");
    if (colon == std::string_view::npos || destination[colon] != ':') return {};
    return in_small_letters(destination.substr(0, colon));
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string mistake_for_all(std::string_view destination) {
    if (destination.find_first_not_of(' ') == std::string_view::npos) {
        return "der Link hat kein Ziel; schreiben Sie [Text](Adresse)";
    }
    if (std::ranges::any_of(destination, is_control)) {
        return "im Ziel des Links stehen unsichtbare Zeichen; schreiben Sie es neu";
    }
    if (destination.find('\\') != std::string_view::npos) {
        return "im Ziel des Links steht \\; schreiben Sie / statt \\";
    }
    if (destination.starts_with("//")) {
        return "dem Ziel des Links fehlt der Anfang; schreiben Sie https:" +
               std::string(destination);
    }
    if (destination.starts_with('/')) {
        return "das Ziel des Links beginnt mit /; schreiben Sie den Weg von dieser Datei aus, "
               "zum Beispiel ../schulen/suedschule.toml";
    }
    return {};
}

Destination judge_web(std::string_view destination) {
    const auto host = destination.find("://");
    const auto first = host == std::string_view::npos ? destination.size() : host + 3;
    if (first >= destination.size() || destination[first] == '/') {
        return {Kind::External, "die Adresse ist nicht vollständig; schreiben Sie sie wie "
                                "https://www.stadt.example/"};
    }
    if (destination.find(' ') != std::string_view::npos) {
        return {Kind::External, "in der Adresse steht ein Leerzeichen; schreiben Sie %20"};
    }
    return {Kind::External, {}};
}

Destination judge_mail(std::string_view destination) {
    const auto at = destination.find('@');
    const bool whole = at != std::string_view::npos && at > std::string_view("mailto:").size() &&
                       at + 1 < destination.size() && destination.find(' ') == destination.npos;
    if (whole) return {Kind::Mail, {}};
    return {Kind::Mail, "die Mailadresse ist nicht vollständig; schreiben Sie sie wie "
                        "mailto:name@stadt.example"};
}

Destination judge_phone(std::string_view destination) {
    const auto number = destination.substr(std::string_view("tel:").size());
    if (!number.empty() && number.find_first_not_of("+0123456789-") == std::string_view::npos) {
        return {Kind::Phone, {}};
    }
    return {Kind::Phone, "die Telefonnummer darf nur Ziffern, + und - haben; schreiben Sie sie wie "
                         "tel:+493023125100"};
}

} // namespace

Destination judge_destination(std::string_view destination) {
    if (auto mistake = mistake_for_all(destination); !mistake.empty()) {
        return {Kind::Unresolved, std::move(mistake)};
    }
    if (destination.starts_with('#')) return {Kind::Anchor, {}};
    const auto scheme = scheme_of(destination);
    if (scheme.empty()) return {Kind::Unresolved, {}};
    if (scheme == "https" || scheme == "http") return judge_web(destination);
    if (scheme == "mailto") return judge_mail(destination);
    if (scheme == "tel") return judge_phone(destination);
    if (!is_letter(scheme[0])) return {Kind::Unresolved, "im Weg zur Datei steht ein Doppelpunkt"};
    return {Kind::Unresolved, "Links mit " + scheme +
                                  ": sind nicht möglich; erlaubt sind https:, http:, mailto:, "
                                  "tel:, #abschnitt und Wege zu Dateien"};
}

std::string mistake_in_image_path(std::string_view destination) {
    if (destination.find_first_not_of(' ') == std::string_view::npos) {
        return "das Bild hat kein Ziel; schreiben Sie ![Beschreibung](../medien/bild.jpg)";
    }
    const auto judged = judge_destination(destination);
    if (judged.kind == Kind::Unresolved && judged.mistake.empty()) return {};
    if (judged.kind == Kind::External || destination.starts_with("//")) {
        return "Bilder von anderen Websites sind nicht möglich; legen Sie die Datei in "
               "content/medien ab und schreiben Sie ![Beschreibung](../medien/bild.jpg)";
    }
    return "das Bild muss eine Datei in content/medien sein; schreiben Sie "
           "![Beschreibung](../medien/bild.jpg)";
}

} // namespace schaukasten
