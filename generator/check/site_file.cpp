#include "check/site_file.hpp"

#include "base/ascii.hpp"
#include "base/slug.hpp"
#include "check/colours.hpp"
#include "check/fill.hpp"
#include "check/known_keys.hpp"
#include "check/place_of.hpp"
#include "check/targets.hpp"
#include "model/site_address.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

void check_languages(const Record& record, Site& site, Diagnostics& diagnostics) {
    auto& languages = site.heading.languages;
    if (languages.empty()) languages = Heading{}.languages;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        const auto& tag = languages[i];
        const auto place = place_of(record, &Site::heading, &Heading::languages, i);
        if (tag.empty()) continue; // reported where it was read
        if (!is_language_tag(tag)) {
            diagnostics.error(place,
                              fmt::format("»{}« ist kein Kürzel einer Sprache; schreiben Sie zum "
                                          "Beispiel \"de\" oder \"en\"",
                                          tag));
        } else if (std::find(languages.begin(), languages.begin() + static_cast<std::ptrdiff_t>(i),
                             tag) != languages.begin() + static_cast<std::ptrdiff_t>(i)) {
            diagnostics.error(place,
                              fmt::format("die Sprache »{}« steht zweimal in der Liste", tag));
        }
    }
}

void check_heading(const Record& record, const Heading& heading, Diagnostics& diagnostics) {
    if (heading.base_url.text.find_first_of("?#") != std::string::npos) {
        diagnostics.error(place_of(record, &Site::heading, &Heading::base_url),
                          "die Adresse der Website hat kein ? und kein #");
    } else if (!heading.base_url.empty() && !fits_site(heading.base_url.text)) {
        diagnostics.error(place_of(record, &Site::heading, &Heading::base_url),
                          std::string(what_fits_site));
    }
    if (heading.time_zone != Heading{}.time_zone) {
        diagnostics.error(place_of(record, &Site::heading, &Heading::time_zone),
                          fmt::format("die Zeitzone ist hier immer \"{}\"", Heading{}.time_zone));
    }
    if (!is_slug(heading.theme)) {
        diagnostics.error(place_of(record, &Site::heading, &Heading::theme),
                          fmt::format("»{}« ist kein Theme; schreiben Sie den Namen seines "
                                      "Ordners, zum Beispiel \"{}\"",
                                      heading.theme, Heading{}.theme));
    }
    const auto& key = heading.municipality_key;
    if (!key.empty() && ((key.size() != 8 && key.size() != 5) || !is_all_digits(key))) {
        diagnostics.error(place_of(record, &Site::heading, &Heading::municipality_key),
                          fmt::format("»{}« ist kein Gemeindeschlüssel; er hat acht "
                                      "Ziffern, der eines Kreises fünf",
                                      key));
    }
}

/// Its size has to be known, so that nothing on the page moves when it comes.
void check_logo(const Record& record, MediaFile Heading::*member, const Heading& heading,
                Diagnostics& diagnostics) {
    const auto& logo = heading.*member;
    if (logo.empty() || logo.width > 0) return;
    if (logo.path.ends_with(".svg")) return; // what ails it is reported
    diagnostics.error(
        place_of(record, &Site::heading, member),
        fmt::format("»{}« taugt nicht als Logo; nehmen Sie eine Datei in SVG oder PNG", logo.path));
}

void check_logos(const Record& record, const Heading& heading, Diagnostics& diagnostics) {
    check_logo(record, &Heading::logo, heading, diagnostics);
    check_logo(record, &Heading::logo_on_dark, heading, diagnostics);
    if (heading.logo.empty() && !heading.logo_on_dark.empty()) {
        diagnostics.error(place_of(record, &Site::heading, &Heading::logo_on_dark),
                          fmt::format("zum Logo für dunklen Grund fehlt das für hellen: »{}«",
                                      key_of(&Heading::logo)));
    }
    if (!heading.logo.empty() && heading.logo_text.empty()) {
        diagnostics.error(place_of(record, &Site::heading, &Heading::logo),
                          fmt::format("zum Logo fehlt die Beschreibung »{}«: was steht darauf?",
                                      key_of(&Heading::logo_text)));
    }
}

/// Calls `visit(tag)` for each translation in a table or in tables inside it.
template <class Visit>
void for_each_translation(const TomlTable& table, const Visit& visit) {
    for (const auto& entry : table.entries) {
        const auto* inner = std::get_if<TomlTable>(&entry.value.data);
        if (inner && entry.key == translation_key) {
            for (const auto& translation : inner->entries) visit(translation.key);
        } else if (inner) {
            for_each_translation(*inner, visit);
        } else if (const auto* list = std::get_if<TomlArray>(&entry.value.data)) {
            for (const auto& each : *list) {
                if (const auto* part = std::get_if<TomlTable>(&each.data)) {
                    for_each_translation(*part, visit);
                }
            }
        }
    }
}

/// A site file that cannot be read says nothing about languages. The translations that there are
/// say it instead, so that one mistake there is one message and not one for each translation.
std::vector<std::string> languages_used(const Content& content) {
    auto used = Heading{}.languages;
    const auto add = [&](const std::string& tag) {
        if (is_language_tag(tag) && std::ranges::find(used, tag) == used.end()) used.push_back(tag);
    };
    for (const auto& record : content.records) {
        add(record.language);
        for_each_translation(record.table, add);
    }
    return used;
}

} // namespace

const Record* find_site_file(const Content& content) {
    const auto found = std::ranges::find_if(content.records, [](const Record& record) {
        return record.folder.empty() && record.stem == site_file && !record.is_markdown;
    });
    return found == content.records.end() ? nullptr : &*found;
}

Site check_site(const Content& content, const Ids& ids, Diagnostics& diagnostics) {
    Site site;
    const auto* found = find_site_file(content);
    if (found == nullptr) {
        const auto path = content.shown_folder + std::string(site_file) + ".toml";
        diagnostics.error(
            {path, {}, {}},
            "diese Datei fehlt; sie sagt, wie die Website heißt und wer sie herausgibt");
        return site;
    }
    if (!found->is_readable) {
        site.heading.languages = languages_used(content);
        return site;
    }
    ValueReader reader(*found, ids, site.language(), diagnostics);
    // The list of languages decides which translations there may be, so it is read first.
    Diagnostics unheard;
    ValueReader first_reader(*found, ids, site.language(), unheard);
    Site first;
    Filler(first_reader, first.heading.languages).fill(first, found->table, {});
    if (first.heading.languages.empty()) first.heading.languages = Heading{}.languages;

    Filler(reader, first.heading.languages).fill(site, found->table, {});
    check_languages(*found, site, diagnostics);
    check_heading(*found, site.heading, diagnostics);
    check_logos(*found, site.heading, diagnostics);
    check_targets(*found, site.targets, diagnostics);
    if (site.colours) check_colours(*found, *site.colours, diagnostics);
    if (!site.heading.base_url.empty() && !site.heading.base_url.text.ends_with('/')) {
        site.heading.base_url.text += '/';
    }
    return site;
}

} // namespace schaukasten
