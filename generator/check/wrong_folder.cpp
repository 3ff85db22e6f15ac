#include "check/wrong_folder.hpp"

#include "base/ascii.hpp"
#include "base/slug.hpp"
#include "check/ids.hpp"
#include "check/known_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace schaukasten {
namespace {

struct TypeKeys {
    std::vector<std::string_view> known;
    std::vector<std::string_view> required;
};

const std::array<TypeKeys, type_count>& keys_of_types() {
    static const auto all = [] {
        std::array<TypeKeys, type_count> keys;
        for_each_type([&]<class T>() {
            auto& own = keys.at(type_index<T>);
            own.known = keys_of<T>();
            for_each_field<T>([&](const auto& f) {
                if (f.is_required) own.required.push_back(f.key);
            });
        });
        return keys;
    }();
    return all;
}

std::ptrdiff_t unknown_in(const TomlTable& table, const TypeKeys& type) {
    return std::ranges::count_if(table.entries, [&](const TomlEntry& entry) {
        return std::ranges::find(type.known, entry.key) == type.known.end();
    });
}

std::ptrdiff_t missing_in(const TomlTable& table, const TypeKeys& type) {
    return std::ranges::count_if(type.required,
                                 [&](std::string_view key) { return table.find(key) == nullptr; });
}

bool is_one_of(std::string_view ending, std::initializer_list<std::string_view> endings) {
    return std::ranges::find(endings, ending) != endings.end();
}

} // namespace

std::optional<std::size_t> type_meant(const TomlTable& table, std::size_t type) {
    const auto& all = keys_of_types();
    const bool is_markdown = name_of_type(type).is_markdown;
    const auto missing = missing_in(table, all.at(type));
    if (missing == 0 && !is_markdown) return std::nullopt; // nearly all; spares the next
    const auto unknown = unknown_in(table, all.at(type));
    constexpr std::ptrdiff_t slips = 2; // fewer are mistakes in the file, not its folder
    if (unknown == 0 || missing + unknown <= (is_markdown ? slips - 1 : slips)) return std::nullopt;
    return type_meant(table, is_markdown);
}

std::optional<std::size_t> type_meant(const TomlTable& table, bool is_markdown) {
    if (table.entries.empty()) return std::nullopt;
    const auto& all = keys_of_types();
    std::optional<std::size_t> meant;
    for (std::size_t other = 0; other < all.size(); ++other) {
        const bool fits = name_of_type(other).is_markdown == is_markdown &&
                          missing_in(table, all.at(other)) == 0 &&
                          unknown_in(table, all.at(other)) == 0;
        if (!fits) continue;
        if (meant) return std::nullopt;
        meant = other;
    }
    return meant;
}

std::string wrong_folder_message(std::size_t type) {
    return fmt::format("diese Felder gehören zu einem Eintrag im Ordner »{0}«; verschieben Sie die "
                       "Datei nach content/{0}",
                       name_of_type(type).folder);
}

std::string foreign_file_message(std::string_view path, std::string_view folder_ending) {
    const auto name = path.substr(path.rfind('/') + 1); // npos + 1 is 0
    const auto dot = name.rfind('.');
    const auto ending =
        dot == std::string_view::npos ? std::string{} : in_small_letters(name.substr(dot + 1));
    if (is_one_of(ending,
                  {"jpg", "jpeg", "png", "webp", "gif", "heic", "tif", "tiff", "svg", "pdf"})) {
        return "Bilder und PDF liegen in content/medien; verschieben Sie die Datei dorthin";
    }
    if (is_one_of(ending, {"bak", "old", "orig", "tmp", "swp"})) { // "x~" is left out
        return "das ist die Sicherungskopie eines Programms; löschen Sie sie";
    }
    const bool is_known_folder = !folder_ending.empty();
    if (is_one_of(ending, {"doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "pages"})) {
        return fmt::format(
            "Dateien aus Word, Excel und ähnlichen Programmen gehören nicht hierher; "
            "übertragen Sie den Inhalt in eine Datei, die auf {} endet",
            is_known_folder ? folder_ending : ".toml oder .md");
    }
    const auto stem = slug_of(name.substr(0, name.find('.')));
    if (is_known_folder && !stem.empty()) {
        return fmt::format("im Ordner »{}« enden die Dateien auf {}; nennen Sie die Datei {}{}{}",
                           path.substr(0, path.find('/')), folder_ending, stem, folder_ending,
                           ending == "txt" ? ", oder legen Sie eine Notiz woanders hin" : "");
    }
    return "diese Datei gehört zu nichts; Einträge enden auf .toml, Artikel und Seiten auf .md, "
           "Bilder und PDF liegen in medien";
}

} // namespace schaukasten
