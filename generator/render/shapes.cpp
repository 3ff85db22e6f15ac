#include "render/shapes.hpp"

namespace schaukasten {
namespace {

const ObjectShape& texts_object(ShapeBook& book, std::string name,
                                std::initializer_list<std::string_view> members) {
    auto& object = book.object(std::move(name));
    for (const auto member : members) object.add(member, ShapeBook::text());
    return object;
}

const ObjectShape& open_list_object(ShapeBook& book) {
    auto& object = book.object("Offene Liste");
    object.add("punkte", book.list_of(ShapeBook::text()));
    object.add("offen", ShapeBook::flag());
    return object;
}

/// Of a PDF there is a picture of its first page, and how long and heavy it is.
const ObjectShape& file_object(ShapeBook& book, const ObjectShape& picture) {
    auto& object = book.object("Datei");
    for (const auto* member : {"name", "adresse", "breite", "hoehe", "groesse", "seiten"})
        object.add(member, ShapeBook::text());
    object.add("vorschau", ShapeBook::of(picture));
    return object;
}

const ObjectShape& part_object(ShapeBook& book) {
    auto& object = book.object("Teil einer Liste");
    for (const auto* member : {"nummer", "adresse"}) object.add(member, ShapeBook::text());
    for (const auto* member : {"aktuell", "nach_luecke"}) object.add(member, ShapeBook::flag());
    return object;
}

} // namespace

ViewShapes::ViewShapes()
    : date_(&texts_object(book_, "Datum", {"iso", "text", "mit_wochentag"})),
      partial_date_(&texts_object(book_, "Zeitangabe", {"iso", "text"})),
      open_list_(&open_list_object(book_)),
      link_(&texts_object(book_, "Kontakt", {"text", "link"})),
      word_(&texts_object(book_, "Wort", {"wort", "name"})),
      picture_(&texts_object(book_, "Bild", {"name", "adresse", "breite", "hoehe", "srcset"})),
      file_(&file_object(book_, *picture_)),
      position_(&texts_object(book_, "Lage", {"breite", "laenge"})),
      next_time_(&make_next_time(book_)), event_day_(&make_event_day(book_)),
      moment_(&texts_object(book_, "Zeitpunkt", {"iso", "text", "mit_wochentag", "uhrzeit"})),
      term_(&texts_object(
          book_, "Begriff",
          {"id", "name", "name_sprache", "kurz", "kurz_sprache", "symbol", "adresse"})),
      whole_group_(&texts_object(book_, "Ganze Liste", {"text", "adresse"})),
      calendar_link_(&texts_object(book_, "Kalender zum Abonnieren", {"abonnieren", "adresse"})),
      part_(&part_object(book_)) {
    for_each_type([&]<class T>() {
        auto& card = book_.object(std::string(type_name<T>.singular));
        add_record_members<T>(card);
        add_fields<T, Detail::Card>(card);
        add_place<T>(card);
        add_distinction<T>(card);
        add_preview<T>(card);
        add_event_day<T>(card);
        cards_.at(type_index<T>) = &card;
    });
}

} // namespace schaukasten
