#include "check/site_file.hpp"

#include "check/fill.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

bool is_language_tag(std::string_view tag) {
    return tag.size() >= 2 && tag.size() <= 12 &&
           std::ranges::all_of(tag, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

void check_languages(const Record& record, Site& site, Diagnostics& diagnostics) {
    auto& languages = site.heading.languages;
    if (languages.empty()) languages = Heading{}.languages;
    for (const auto& tag : languages) {
        if (!is_language_tag(tag)) {
            diagnostics.error(record.where("verzeichnis"),
                              fmt::format("»{}« ist kein Kürzel einer Sprache; schreiben Sie zum "
                                          "Beispiel \"de\" oder \"en\"",
                                          tag));
        }
        if (std::ranges::count(languages, tag) > 1) {
            diagnostics.error(record.where("verzeichnis"),
                              fmt::format("die Sprache »{}« steht zweimal in der Liste", tag));
            break;
        }
    }
}

} // namespace

Site check_site(const Content& content, const Ids& ids, Diagnostics& diagnostics) {
    Site site;
    const auto found = std::ranges::find_if(content.records, [](const Record& record) {
        return record.folder.empty() && record.stem == site_file && !record.is_markdown;
    });
    if (found == content.records.end()) {
        const auto path = content.shown_folder + std::string(site_file) + ".toml";
        diagnostics.error(
            {path, {}, {}},
            "diese Datei fehlt; sie sagt, wie die Website heißt und wer sie herausgibt");
        return site;
    }
    if (!found->is_readable) return site;
    ValueReader reader(*found, ids, site.language(), diagnostics);
    // The list of languages decides which translations there may be, so it is read first.
    Diagnostics unheard;
    ValueReader first_reader(*found, ids, site.language(), unheard);
    Site first;
    Filler(first_reader, first.heading.languages).fill(first, found->table, {1, 1});
    if (first.heading.languages.empty()) first.heading.languages = Heading{}.languages;

    Filler(reader, first.heading.languages).fill(site, found->table, {1, 1});
    check_languages(*found, site, diagnostics);
    if (!site.heading.base_url.empty() && !site.heading.base_url.text.ends_with('/')) {
        site.heading.base_url.text += '/';
    }
    return site;
}

} // namespace schaukasten
