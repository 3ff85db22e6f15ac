#pragma once

#include "model/field.hpp"
#include "model/ref.hpp"
#include "model/translated.hpp"

#include <string>
#include <vector>

namespace schaukasten {

/// One word of a vocabulary. Its id is the last part of its page's address.
struct Term {
    std::string id;
    TranslatedText name;
    TermRef parent; // in the same vocabulary
    TranslatedText summary;
    std::vector<std::string> synonyms;
    std::vector<std::string> languages; // tags of the languages it is translated into
};

template <>
inline constexpr auto fields<Term> = std::tuple{
    field("id", &Term::id, "Kurzname in der Adresse: Kleinbuchstaben, Ziffern und Bindestriche.")
        .required(),
    field("name", &Term::name, "So heißt der Begriff auf der Website.").required().translatable(),
    field("ober", &Term::parent, "Id des Oberbegriffs in demselben Vokabular."),
    field("kurz", &Term::summary, "Ein Satz, der den Begriff erklärt.").translatable(),
    field("synonyme", &Term::synonyms, "Andere Wörter dafür."),
};

} // namespace schaukasten
