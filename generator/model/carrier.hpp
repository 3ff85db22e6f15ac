#pragma once

#include "model/contact.hpp"
#include "model/record.hpp"
#include "model/word.hpp"

namespace schaukasten {

enum class CarrierKind { State, Municipality, Independent, Church };

template <>
inline constexpr auto words<CarrierKind> =
    std::array<std::string_view, 4>{"land", "kommune", "freier_traeger", "kirche"};

/// Who employs Fachkräfte (Anstellungsträger).
struct Carrier : RecordHead {
    TranslatedText name;
    CarrierKind kind = CarrierKind::State;
    std::string street;
    std::string postcode;
    std::string town;
    Phone phone;
    Email email;
    WebAddress website;
};

template <>
inline constexpr TypeName type_name<Carrier>{"traeger", "Träger", "keinen Träger", false,
                                             Audience::Professionals};

template <>
inline constexpr auto fields<Carrier> = FieldTable{
    field("name", &Carrier::name, "Voller Name des Trägers.").required().translatable(),
    field("art", &Carrier::kind,
          "Wer dahinter steht: \"land\", \"kommune\", \"freier_traeger\" oder \"kirche\".")
        .required(),
    field("strasse", &Carrier::street, "Straße und Hausnummer."),
    field("plz", &Carrier::postcode, "Postleitzahl."),
    field("ort", &Carrier::town, "Ort."),
    field("telefon", &Carrier::phone, "Telefonnummer."),
    field("email", &Carrier::email, "E-Mail-Adresse."),
    field("website", &Carrier::website, "Adresse der Website, mit https://."),
};

} // namespace schaukasten
