#pragma once

#include "render/shapes.hpp"
#include "render/view_context.hpp"
#include "render/word_group.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace schaukasten {

/// Makes the values that `ViewShapes` describes, for one page.
class ViewValues {
public:
    ViewValues(const ViewShapes& shapes, ViewContext& context)
        : shapes_(shapes), context_(context) {}

    Value card(RecordTarget record);
    template <class T>
    Value card(std::uint32_t record) {
        return card(target_of<T>(record));
    }

    Value cards(std::size_t type, std::span<const std::uint32_t> records);
    template <class T>
    Value cards(std::span<const std::uint32_t> records) {
        return cards(type_index<T>, records);
    }

    /// A table inside a record, such as an office hour.
    template <class T, Detail detail>
    Value table(const T& value, const ObjectShape& shape) {
        const auto members = context_.arena.values(shape.members().size());
        auto rest = members;
        put_fields<T, detail>(rest, shape, value);
        return Value::object(shape, members);
    }

    /// Puts the members of `add_fields` at the front of `rest` and moves it behind them.
    template <class T, Detail detail>
    void put_fields(std::span<Value>& rest, const ObjectShape& shape, const T& table) {
        for_each_field_of<T>([&](const auto& f) {
            const auto& member = table.*(f.member);
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (is_shown<Member, detail>()) {
                const auto& declared = shape.members()[shape.members().size() - rest.size()];
                const auto make = [&] { return of<detail>(member, declared.shape, f.vocabulary); };
                if (declared.shape.kind == Shape::Kind::List) {
                    put_list_if_asked(rest, shape, make);
                    return;
                }
                put_if_asked(rest, shape, make);
                if constexpr (is_translated<Member>) {
                    // Also of a theme that shows the text and not its language.
                    const auto& language = shape.members()[shape.members().size() - rest.size()];
                    const bool is_asked = declared.is_asked || language.is_asked;
                    const bool is_name =
                        f.key == key_of(&School::name) || f.key == key_of(&School::short_name);
                    put(rest, !is_asked ? Value{}
                              : is_name ? context_.foreign_name(member)
                                        : context_.foreign(member));
                }
            }
        });
        if constexpr (TimeSpan<T>) {
            put_if_asked(rest, shape, [&] { return time_span(table.from, table.to); });
            put_if_asked(rest, shape, [&] { return context_.arena.text(weekly_time(table)); });
        }
        if constexpr (std::is_same_v<T, Assignment>) {
            put_if_asked(rest, shape, [&] { return next_time(office_hours_of(table)); });
            put_if_asked(rest, shape,
                         [&] { return context_.arena.text(own_days_off(table, context_.plan)); });
        }
    }

    template <class T>
    void put_record_members(std::span<Value>& rest, std::uint32_t record) {
        const auto& value = context_.plan.directory.all<T>()[record];
        put(rest, Value::text(value.id));
        put(rest, context_.link(target_of<T>(record)));
        put(rest, address_language(target_of<T>(record)));
        if constexpr (!has_key<T>(title_name)) {
            put(rest, title(value));
            put(rest, title_language(value));
        }
    }

    void put_event_day(std::span<Value>& rest, const Event& event) {
        const bool has_day = event.is_over() || !event.coming.empty();
        const auto day = event.is_over() || !has_day ? event.last_day : event.coming.front();
        put(rest, has_day ? day_of(event, day) : Value{});
        put(rest, Value::flag(event.is_over()));
    }
    Value day_of(const Event& event, Date day) {
        return event_day(shapes_.event_day(), context_, event, day);
    }

    static void put(std::span<Value>& rest, Value value) {
        rest.front() = value;
        rest = rest.subspan(1);
    }

    static void put_list(std::span<Value>& rest, Value list) {
        put(rest, list);
        put(rest, Value::flag(list.truthy()));
    }

    /// What no template asks for stays empty. `rest` begins with a member of `shape`.
    static void put_if_asked(std::span<Value>& rest, const ObjectShape& shape, const auto& make) {
        const auto at = shape.members().size() - rest.size();
        put(rest, shape.members()[at].is_asked ? make() : Value{});
    }
    static void put_list_if_asked(std::span<Value>& rest, const ObjectShape& shape,
                                  const auto& make) {
        const auto at = shape.members().size() - rest.size();
        const bool is_asked = shape.members()[at].is_asked || shape.members()[at + 1].is_asked;
        put_list(rest, is_asked ? make() : Value{});
    }

    Value term(Vocabulary vocabulary, std::uint32_t place);
    Value date(Date date);
    Value number(std::size_t count);
    Value text(const TranslatedText& text) { return Value::text(text.in(context_.language())); }
    Value media_link(std::string_view path);
    /// Missing if there is none.
    Value next_time(std::span<const RegularTime> times) {
        return schaukasten::next_time(shapes_.next_time(), context_, times);
    }
    Value prose(const Prose& text);
    Value title(RecordTarget record);
    Value title_language(RecordTarget record);
    Value title(const Fachkraft& fachkraft);
    template <class T>
    Value title(const T& record) {
        return text(title_of(record));
    }
    template <class T>
    Value title_language(const T& record) {
        if constexpr (requires { record.name; }) {
            return context_.foreign_name(record.name);
        } else {
            return context_.foreign(title_of(record));
        }
    }
    Value title_language(const Fachkraft& fachkraft);
    /// Language of the page that a link leads to, if it is another than this page's.
    Value address_language(RecordTarget target);

    [[nodiscard]] const ViewShapes& shapes() const { return shapes_; }
    [[nodiscard]] ViewContext& context() { return context_; }

private:
    template <class T>
    static Value make_card(ViewValues& values, std::uint32_t record);

    template <Detail detail, class Member>
    Value of(const Member& member, const Shape& shape, std::optional<Vocabulary> vocabulary) {
        if constexpr (is_list<Member>) {
            const auto values = context_.arena.values(member.size());
            for (std::size_t i = 0; i < member.size(); ++i) {
                values[i] = of<detail>(member[i], *shape.element, vocabulary);
            }
            if constexpr (std::is_same_v<Member, std::vector<FlyerEdition>>) {
                // The reader's own language first, the others in the editor's order.
                const auto own = values.begin() + own_edition(member);
                if (!values.empty()) std::rotate(values.begin(), own, own + 1);
            }
            return Value::list(values);
        } else if constexpr (is_optional<Member>) {
            return member ? of<detail>(*member, shape, vocabulary) : Value{};
        } else if constexpr (std::is_same_v<Member, TermRef>) {
            return member.is_set() ? term(*vocabulary, member.at) : Value{};
        } else if constexpr (is_record_ref<Member>) {
            return member.is_set() ? card_of(member) : Value{};
        } else if constexpr (has_fields<Member>) {
            return table<Member, detail>(member, *shape.object);
        } else if constexpr (std::is_enum_v<Member>) {
            return word(word_of(member), word_group<Member>);
        } else {
            return simple(member);
        }
    }

    template <class T>
    Value card_of(Ref<T> ref) {
        return card<T>(ref.at);
    }

    static std::vector<std::uint32_t> schools_of(const Offer& offer);
    static std::vector<std::uint32_t> schools_of(const Fachkraft& fachkraft);
    void put_place(std::span<Value>& rest, const std::vector<std::uint32_t>& schools);

    Value simple(bool on) { return Value::flag(on); }
    Value simple(int value);
    Value simple(double value);
    Value simple(const std::string& value) { return Value::text(value); }
    Value simple(const TranslatedText& value) { return text(value); }
    Value simple(const Prose& value) { return prose(value); }
    Value simple(Date value) { return date(value); }
    Value simple(PartialDate value);
    Value simple(SchoolYear value);
    Value simple(const OpenList& value);
    Value simple(TimeOfDay value);
    Value simple(const Moment& value);
    Value simple(ClassRange value);
    Value simple(const Colour& value) {
        return value.empty() ? Value{} : context_.arena.text(hex_of(*value.rgb));
    }
    Value simple(const Phone& value);
    Value simple(const Email& value);
    Value simple(const WebAddress& value);
    Value simple(const MediaFile& value);
    Value simple(const Picture& value);
    Value preview(const MediaFile& file);
    Value preview(const Flyer& flyer);
    /// Place of the edition in the page's language, else of the first one.
    [[nodiscard]] std::ptrdiff_t own_edition(const std::vector<FlyerEdition>& editions) const;
    Value simple(GeoPoint value);
    Value word(std::string_view word, std::string_view group);
    Value time_span(TimeOfDay from, TimeOfDay to);
    Value object(const ObjectShape& shape, std::initializer_list<Value> members);

    const ViewShapes& shapes_;
    ViewContext& context_;
};

} // namespace schaukasten
