#pragma once

#include "model/offer.hpp"

namespace schaukasten {

struct Article : RecordHead {
    TranslatedText title;
    Date date;
    TranslatedText summary;
    std::vector<TermRef> topics;
    std::vector<Ref<School>> schools;
    std::vector<Ref<Offer>> offers;
    Picture picture;
    TranslatedText picture_text;
    TranslatedText picture_credit;
    Prose body; // behind the front matter
};

template <>
inline constexpr TypeName type_name<Article>{"artikel", "Artikel", "keinen Artikel", true};

template <>
inline constexpr auto fields<Article> = FieldTable{
    field("titel", &Article::title, "Überschrift des Artikels.").required().translatable(),
    field("datum", &Article::date, "Datum, das beim Artikel steht; neue Artikel stehen oben.")
        .required(),
    field("kurz", &Article::summary, "Worum es geht, in ein bis drei Sätzen.").translatable(),
    field("themen", &Article::topics, "Themen.").from(Vocabulary::Topics),
    field("schulen", &Article::schools, "Schulen, um die es geht."),
    field("angebote", &Article::offers, "Angebote, um die es geht."),
    field("bild", &Article::picture, "Bilddatei in content/medien."),
    field("bild_alt", &Article::picture_text, "Was auf dem Bild zu sehen ist.").translatable(),
    field("bild_nachweis", &Article::picture_credit,
          "Wer das Bild gemacht hat und unter welcher Lizenz, zum Beispiel \"Foto: Stadt "
          "Beispielstadt, CC BY 4.0\".")
        .translatable(),
};

} // namespace schaukasten
