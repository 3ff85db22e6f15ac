#pragma once

#include "base/date.hpp"
#include "model/audience.hpp"
#include "model/field.hpp"
#include "model/translated.hpp"
#include "model/word.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Internal records stand on no page and in no file, but checks know them.
enum class Visibility { Public, Internal };

template <>
inline constexpr auto words<Visibility> = std::array<std::string_view, 2>{"oeffentlich", "intern"};

/// What every record may carry.
struct RecordHead {
    std::string id; // the file's stem, and the last part of the address
    bool draft = false;
    Visibility visibility = Visibility::Public;
    std::optional<Date> publish_from;
    std::optional<Date> publish_until; // its last day
    std::optional<Date> checked;
    std::string responsible;
    std::vector<std::string> aliases;
    std::vector<std::string> languages; // tags of the languages it is translated into
};

template <>
inline constexpr auto fields<RecordHead> = FieldTable{
    field("entwurf", &RecordHead::draft, "Entwurf: true: noch nicht veröffentlichen."),
    field("sichtbar", &RecordHead::visibility,
          "Sichtbar: \"intern\": steht nirgends auf der Website; sonst \"oeffentlich\"."),
    field("veroeffentlichen_ab", &RecordHead::publish_from,
          "Ab diesem Tag steht der Eintrag auf der Website."),
    field("veroeffentlichen_bis", &RecordHead::publish_until,
          "Bis zu diesem Tag einschließlich steht der Eintrag auf der Website."),
    field("geprueft_am", &RecordHead::checked,
          "Geprüft am: Tag, an dem zuletzt jemand die Angaben geprüft hat."),
    field("zustaendig", &RecordHead::responsible,
          "Wer sich um den Eintrag kümmert, zum Beispiel \"Redaktion Süd\"; steht nicht auf der "
          "Website.")
        .for_checks(),
    field("aliase", &RecordHead::aliases,
          "Frühere Adressen dieses Eintrags; sie leiten auf die heutige weiter."),
};

/// Where a record type lies in content/ and in the site. Specialised beside each record.
struct TypeName {
    std::string_view folder;   // in content/, and the first part of the address
    std::string_view singular; // German, for messages: "Schule"
    std::string_view none;     // "keine Schule"
    bool is_markdown = false;  // front matter and text in an .md file, else .toml
    Audience audience = Audience::Families;
};

template <class T>
inline constexpr TypeName type_name{};

/// Calls `visit(field)` for every field that a table of type T may have: of a record, those of the
/// head first.
template <class T, class Visit>
constexpr void for_each_field_of(Visit&& visit) {
    if constexpr (std::is_base_of_v<RecordHead, T>) for_each_field<RecordHead>(visit);
    for_each_field<T>(visit);
}

} // namespace schaukasten
