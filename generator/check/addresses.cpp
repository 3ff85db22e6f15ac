#include "check/addresses.hpp"

#include "base/slug.hpp"
#include "model/address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace schaukasten {
namespace {

// Addresses at the top of the site that are neither a record type nor a vocabulary.
constexpr std::array<std::string_view, 8> own_addresses{
    "suche", "seite", "zahlen", "termine", "gesamtuebersicht", "assets", "medien", "404"};

bool is_taken_by_site(std::string_view id, const std::vector<std::string>& languages) {
    return std::ranges::find(own_addresses, id) != own_addresses.end() || type_of_folder(id) ||
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

class AddressCheck {
public:
    AddressCheck(const std::vector<std::string>& languages, Diagnostics& diagnostics)
        : languages_(languages), diagnostics_(diagnostics) {}

    void own(const Addressed& record) {
        const auto& folder = name_of_type(record.type).folder;
        if (is_taken_by_site(record.head->id, languages_)) {
            diagnostics_.error(record.source->place({}),
                               fmt::format("den Namen »{}« braucht die Website selbst; "
                                           "geben Sie der Datei einen anderen",
                                           record.head->id));
        }
        taken_.emplace(address_of(folder, record.head->id), record.source->path);
    }

    void aliases(const Addressed& record) {
        for (const auto& alias : record.head->aliases) {
            if (!is_address(alias)) {
                error(record, fmt::format("der Alias »{}« ist keine Adresse; schreiben Sie zum "
                                          "Beispiel \"alte-schule\" oder \"/alter/pfad/\"",
                                          alias));
                continue;
            }
            auto address = alias_address(name_of_type(record.type).folder, alias);
            const auto top = std::string_view(address).substr(0, address.find('/'));
            if (top.size() + 1 == address.size() && is_taken_by_site(top, languages_)) {
                error(record, fmt::format("die Adresse /{} braucht die Website selbst", address));
                continue;
            }
            const auto [at, is_new] = taken_.emplace(std::move(address), record.source->path);
            if (!is_new) {
                error(record,
                      fmt::format("die Adresse /{} gehört schon zu {}", at->first, at->second));
            }
        }
    }

private:
    void error(const Addressed& record, std::string message) {
        constexpr std::string_view key = std::get<4>(fields<RecordHead>).key;
        diagnostics_.error(record.source->where(key), std::move(message));
    }

    const std::vector<std::string>& languages_;
    Diagnostics& diagnostics_;
    std::unordered_map<std::string, std::string_view> taken_;
};

} // namespace

void check_addresses(const std::vector<Addressed>& records,
                     const std::vector<std::string>& languages, Diagnostics& diagnostics) {
    AddressCheck check(languages, diagnostics);
    for (const auto& record : records) check.own(record);
    for (const auto& record : records) check.aliases(record);
}

} // namespace schaukasten
