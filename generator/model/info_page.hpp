#pragma once

#include "model/record.hpp"

namespace schaukasten {

/// A page such as the Impressum.
struct InfoPage : RecordHead {
    TranslatedText title;
    Prose body;
};

template <>
inline constexpr TypeName type_name<InfoPage>{"seiten", "Seite", "keine Seite", true};

template <>
inline constexpr auto fields<InfoPage> = FieldTable{
    field("titel", &InfoPage::title, "Überschrift der Seite.").required().translatable(),
};

} // namespace schaukasten
