#pragma once

#include "model/legal_basis.hpp"
#include "model/status.hpp"
#include "model/unit.hpp"

namespace schaukasten {

enum class Occupancy { Filled, Vacant, Shared };

template <>
inline constexpr auto words<Occupancy> =
    std::array<std::string_view, 3>{"besetzt", "unbesetzt", "geteilt"};

enum class PostKind { Own, Seconded };

template <>
inline constexpr auto words<PostKind> =
    std::array<std::string_view, 2>{"eigene_stelle", "abordnung"};

/// A post (Stelle), whoever fills it: neither a person nor a Fachkraft.
struct Post : RecordHead {
    TranslatedText title;
    TranslatedText summary;
    Occupancy occupancy = Occupancy::Filled;
    std::optional<PostKind> kind;
    Ref<Carrier> carrier;
    std::vector<Ref<School>> schools;
    Ref<Unit> unit;
    std::optional<double> hours;
    std::optional<double> share;
    std::optional<PartialDate> since;
    std::optional<PartialDate> until;
    std::optional<bool> is_permanent;
    Ref<Programme> programme;
    std::vector<Ref<LegalBasis>> legal_bases;
    OpenList qualifications;
    OpenList knowledge;
    TranslatedText pay;
    TranslatedText line_supervision;
    TranslatedText technical_supervision;
    TranslatedText note;
    bool is_template = false;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Post>{"stellen", "Stelle", "keine Stelle", false,
                                          Audience::Professionals};

template <>
inline constexpr auto fields<Post> = FieldTable{
    field("titel", &Post::title,
          "Wie die Stelle heißt, zum Beispiel \"Schulsozialarbeit an der Südschule\".")
        .required()
        .translatable(),
    field("kurz", &Post::summary, "Worum es geht, in einem Satz.").translatable(),
    field("besetzung", &Post::occupancy, "Besetzung: \"besetzt\", \"unbesetzt\" oder \"geteilt\"."),
    field("art", &Post::kind, "Art: \"eigene_stelle\" oder \"abordnung\"."),
    field("traeger", &Post::carrier, "Träger: Id des Anstellungsträgers.").required(),
    field("schulen", &Post::schools, "Schulen, für die die Stelle da ist."),
    field("einheit", &Post::unit, "Einheit: Id der Einheit, zu der die Stelle gehört."),
    field("stunden", &Post::hours, "Wochenstunden, zum Beispiel 19.5."),
    field("stellenanteil", &Post::share, "Anteil an einer vollen Stelle, zum Beispiel 0.5."),
    field("seit", &Post::since, "Seit: Jahr, Monat oder Tag, seit dem es die Stelle gibt."),
    field("bis", &Post::until,
          "Bis: Jahr, Monat oder Tag, an dem die Stelle oder ihre Förderung endet."),
    field("unbefristet", &Post::is_permanent, "Unbefristet: true oder false."),
    field("foerderprogramm", &Post::programme,
          "Förderprogramm: Id des Programms, aus dem sie bezahlt wird."),
    field("rechtsgrundlagen", &Post::legal_bases, "Worauf die Stelle beruht."),
    field("qualifikation", &Post::qualifications, "Was man dafür gelernt haben muss."),
    field("kenntnisse", &Post::knowledge, "Was man können soll."),
    field("verguetung", &Post::pay, "Nach welchem Tarif bezahlt wird.").translatable(),
    field("dienstaufsicht", &Post::line_supervision, "Wer die Dienstaufsicht hat.").translatable(),
    field("fachaufsicht", &Post::technical_supervision, "Wer die Fachaufsicht hat.").translatable(),
    field("hinweis", &Post::note, "Was sonst zu wissen ist.").translatable(),
    field("muster", &Post::is_template,
          "Muster für Ausschreibungen: true: ein Muster für Ausschreibungen; es zählt nicht als "
          "Stelle."),
    field("beschreibung", &Post::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
