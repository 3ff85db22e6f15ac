#include "render/pager.hpp"

#include "model/address.hpp"

#include <array>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::uint32_t most_to_show_all = 9;
constexpr std::uint32_t beside_current = 2;

bool is_shown(const Page& page, std::uint32_t part) {
    return page.parts <= most_to_show_all || part == 1 || part == page.parts ||
           (part + beside_current >= page.part && part <= page.part + beside_current);
}

Value link_to_part(std::uint32_t part, const ViewContext& context) {
    return context.link(part_address(first_address(context.page), part));
}

Value part_values(ViewValues& values) {
    auto& context = values.context();
    const auto& page = context.page;
    std::vector<Value> all;
    bool is_after_gap = false;
    for (std::uint32_t part = 1; page.parts > 1 && part <= page.parts; ++part) {
        if (!is_shown(page, part)) {
            is_after_gap = true;
            continue;
        }
        const std::array members{values.number(part), link_to_part(part, context),
                                 Value::flag(part == page.part), Value::flag(is_after_gap)};
        all.push_back(Value::object(values.shapes().part(), context.arena.list(members).values()));
        is_after_gap = false;
    }
    return context.arena.list(all);
}

} // namespace

void add_pager(ViewShapes& shapes, ObjectShape& object) {
    ViewShapes::add_list(object, "teile", shapes.book().list_of(shapes.part()));
    object.add("voriger_teil", ShapeBook::text());
    object.add("naechster_teil", ShapeBook::text());
}

void put_pager(std::span<Value>& rest, ViewValues& values) {
    const auto& context = values.context();
    const auto& page = context.page;
    ViewValues::put_list(rest, part_values(values));
    ViewValues::put(rest, page.part > 1 ? link_to_part(page.part - 1, context) : Value{});
    ViewValues::put(rest, page.part < page.parts ? link_to_part(page.part + 1, context) : Value{});
}

std::string first_address(const Page& page) {
    const auto own = part_address({}, page.part); // "seite/2/", or nothing
    return page.address.substr(0, page.address.size() - own.size());
}

} // namespace schaukasten
