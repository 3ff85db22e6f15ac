#pragma once

#include "base/media.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schaukasten {

/// The ids of one record type or vocabulary, in order; a reference is a place in it.
class IdTable {
public:
    /// False if the id is there already. People also name a record by its title.
    bool add(std::string_view id, std::string_view title = {});
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
    [[nodiscard]] const std::vector<std::string_view>& all() const { return ids_; }
    /// Of the first record with that title, whatever its capitals and umlauts; empty if none has.
    [[nodiscard]] std::string_view id_of_title(std::string_view title) const;
    /// Likewise, also where the title has the form of an id.
    [[nodiscard]] std::string_view id_called(std::string_view title) const;

private:
    std::vector<std::string_view> ids_;
    std::vector<std::string_view> titles_;
    std::unordered_map<std::string_view, std::uint32_t> places_;
};

/// Views someone else's text, the Content: whatever a reference may name, known before any record
/// is filled, so that references are resolved as they are read.
struct Ids {
    std::array<IdTable, type_count> records;
    std::array<IdTable, vocabulary_names.size()> terms;
    const std::vector<std::string>* media = nullptr;    // sorted
    const std::vector<PictureFile>* pictures = nullptr; // sorted by path
    MediaUses* uses = nullptr;                          // takes down where media are named, if set
    std::vector<std::string> stray; // slugs of files that belong to no type, as a message says

    [[nodiscard]] const IdTable& terms_of(Vocabulary vocabulary) const {
        return terms.at(static_cast<std::size_t>(vocabulary));
    }
    [[nodiscard]] bool has_media(std::string_view path) const;
    void note_use(std::string_view path, MediaRole role, const Place& where) const;
    /// What to tell who names a file that content/medien does not have.
    [[nodiscard]] std::string missing_media_message(std::string_view path) const;
    /// 0 × 0 if it is not known.
    [[nodiscard]] PictureSize size_of(std::string_view path) const;
};

/// Type of a folder in content/, as `type_index` numbers it.
std::optional<std::size_t> type_of_folder(std::string_view folder);
const TypeName& name_of_type(std::size_t type);

std::optional<Vocabulary> vocabulary_called(std::string_view name);

} // namespace schaukasten
