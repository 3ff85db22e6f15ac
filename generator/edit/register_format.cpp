#include "edit/register_format.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace schaukasten {
namespace {

using enum RegisterColumn;

struct NamedColumn {
    RegisterColumn column;
    std::string_view name;
};

template <std::size_t count>
constexpr RegisterFormat format(std::string_view name, const NamedColumn (&columns)[count],
                                bool has_form_keys = false) {
    RegisterFormat result{name, {}, has_form_keys};
    for (const auto& [column, header] : columns) {
        result.names[static_cast<std::size_t>(column)] = header;
    }
    return result;
}

constexpr std::array formats{
    format("Auszug aus dem Schulverzeichnis", {{Number, "schulnummer"},
                                               {Area, "gebiet"},
                                               {Town, "ort"},
                                               {Postcode, "plz"},
                                               {Street, "strasse"},
                                               {Form, "schulform"},
                                               {Name1, "name_1"},
                                               {Name2, "name_2"},
                                               {Name3, "name_3"},
                                               {ShortForm, "kurzbezeichnung_2021"},
                                               {AreaCode, "telefon_vorwahl"},
                                               {Telephone, "telefon"},
                                               {Mail, "email"},
                                               {Homepage, "homepage_2021"},
                                               {SocialIndex, "sozialindex"},
                                               {Longitude, "lon"},
                                               {Latitude, "lat"}}),
    format("Schulgrunddaten des Ministeriums",
           {{Number, "Schulnummer"},
            {Municipality, "Gemeindeschluessel"},
            {Town, "Ort"},
            {Postcode, "PLZ"},
            {Street, "Strasse"},
            {Form, "Schulform"},
            {Name1, "Schulbezeichnung_1"},
            {Name2, "Schulbezeichnung_2"},
            {Name3, "Schulbezeichnung_3"},
            {ShortForm, "Kurzbezeichnung"},
            {AreaCode, "Telefonvorwahl"},
            {Telephone, "Telefon"},
            {Mail, "E-Mail"},
            {Homepage, "Homepage"},
            {System, "EPSG"},
            {Easting, "UTMRechtswert"},
            {Northing, "UTMHochwert"}},
           true),
    format("Schulverzeichnis von IT.NRW", {{Number, "Schulnummer"},
                                           {Municipality, "Amtlicher Gemeindeschlüssel"},
                                           {Town, "Ort"},
                                           {Postcode, "Postleitzahl"},
                                           {Street, "Straße und Hausnummer"},
                                           {Form, "Schulform"},
                                           {Name1, "Amtliche Bezeichnung 1"},
                                           {Name2, "Amtliche Bezeichnung 2"},
                                           {Name3, "Amtliche Bezeichnung 3"},
                                           {AreaCode, "Telefonnummer Vorwahl"},
                                           {Telephone, "Telefonnummer Durchwahl"},
                                           {Mail, "Offizielle E-Mail-Adresse"},
                                           {SocialIndex, "Sozialindex"}}),
};

struct FormKey {
    std::string_view key;
    std::string_view label;
};

/// Keys of the ministry (SVWS), called as IT.NRW calls them, so that both registers say the same.
constexpr auto form_keys = std::to_array<FormKey>({
    {"02", "Grundschule"},
    {"04", "Hauptschule"},
    {"06", "Volksschule"},
    {"08", "Förderschule Grund-/Hauptschule"},
    {"10", "Realschule"},
    {"13", "PRIMUS-Schule"},
    {"14", "Sekundarschule"},
    {"15", "Gesamtschule"},
    {"16", "Gemeinschaftsschule"},
    {"17", "Freie Waldorfschule"},
    {"18", "Freie Waldorfschule"},
    {"19", "Freie Waldorfschule"},
    {"20", "Gymnasium"},
    {"25", "Weiterbildungskolleg"},
    {"30", "Berufskolleg"},
    {"81", "Schulischer Lernort"},
    {"83", "Förderschule Grund-/Hauptschule"},
    {"85", "Förderschule Realschule/Gymnasium"},
    {"87", "Förderschule Realschule/Gymnasium"},
    {"88", "Förderschule Berufskolleg"},
    {"0A", authority_form},
});

std::size_t fitting_columns(const RegisterFormat& format,
                            const std::vector<std::string_view>& header) {
    return static_cast<std::size_t>(std::ranges::count_if(format.names, [&](auto name) {
        return !name.empty() && std::ranges::find(header, name) != header.end();
    }));
}

/// How many digits a number has; 0 if that says nothing.
std::size_t digits_of(RegisterColumn column) {
    switch (column) {
    case Number: return 6;
    case Postcode: return 5;
    case Municipality: return 8;
    default: return 0;
    }
}

bool lacks_zero(RegisterColumn column, std::string_view text) {
    if (!is_all_digits(text)) return false;
    if (column == AreaCode) return text.front() != '0';
    return text.size() + 1 == digits_of(column);
}

} // namespace

std::optional<RegisterColumns> find_register_columns(const CsvTable& table, const Place& file,
                                                     Diagnostics& diagnostics) {
    std::vector<std::string_view> header;
    for (const auto& cell : table.header) header.emplace_back(cell.text);
    const auto& format = *std::ranges::max_element(
        formats, {}, [&](const auto& each) { return fitting_columns(each, header); });

    const auto all = std::ranges::count_if(format.names, [](auto name) { return !name.empty(); });
    if (fitting_columns(format, header) * 2 < static_cast<std::size_t>(all)) {
        diagnostics.error({file.path, file.text, table.header.front().at},
                          "das ist keines der Schulverzeichnisse, die gelesen werden können; eine "
                          "eigene Liste übernimmt »schaukasten import csv schulen«");
        return std::nullopt;
    }

    RegisterColumns columns{&format};
    bool is_complete = true;
    for (std::size_t k = 0; k < register_column_count; ++k) {
        const auto name = format.names.at(k);
        const auto found = std::ranges::find(header, name);
        columns.places[k] = name.empty() || found == header.end()
                                ? RegisterColumns::nowhere
                                : static_cast<std::size_t>(found - header.begin());
        if (name.empty() || found != header.end()) continue;
        is_complete = false;
        diagnostics.error(
            {file.path, file.text, table.header.front().at},
            fmt::format("es fehlt die Spalte »{}«{}", name, did_you_mean(name, header)));
    }
    if (!is_complete) return std::nullopt;
    return columns;
}

bool has_lost_zeros(const CsvTable& table, const RegisterColumns& columns, const Place& file,
                    Diagnostics& diagnostics) {
    for (const auto& row : table.rows) {
        for (const auto column : {Number, Municipality, Postcode, AreaCode}) {
            const auto place = columns.places.of(column);
            if (place == RegisterColumns::nowhere || !lacks_zero(column, row[place].text)) continue;
            diagnostics.error({file.path, file.text, row[place].at},
                              fmt::format("diese Datei hat ihre führenden Nullen verloren (»{0}« "
                                          "statt »0{0}«), weil eine Tabellenkalkulation sie "
                                          "gespeichert hat; laden Sie das Verzeichnis neu herunter "
                                          "und nehmen Sie die Datei, ohne sie vorher zu öffnen",
                                          row[place].text));
            return true;
        }
    }
    return false;
}

std::string_view school_form_of(std::string_view key) {
    const auto found = std::ranges::find(form_keys, key, &FormKey::key);
    return found == form_keys.end() ? std::string_view{} : found->label;
}

} // namespace schaukasten
