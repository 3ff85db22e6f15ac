#include "render/report_values.hpp"

#include "render/date_words.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

std::string formatted(const ViewContext& context, std::string_view key, std::string_view first,
                      std::size_t count, std::string_view second, std::size_t total) {
    return context.texts.format(key, {{first, context.dates.number(static_cast<double>(count))},
                                      {second, context.dates.number(static_cast<double>(total))}});
}

} // namespace

ObjectShape& with_texts(ViewShapes& shapes, std::string name,
                        std::initializer_list<std::string_view> texts) {
    auto& object = shapes.book().object(std::move(name));
    for (const auto text : texts) object.add(text, ShapeBook::text());
    return object;
}

Value object(const ObjectShape& shape, Arena& arena, std::initializer_list<Value> members) {
    return Value::object(shape, arena.list({members.begin(), members.size()}).values());
}

Value bar_length(Arena& arena, double value, double longest) {
    constexpr double whole = 100;
    return arena.text(fmt::format("{:.1f}", longest > 0 ? value / longest * whole : 0.0));
}

std::vector<std::vector<std::uint32_t>> schools_by_form(const Directory& directory) {
    std::vector<std::vector<std::uint32_t>> forms(directory.terms(Vocabulary::SchoolForms).size());
    const auto& schools = directory.all<School>();
    for (std::uint32_t i = 0; i < schools.size(); ++i) {
        if (schools[i].form.is_set()) forms[schools[i].form.at].push_back(i);
    }
    return forms;
}

Value count_of(const ViewContext& context, std::size_t count, std::size_t total) {
    return context.arena.text(formatted(context, "zahl.von", "wert", count, "basis", total));
}

const ObjectShape& make_bar(ViewShapes& shapes) {
    return with_texts(shapes, "Balken", {"name", "name_sprache", "ziel", "zahl", "laenge"});
}

} // namespace schaukasten
