#include "render/groups.hpp"

#include "plan/belonging.hpp"

#include <array>

namespace schaukasten {

void add_whole_group(ViewShapes& shapes, ObjectShape& object, std::string_view folder) {
    object.add(std::string("alle_").append(folder), ShapeBook::of(shapes.whole_group()));
}

Value whole_group(RecordTarget owner, std::size_t type, std::size_t count, ViewValues& values) {
    static constexpr auto folders =
        table_by_type<std::string_view>([]<class T>() { return type_name<T>.folder; });
    if (count <= longest_group) return {};
    auto& context = values.context();
    const auto number = std::string(context.counted(folders.at(type), count).characters());
    const auto address = context.plan.address_of_group(owner, type, context.page.language);
    const std::array members{
        context.arena.text(context.texts.format("liste.alle", {{"anzahl", number}})),
        context.link(address)};
    return Value::object(values.shapes().whole_group(), context.arena.list(members).values());
}

std::span<const std::uint32_t> beginning_of(const std::vector<std::uint32_t>& group) {
    return std::span(group).first(shown_of_group(group.size()));
}

} // namespace schaukasten
