#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace schaukasten {

/// Pages of content/seiten that a town's site must have, or that parts of it need.
enum class LegalPage { Imprint, Privacy, Accessibility, EasyLanguage, SignLanguage, DataSources };

struct LegalPageName {
    std::string_view id;    // the file's stem in seiten/
    std::string_view title; // as messages call it
    std::string_view law;   // which asks for it
};

inline constexpr std::array<LegalPageName, 6> legal_pages{{
    {"impressum", "Impressum", "§ 5 DDG"},
    {"datenschutz", "Datenschutz", "Artikel 13 DSGVO"},
    {"barrierefreiheit", "Erklärung zur Barrierefreiheit", "§ 10b BGG NRW"},
    {"leichte-sprache", "Leichte Sprache", "BITVNRW"},
    {"gebaerdensprache", "Deutsche Gebärdensprache", "BITVNRW"},
    {"datenquellen", "Datenquellen", "die Lizenzen der Daten"},
}};

constexpr const LegalPageName& name_of(LegalPage page) {
    return legal_pages.at(static_cast<std::size_t>(page));
}

constexpr std::string_view id_of(LegalPage page) {
    return name_of(page).id;
}

} // namespace schaukasten
