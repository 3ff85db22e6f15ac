#include "check/ids.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "base/slug.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

const std::array<TypeName, type_count>& type_names() {
    static constexpr auto names = [] {
        std::array<TypeName, type_count> all{};
        std::size_t at = 0;
        for_each_type([&]<class T>() { all.at(at++) = type_name<T>; });
        return all;
    }();
    return names;
}

} // namespace

bool IdTable::add(std::string_view id, std::string_view title) {
    const auto place = static_cast<std::uint32_t>(ids_.size());
    if (!places_.emplace(id, place).second) return false;
    ids_.push_back(id);
    titles_.push_back(title);
    return true;
}

std::string_view IdTable::id_of_title(std::string_view title) const {
    return is_slug(title) ? std::string_view{} : id_called(title);
}

std::string_view IdTable::id_called(std::string_view title) const {
    const auto wanted = slug_of(title);
    if (wanted.empty()) return {};
    for (std::size_t i = 0; i < titles_.size(); ++i) {
        // Most have another first letter; making slugs takes time.
        const auto first = titles_[i].empty() ? '\0' : small(titles_[i].front());
        if (first == '\0' || (first > 0 && first != wanted.front())) continue;
        if (slug_of(titles_[i]) == wanted) return ids_[i];
    }
    return {};
}

std::optional<std::uint32_t> IdTable::find(std::string_view id) const {
    const auto found = places_.find(id);
    if (found == places_.end()) return std::nullopt;
    return found->second;
}

PictureSize Ids::size_of(std::string_view path) const {
    if (!pictures) return {};
    const auto found = std::ranges::lower_bound(*pictures, path, {}, &PictureFile::path);
    return found == pictures->end() || found->path != path ? PictureSize{} : found->size;
}

void Ids::note_use(std::string_view path, MediaRole role, const Place& where) const {
    if (uses) uses->add({std::string(path), role, where});
}

bool Ids::has_media(std::string_view path) const {
    return media && std::ranges::binary_search(*media, path);
}

std::string Ids::missing_media_message(std::string_view path) const {
    const std::vector<std::string_view> names(media->begin(), media->end());
    if (path.find("://") != std::string_view::npos) {
        return "Bilder und Dateien von anderen Websites sind nicht möglich; legen Sie die Datei in "
               "content/medien ab und schreiben Sie ihren Namen";
    }
    const auto name = path.substr(path.find_last_of("/\\") + 1); // npos + 1 is 0
    if (name != path && has_media(name)) {
        return fmt::format("hier steht nur der Name der Datei in content/medien; schreiben Sie "
                           "\"{}\"",
                           name);
    }
    return fmt::format("in content/medien fehlt die Datei »{}«{}", path, did_you_mean(path, names));
}

std::optional<std::size_t> type_of_folder(std::string_view folder) {
    const auto& names = type_names();
    const auto found = std::ranges::find(names, folder, &TypeName::folder);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

const TypeName& name_of_type(std::size_t type) {
    return type_names().at(type);
}

std::optional<Vocabulary> vocabulary_called(std::string_view name) {
    const auto found = std::ranges::find(vocabulary_names, name);
    if (found == vocabulary_names.end()) return std::nullopt;
    return static_cast<Vocabulary>(found - vocabulary_names.begin());
}

} // namespace schaukasten
