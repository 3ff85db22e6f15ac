#pragma once

#include "base/partial_date.hpp"
#include "model/contact.hpp"
#include "model/field.hpp"
#include "model/translated.hpp"
#include "model/word.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// content/quellen.toml: where data comes from that others made, and under which licence.

/// What of the content comes from elsewhere.
enum class Dataset { Boundary, Schools, Holidays, SocialIndex };

template <>
inline constexpr auto words<Dataset> =
    std::array<std::string_view, 4>{"grenze", "schulen", "ferien", "sozialindex"};

struct DataSource {
    TranslatedText name;
    std::vector<Dataset> used_for;
    std::string licence;
    WebAddress licence_text;
    WebAddress address;
    PartialDate as_of;
    TranslatedText changes;

    [[nodiscard]] bool is_for(Dataset dataset) const {
        return std::ranges::find(used_for, dataset) != used_for.end();
    }
    [[nodiscard]] bool is_for_any(const std::vector<Dataset>& datasets) const {
        return std::ranges::find_first_of(used_for, datasets) != used_for.end();
    }
};

template <>
inline constexpr auto fields<DataSource> = FieldTable{
    field("name", &DataSource::name,
          "Wer die Daten gemacht hat und wie sie heißen, zum Beispiel \"© GeoBasis-DE / BKG, "
          "VG250\".")
        .required()
        .translatable(),
    field("wofuer", &DataSource::used_for,
          "Was daraus stammt: \"grenze\" (karte.geojson), \"schulen\" (Schulverzeichnis), "
          "\"ferien\" (kalender.toml) oder \"sozialindex\".")
        .required(),
    field("lizenz", &DataSource::licence,
          "Unter welcher Lizenz, zum Beispiel \"Datenlizenz Deutschland – Namensnennung – "
          "Version 2.0\".")
        .required(),
    field("lizenz_url", &DataSource::licence_text, "Adresse des Textes der Lizenz."),
    field("adresse", &DataSource::address, "Wo es die Daten gibt."),
    field("stand", &DataSource::as_of,
          "Von wann sie sind: Jahr, Monat oder Tag, zum Beispiel \"2026-08\".")
        .required(),
    field("veraendert", &DataSource::changes,
          "Was Sie daran geändert haben, zum Beispiel \"Grenze vereinfacht\".")
        .translatable(),
};

struct DataSourceFile {
    std::vector<DataSource> sources;
};

template <>
inline constexpr auto fields<DataSourceFile> = FieldTable{
    field("quelle", &DataSourceFile::sources, "Die Quellen, jede unter [[quelle]].").required(),
};

} // namespace schaukasten
