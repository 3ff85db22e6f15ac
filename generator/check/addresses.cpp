#include "check/addresses.hpp"

#include "base/slug.hpp"
#include "check/place_of.hpp"
#include "model/address.hpp"
#include "model/exchange_address.hpp"
#include "model/report.hpp"
#include "model/vocabulary_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace schaukasten {
namespace {

// Addresses at the top of the site that are neither a record type nor a vocabulary.
constexpr std::array<std::string_view, 10> own_addresses{
    search_folder, list_parts, calendar_folder,  map_folder,           "assets",
    "medien",      "404",      open_data_folder, open_referral_folder, subscribe_folder};

bool is_taken_by_site(std::string_view id, const std::vector<std::string>& languages) {
    return std::ranges::find(own_addresses, id) != own_addresses.end() ||
           std::ranges::find(report_names, id) != report_names.end() || type_of_folder(id) ||
           vocabulary_called(id) || std::ranges::find(languages, id) != languages.end();
}

bool is_address(std::string_view alias) {
    if (!alias.starts_with('/')) return is_slug(alias);
    alias.remove_prefix(1);
    if (alias.ends_with('/')) alias.remove_suffix(1);
    while (true) {
        const auto slash = alias.find('/');
        if (!is_slug(alias.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        alias.remove_prefix(slash + 1);
    }
}

/// Below the list of offers stand pages of the site's own.
bool is_taken_in_list(std::string_view folder, std::string_view id) {
    return folder == type_name<Offer>.folder && (id == offers_for_class || id == offers_for_free);
}

class AddressCheck {
public:
    AddressCheck(const std::vector<std::string>& languages, Diagnostics& diagnostics)
        : languages_(languages), diagnostics_(diagnostics) {}

    void own(const Addressed& record) {
        const auto& folder = name_of_type(record.type).folder;
        if (is_taken_by_site(record.head->id, languages_) ||
            is_taken_in_list(folder, record.head->id)) {
            diagnostics_.error(record.source->place({}),
                               fmt::format("den Namen »{}« braucht die Website selbst; "
                                           "geben Sie der Datei einen anderen",
                                           record.head->id));
        }
        taken_.emplace(address_of(folder, record.head->id), record.source->path);
    }

    /// The pages of terms.
    void vocabulary(Vocabulary name, const std::vector<Term>& terms) {
        const auto file = fmt::format("content/{}/{}.toml", vocabulary_folder, name_of(name));
        for (const auto& term : terms) taken_.emplace(address_of(name_of(name), term.id), file);
    }

    void aliases(const Addressed& record) {
        const auto& aliases = record.head->aliases;
        for (std::size_t i = 0; i < aliases.size(); ++i) {
            if (aliases[i].empty()) continue; // reported where it was read
            auto mistake = mistake_in(aliases[i], record);
            if (mistake.empty()) continue;
            diagnostics_.error(place_of(*record.source, &RecordHead::aliases, i),
                               std::move(mistake));
        }
    }

    void withdrawn(const std::vector<std::string>& addresses, const Record& site) {
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            if (addresses[i].empty()) continue; // reported where it was read
            auto mistake = mistake_in_withdrawn(addresses[i]);
            if (mistake.empty()) continue;
            diagnostics_.error(place_of(site, &Site::old_addresses, &OldAddresses::withdrawn, i),
                               std::move(mistake));
        }
    }

private:
    [[nodiscard]] std::string mistake_in_withdrawn(const std::string& written) const {
        if (!written.starts_with('/') || !is_address(written)) {
            return fmt::format("»{}« ist keine Adresse; schreiben Sie zum Beispiel "
                               "\"/schulen/alte-schule/\"",
                               written);
        }
        const auto address = alias_address({}, written);
        if (belongs_to_site(address)) {
            return fmt::format("die Adresse /{} braucht die Website selbst", address);
        }
        // Whether a person has a page depends on the day.
        if (address.starts_with(list_address(type_name<Fachkraft>.folder))) return {};
        const auto found = taken_.find(address);
        if (found == taken_.end()) return {};
        return fmt::format("die Adresse /{} gibt es noch: {}", address, found->second);
    }

    std::string mistake_in(const std::string& alias, const Addressed& record) {
        const auto& folder = name_of_type(record.type).folder;
        if (!is_address(alias)) {
            return fmt::format("der Alias »{}« ist keine Adresse; schreiben Sie zum Beispiel "
                               "\"alte-schule\" oder \"/alter/pfad/\"",
                               alias);
        }
        auto address = alias_address(folder, alias);
        if (address == address_of(folder, record.head->id)) {
            return fmt::format("»{}« ist die heutige Adresse dieses Eintrags; ein Alias ist eine "
                               "frühere",
                               alias);
        }
        if (belongs_to_site(address)) {
            return fmt::format("die Adresse /{} braucht die Website selbst", address);
        }
        const auto [at, is_new] = taken_.emplace(std::move(address), record.source->path);
        if (is_new) return {};
        if (at->second == record.source->path) {
            return fmt::format("der Alias »{}« steht zweimal in der Liste", alias);
        }
        return fmt::format("die Adresse /{} gehört schon zu {}", at->first, at->second);
    }

    /// "schulen/", "suche/", and the further pages of lists: "schulen/seite/2/".
    [[nodiscard]] bool belongs_to_site(std::string_view address) const {
        const auto top = address.substr(0, address.find('/'));
        if (!is_taken_by_site(top, languages_)) return false;
        const auto rest = address.substr(top.size() + 1);
        const auto below = rest.substr(0, rest.find('/'));
        return rest.empty() || below == list_parts || is_taken_in_list(top, below);
    }

    const std::vector<std::string>& languages_;
    Diagnostics& diagnostics_;
    std::unordered_map<std::string, std::string> taken_; // and the file that it belongs to
};

} // namespace

void check_addresses(const std::vector<Addressed>& records, const Directory& directory,
                     const Record* site, Diagnostics& diagnostics) {
    AddressCheck check(directory.site.heading.languages, diagnostics);
    for (std::size_t i = 0; i < vocabulary_names.size(); ++i) {
        const auto name = static_cast<Vocabulary>(i);
        check.vocabulary(name, directory.terms(name));
    }
    for (const auto& record : records) check.own(record);
    for (const auto& record : records) check.aliases(record);
    if (site != nullptr && directory.site.old_addresses) {
        check.withdrawn(directory.site.old_addresses->withdrawn, *site);
    }
}

} // namespace schaukasten
