#pragma once

#include "base/partial_date.hpp"
#include "model/carrier.hpp"
#include "model/contact.hpp"
#include "model/record.hpp"
#include "model/ref.hpp"
#include "model/word.hpp"

namespace schaukasten {

/// What a figure counts that the directory itself knows; then the two must agree.
enum class Counted { Schools, SchoolsWithPost, Fachkraefte, Posts };

template <>
inline constexpr auto words<Counted> =
    std::array<std::string_view, 4>{"schulen", "schulen_mit_stelle", "fachkraefte", "stellen"};

/// One of the parts that add up to a figure.
struct FigurePart {
    TranslatedText title;
    double value = 0;
    std::optional<double> base;
    std::optional<double> share;
};

template <>
inline constexpr auto fields<FigurePart> = FieldTable{
    field("titel", &FigurePart::title, "Was gezählt wird.").required().translatable(),
    field("wert", &FigurePart::value, "Die Zahl.").required(),
    field("basis", &FigurePart::base, "Von wie vielen."),
    field("anteil", &FigurePart::share, "Anteil in Prozent, wie ihn die Quelle nennt.").in("%"),
};

/// A figure with its date and source (Kennzahl). Parts have to add up.
struct Figure : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    std::optional<double> value;
    TranslatedText unit;
    bool is_rough = false;
    std::optional<double> base;
    TranslatedText base_text;
    std::optional<double> share;
    PartialDate as_of;
    TranslatedText source;
    TranslatedText definition;
    std::optional<Counted> counts;
    std::optional<CarrierKind> counts_of;
    std::vector<FigurePart> parts;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Figure>{"kennzahlen", "Kennzahl", "keine Kennzahl", false,
                                            Audience::Professionals};

template <>
inline constexpr auto fields<Figure> = FieldTable{
    field("titel", &Figure::title, "Was die Zahl sagt.").required().translatable(),
    field("kurz", &Figure::summary, "Was man dazu wissen muss, in einem Satz.").translatable(),
    field("wert", &Figure::value, "Die Zahl."),
    field("einheit", &Figure::unit, "Was gezählt wird, zum Beispiel \"Stellen\".")
        .required()
        .translatable(),
    field("ungefaehr", &Figure::is_rough, "Ungefähr: true, wenn die Zahl ungefähr ist."),
    field("basis", &Figure::base, "Von wie vielen, zum Beispiel 62."),
    field("basis_text", &Figure::base_text, "Wovon, zum Beispiel \"Schulen\".").translatable(),
    field("anteil", &Figure::share, "Anteil in Prozent, wie ihn die Quelle nennt.").in("%"),
    field("stand", &Figure::as_of, "Stand: Jahr, Monat oder Tag, von dem die Zahl ist.").required(),
    field("quelle", &Figure::source, "Woher die Zahl stammt.").required().translatable(),
    field("definition", &Figure::definition, "Was genau gemeint ist.").translatable(),
    field("zaehlt", &Figure::counts,
          "Zählt: \"schulen\", \"schulen_mit_stelle\", \"fachkraefte\" oder \"stellen\": dann muss "
          "die Zahl "
          "zu den Einträgen passen.")
        .for_checks(),
    field("traegerart", &Figure::counts_of,
          "Nur Stellen dieser Träger zählen: \"land\", \"kommune\", \"freier_traeger\" oder "
          "\"kirche\".")
        .for_checks(),
    field("teile", &Figure::parts, "Teile, die zusammen die Zahl ergeben."),
    field("beschreibung", &Figure::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
