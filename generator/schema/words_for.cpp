#include "schema/words_for.hpp"

#include "model/directory.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schaukasten {
namespace {

/// One value; of a list, each of them.
std::string single_form(const Key& key) {
    switch (key.kind) {
    case KeyKind::Flag: return "true oder false";
    case KeyKind::WholeNumber: return "ganze Zahl";
    case KeyKind::Number: return "Zahl";
    case KeyKind::Line: return "Text";
    case KeyKind::Markdown: return std::string(markdown_form);
    case KeyKind::Day: return "Datum wie 2026-09-01";
    case KeyKind::TimeOfDay: return "Uhrzeit wie \"8:30\"";
    case KeyKind::Moment: return "Tag, mit Uhrzeit oder ohne: \"2026-11-24 18:00\"";
    case KeyKind::PartialDate: return "Jahr, Monat oder Tag: \"2019\", \"2016-08\", 2016-08-15";
    case KeyKind::SchoolYear: return "Schuljahr wie \"2026/27\"";
    case KeyKind::Phone: return "Telefonnummer";
    case KeyKind::Email: return "E-Mail-Adresse";
    case KeyKind::WebAddress: return "Adresse im Web, mit https://";
    case KeyKind::File: return "Datei in content/medien";
    case KeyKind::Picture: return "Bild in content/medien";
    case KeyKind::Point: return "Breite und Länge wie [51.51, 7.46]";
    case KeyKind::Classes: return "Klassen wie \"1-4\"";
    case KeyKind::Colour: return "Farbe wie \"#0a7d3c\"";
    case KeyKind::OpenList: return "Liste von Texten, am Ende auch \"…\"";
    case KeyKind::PartnerName:
        return fmt::format("Id aus »{}« oder ein Name", file_kinds().at(key.type).folder);
    case KeyKind::Word: return fmt::format("eines von: {}", fmt::join(key.words, ", "));
    case KeyKind::Term:
        return key.vocabulary ? fmt::format("Begriff aus »{}«", name_of(*key.vocabulary))
                              : std::string("Begriff aus demselben Vokabular");
    case KeyKind::Record: return fmt::format("Id aus »{}«", file_kinds().at(key.type).folder);
    case KeyKind::Table:
        return key.is_list || key.is_named ? "Abschnitte, so viele Sie brauchen" : "Abschnitt";
    case KeyKind::TermId: return std::string(slug_form);
    case KeyKind::PersonalKey: return fmt::format("{}", fmt::join(personal_keys(), ", "));
    case KeyKind::LanguageTag: return "Kürzel einer Sprache wie \"de\"";
    case KeyKind::SearchTarget: return "Ordner und Id wie \"themen/geld\"";
    }
    return {};
}

} // namespace

std::vector<std::string_view> personal_keys() {
    std::vector<std::string_view> keys;
    for (const auto& key : file_kinds().at(type_index<Fachkraft>).table.keys) {
        if (key.is_personal) keys.push_back(key.key);
    }
    return keys;
}

std::string section_head(const Key& key, const std::string& path) {
    return key.is_list ? "[[" + path + "]]" : "[" + path + "]";
}

std::string form_of(const Key& key) {
    const auto form = single_form(key);
    return key.is_list && key.kind != KeyKind::Table ? "Liste: " + form : form;
}

std::string example_of(const Key& key) {
    if (key.is_list || key.kind == KeyKind::OpenList) return "[]";
    switch (key.kind) {
    case KeyKind::Flag: return "true";
    case KeyKind::WholeNumber: return "1";
    case KeyKind::Number: return "0.5";
    case KeyKind::Day: return "2026-09-01";
    case KeyKind::TimeOfDay: return "\"8:30\"";
    case KeyKind::Moment: return "\"2026-11-24 18:00\"";
    case KeyKind::PartialDate: return "2026";
    case KeyKind::SchoolYear: return "\"2026/27\"";
    case KeyKind::Point: return "[51.51, 7.46]";
    case KeyKind::Classes: return "\"1-4\"";
    case KeyKind::Word: return fmt::format("\"{}\"", key.words.front());
    default: return "\"\"";
    }
}

} // namespace schaukasten
