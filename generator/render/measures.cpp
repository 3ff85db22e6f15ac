#include "render/measures.hpp"

#include "plan/deadlines.hpp"
#include "render/date_words.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace schaukasten {

Value measure_value(const ObjectShape& entry, std::uint32_t goal, const Measure& measure,
                    std::string_view note, ViewValues& values) {
    auto& context = values.context();
    const auto target = target_of<Goal>(goal);
    const std::array members{values.text(measure.title), context.foreign(measure.title),
                             context.link(target), values.address_language(target),
                             context.arena.text(note)};
    return Value::object(entry, context.arena.list(members).values());
}

Value deadline_values(const ObjectShape& entry, ViewValues& values) {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    std::vector<Value> all;
    for (const auto& each : deadlines(directory, context.plan.today)) {
        const auto& measure = directory.all<Goal>()[each.goal].measures[each.measure];
        const auto note = fmt::format("{} · {}", context.dates.day(each.day),
                                      measure.when.in(context.language()));
        all.push_back(measure_value(entry, each.goal, measure, note, values));
    }
    return context.arena.list(all);
}

} // namespace schaukasten
