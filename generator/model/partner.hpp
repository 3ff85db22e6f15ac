#pragma once

#include "model/contact.hpp"
#include "model/school.hpp"

namespace schaukasten {

enum class PartnerKind {
    Daycare,
    FamilyCentre,
    School,
    YouthCentre,
    FamilyEducation,
    SportsGround,
    Counselling,
    Library,
    Club,
    University,
    Office,
    Other
};

template <>
inline constexpr auto words<PartnerKind> = std::array<std::string_view, 12>{
    "kita",       "familienzentrum", "schule",     "jugendzentrum", "familienbildung",
    "sportplatz", "beratungsstelle", "bibliothek", "verein",        "hochschule",
    "amt",        "sonstiges"};

struct Distance {
    Ref<School> school;
    std::optional<double> kilometres;
};

template <>
inline constexpr auto fields<Distance> = FieldTable{
    field("schule", &Distance::school, "Schule: Id der Schule.").required(),
    field("km", &Distance::kilometres, "Entfernung in Kilometern, zum Beispiel 1.3.").in("km"),
};

/// A place or organisation in the neighbourhood that works together with schools.
struct Partner : RecordHead {
    TranslatedText name;
    TranslatedText summary;
    PartnerKind kind = PartnerKind::Other;
    std::optional<int> count;
    TermRef district;
    std::optional<GeoPoint> position;
    std::vector<Distance> distances;
    std::string street;
    std::string postcode;
    std::string town;
    Phone phone;
    Email email;
    WebAddress website;
    Prose description;
};

template <>
inline constexpr TypeName type_name<Partner>{"partner", "Partner", "keinen Partner", false,
                                             Audience::Professionals};

template <>
inline constexpr auto fields<Partner> = FieldTable{
    field("name", &Partner::name, "Name des Ortes oder der Einrichtung.").required().translatable(),
    field("kurz", &Partner::summary, "Was es dort gibt, in einem Satz.").translatable(),
    field("art", &Partner::kind,
          "Art: zum Beispiel \"kita\", \"jugendzentrum\" oder \"sportplatz\".")
        .required(),
    field("anzahl", &Partner::count,
          "Anzahl: Wie viele es sind, wenn der Eintrag für mehrere steht."),
    field("stadtteil", &Partner::district, "Stadtteil, in dem der Partner sitzt.")
        .from(Vocabulary::Districts),
    field("lage", &Partner::position, "Breite und Länge in Grad, zum Beispiel [51.51, 7.46]."),
    field("entfernungen", &Partner::distances, "Wie weit es von den Schulen ist."),
    field("strasse", &Partner::street, "Straße und Hausnummer."),
    field("plz", &Partner::postcode, "Postleitzahl."),
    field("ort", &Partner::town, "Ort."),
    field("telefon", &Partner::phone, "Telefonnummer."),
    field("email", &Partner::email, "E-Mail-Adresse."),
    field("website", &Partner::website, "Adresse der Website, mit https://."),
    field("beschreibung", &Partner::description, "Mehr dazu, in Markdown.").translatable(),
};

} // namespace schaukasten
