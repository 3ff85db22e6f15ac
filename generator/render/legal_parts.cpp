#include "render/legal_parts.hpp"

#include "model/legal_page.hpp"

#include <string>
#include <utility>

namespace schaukasten {
namespace {

template <class T>
ObjectShape& shape_of(ViewShapes& shapes, std::string name) {
    auto& object = shapes.book().object(std::move(name));
    shapes.add_fields<T, Detail::Full>(object);
    return object;
}

/// With how long the server keeps its log, in words.
const ObjectShape& privacy_shape(ViewShapes& shapes) {
    auto& object = shape_of<Privacy>(shapes, "Datenschutzerklärung");
    object.add("protokoll", ShapeBook::text());
    object.add("ohne_protokoll", ShapeBook::flag());
    return object;
}

Value privacy_value(const Privacy& privacy, const ObjectShape& shape, ViewValues& values) {
    auto& context = values.context();
    const auto members = context.arena.values(shape.members().size());
    auto rest = members;
    values.put_fields<Privacy, Detail::Full>(rest, shape, privacy);
    const auto days = static_cast<std::size_t>(privacy.log_days.value_or(0));
    ViewValues::put(rest, days == 0 ? Value{} : context.counted("tage", days));
    ViewValues::put(rest, Value::flag(privacy.log_days == 0));
    return Value::object(shape, members);
}

} // namespace

LegalParts::LegalParts(ViewShapes& shapes)
    : sources_(shapes), imprint_(&shape_of<Imprint>(shapes, "Impressum")),
      privacy_(&privacy_shape(shapes)),
      statement_(&shape_of<AccessibilityStatement>(shapes, "Erklärung zur Barrierefreiheit")) {}

void LegalParts::add_to(ViewShapes& shapes, ObjectShape& page) const {
    page.add("impressum", ShapeBook::of(*imprint_));
    page.add("datenschutz", ShapeBook::of(*privacy_));
    page.add("erklaerung", ShapeBook::of(*statement_));
    ViewShapes::add_list(page, "datenquellen", shapes.book().list_of(sources_.shape()));
}

void LegalParts::put(std::span<Value>& rest, const InfoPage& page, ViewValues& values) const {
    const auto& directory = values.context().plan.directory;
    const auto put_if = [&](LegalPage kind, const auto& make) {
        ViewValues::put(rest, page.id == id_of(kind) ? make() : Value{});
    };
    put_if(LegalPage::Imprint,
           [&] { return values.table<Imprint, Detail::Full>(directory.site.imprint, *imprint_); });
    put_if(LegalPage::Privacy,
           [&] { return privacy_value(directory.site.privacy, *privacy_, values); });
    put_if(LegalPage::Accessibility, [&] {
        if (!directory.accessibility) return Value{};
        return values.table<AccessibilityStatement, Detail::Full>(*directory.accessibility,
                                                                  *statement_);
    });
    ViewValues::put_list(rest,
                         page.id == id_of(LegalPage::DataSources) ? sources_.all(values) : Value{});
}

} // namespace schaukasten
