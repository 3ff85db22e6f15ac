#include "render/fact_shapes.hpp"

namespace schaukasten {

FactShapes::FactShapes(ViewShapes& shapes) {
    auto& book = shapes.book();
    const auto texts = [&](std::string name,
                           std::initializer_list<std::string_view> members) -> ObjectShape& {
        auto& object = book.object(std::move(name));
        for (const auto member : members) object.add(member, ShapeBook::text());
        return object;
    };
    value = &texts("Wert", {"text", "text_sprache", "ziel", "ziel_sprache"});
    auto& one_cell = texts("Zelle", {"spalte"});
    one_cell.add("werte", book.list_of(*value));
    one_cell.add("ist_liste", ShapeBook::flag());
    one_cell.add("ist_erste", ShapeBook::flag());
    cell = &one_cell;
    auto& one_row = book.object("Zeile");
    one_row.add("zellen", book.list_of(*cell));
    row = &one_row;
    auto& one_fact = texts("Angabe", {"schluessel", "frage"});
    one_fact.add("werte", book.list_of(*value));
    one_fact.add("ist_liste", ShapeBook::flag());
    one_fact.add("ist_offen", ShapeBook::flag());
    one_fact.add("spalten", book.list_of(ShapeBook::text()));
    one_fact.add("hat_spalten", ShapeBook::flag());
    one_fact.add("zeilen", book.list_of(*row));
    fact = &one_fact;
    entry = &texts("Verweis", {"titel", "titel_sprache", "adresse", "adresse_sprache", "merkmal"});
    auto& one_group = texts("Verweise", {"schluessel", "ueberschrift"});
    one_group.add("eintraege", book.list_of(*entry));
    one_group.add("alle", ShapeBook::of(shapes.whole_group()));
    group = &one_group;
}

} // namespace schaukasten
