#include "render/distinction.hpp"
#include "render/values.hpp"

namespace schaukasten {

// The cards of all types are made here and nowhere else: they are much for a compiler.

template <class T>
Value ViewValues::make_card(ViewValues& values, std::uint32_t record) {
    auto& context = values.context_;
    const auto& shape = values.shapes_.card_of_type(type_index<T>);
    const auto& subject = context.plan.directory.all<T>()[record];
    const auto members = context.arena.values(shape.members().size());
    auto rest = members;
    values.put_record_members<T>(rest, record);
    values.put_fields<T, Detail::Card>(rest, shape, subject);
    if constexpr (is_at_schools<T>) values.put_place(rest, schools_of(subject));
    if constexpr (has_facts<T>) {
        put_if_asked(rest, shape,
                     [&] { return context.arena.text(distinction_of(subject, context)); });
    }
    if constexpr (std::is_same_v<T, Flyer>) {
        put_if_asked(rest, shape, [&] { return values.preview(subject); });
    }
    if constexpr (std::is_same_v<T, Event>) values.put_event_day(rest, subject);
    return Value::object(shape, members);
}

Value ViewValues::card(RecordTarget record) {
    using MakeCard = Value (*)(ViewValues&, std::uint32_t);
    static constexpr auto makers =
        table_by_type<MakeCard>([]<class T>() { return &ViewValues::make_card<T>; });
    return makers.at(record.type)(*this, record.record);
}

Value ViewValues::cards(std::size_t type, std::span<const std::uint32_t> records) {
    const auto values = context_.arena.values(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        values[i] = card({static_cast<std::uint32_t>(type), records[i]});
    }
    return Value::list(values);
}

Value ViewValues::title(RecordTarget record) {
    using Title = Value (*)(ViewValues&, std::uint32_t);
    static constexpr auto titles = table_by_type<Title>([]<class T>() -> Title {
        return [](ViewValues& values, std::uint32_t place) {
            return values.title(values.context_.plan.directory.all<T>()[place]);
        };
    });
    return titles.at(record.type)(*this, record.record);
}

Value ViewValues::title_language(RecordTarget record) {
    using Language = Value (*)(ViewValues&, std::uint32_t);
    static constexpr auto languages = table_by_type<Language>([]<class T>() -> Language {
        return [](ViewValues& values, std::uint32_t place) {
            return values.title_language(values.context_.plan.directory.all<T>()[place]);
        };
    });
    return languages.at(record.type)(*this, record.record);
}

} // namespace schaukasten
