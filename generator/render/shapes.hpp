#pragma once

#include "base/shape.hpp"
#include "model/directory.hpp"
#include "model/member_kind.hpp"
#include "model/named.hpp"
#include "model/record.hpp"
#include "render/event_day.hpp"
#include "render/next_time.hpp"

#include <array>
#include <string>
#include <string_view>

namespace schaukasten {

// What templates may use is derived from the tables of fields: each key is a name. A member's kind
// decides what stands there: a date is {iso, text}, a telephone number
// {text, link}, a reference the card of what it refers to. A translatable text has a companion
// `<key>_sprache`, present only where the text stands in another language than the page; a list has
// `hat_<key>`, set unless it is empty, so that no heading stands above nothing.

/// How much of a record a view shows: a card leaves out long texts and references, so that views
/// end.
enum class Detail { Card, Full };

template <class Member, Detail detail>
constexpr bool is_shown();

template <class T, Detail detail>
constexpr bool has_references() {
    bool found = false;
    for_each_field<T>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
        found = found || !is_shown<Member, detail>();
    });
    return found;
}

template <class Member, Detail detail>
constexpr bool is_shown() {
    if constexpr (std::is_same_v<Member, std::optional<Consent>>) {
        return false; // what it covers is shown by what is there
    } else if constexpr (is_named<Member>) {
        return false; // where the site is published to is nobody's business
    } else if constexpr (std::is_same_v<Member, Imprint> || std::is_same_v<Member, Privacy>) {
        return false; // stands on one page alone, not around all
    } else if constexpr (detail == Detail::Full) {
        return true;
    } else if constexpr (is_record_ref<Member> || std::is_same_v<Member, Prose> ||
                         std::is_same_v<Member, OpenList>) {
        return false;
    } else if constexpr (is_list<Member> || is_optional<Member>) {
        return is_shown<typename Member::value_type, detail>();
    } else if constexpr (has_fields<Member>) {
        return !has_references<Member, detail>();
    } else {
        return true;
    }
}

template <class T>
constexpr bool has_key(std::string_view key) {
    bool found = false;
    for_each_field_of<T>([&](const auto& f) { found = found || f.key == key; });
    return found;
}

/// A table with a beginning and an end has `spanne`, both in words, and `wochenzeit` for scripts.
template <class T>
concept TimeSpan = requires(T table) {
    { table.day } -> std::same_as<Weekday&>;
    { table.from } -> std::same_as<TimeOfDay&>;
    { table.to } -> std::same_as<TimeOfDay&>;
};

/// Records whose page lists their facts.
template <class T>
inline constexpr bool has_facts =
    !std::is_same_v<T, School> && !std::is_same_v<T, Fachkraft> && !std::is_same_v<T, Offer> &&
    !std::is_same_v<T, Event> && !std::is_same_v<T, Flyer> && !std::is_same_v<T, Carrier> &&
    !std::is_same_v<T, Article> && !std::is_same_v<T, InfoPage>;

/// Records whose card says at which school they are found.
template <class T>
inline constexpr bool is_at_schools = std::is_same_v<T, Offer> || std::is_same_v<T, Fachkraft>;

/// What a record is called has this name in every view, whether it has a key of that name or not.
inline constexpr std::string_view title_name = "titel";
inline constexpr std::string_view language_suffix = "_sprache";
inline constexpr std::string_view list_prefix = "hat_";

/// The shapes that stand below every page, made once.
class ViewShapes {
public:
    ViewShapes();

    [[nodiscard]] const ObjectShape& card_of_type(std::size_t type) const {
        return *cards_.at(type);
    }
    [[nodiscard]] const ObjectShape& term() const { return *term_; }
    ShapeBook& book() { return book_; }

    /// Adds the members that a table of type T has.
    template <class T, Detail detail>
    void add_fields(ObjectShape& object) {
        for_each_field_of<T>([&](const auto& f) {
            using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
            if constexpr (is_shown<Member, detail>()) {
                const auto shape = shape_of<Member, detail>(f.key);
                if (shape.kind == Shape::Kind::List) {
                    add_list(object, f.key, shape);
                    return;
                }
                object.add(f.key, shape);
                if constexpr (is_translated<Member>) {
                    object.add(std::string(f.key) + std::string(language_suffix),
                               ShapeBook::text());
                }
            }
        });
        if constexpr (TimeSpan<T>) {
            object.add("spanne", ShapeBook::text());
            object.add("wochenzeit", ShapeBook::text());
        }
        if constexpr (std::is_same_v<T, Assignment>) {
            object.add("naechste_sprechstunde", ShapeBook::of(*next_time_));
            object.add("freie_tage_der_schule", ShapeBook::text());
        }
    }

    static void add_list(ObjectShape& object, std::string_view name, Shape list) {
        object.add(name, list);
        object.add(std::string(list_prefix).append(name), ShapeBook::flag());
    }

    /// What a card has beside that: where to find an offer or a person.
    template <class T>
    static void add_place(ObjectShape& card) {
        if constexpr (!is_at_schools<T>) return;
        card.add("wo", ShapeBook::text());
        card.add("wo_sprache", ShapeBook::text());
    }

    /// What tells it apart in a list.
    template <class T>
    static void add_distinction(ObjectShape& card) {
        if constexpr (has_facts<T>) card.add("merkmal", ShapeBook::text());
    }

    /// The first page of a flyer, in the reader's language where there is one.
    template <class T>
    void add_preview(ObjectShape& card) {
        if constexpr (std::is_same_v<T, Flyer>) card.add("vorschau", ShapeBook::of(*picture_));
    }

    /// The next day of an event, or its last one.
    template <class T>
    void add_event_day(ObjectShape& object) {
        if constexpr (!std::is_same_v<T, Event>) return;
        object.add("tag", ShapeBook::of(*event_day_));
        object.add("ist_vorbei", ShapeBook::flag());
    }

    /// What a record has beside its fields.
    template <class T>
    void add_record_members(ObjectShape& object) {
        object.add("id", ShapeBook::text());
        object.add("adresse", ShapeBook::text());
        object.add("adresse_sprache", ShapeBook::text());
        if constexpr (!has_key<T>(title_name)) {
            object.add(title_name, ShapeBook::text());
            object.add(std::string(title_name).append(language_suffix), ShapeBook::text());
        }
    }

    template <class Member, Detail detail>
    Shape shape_of(std::string_view key) {
        if constexpr (is_list<Member>) {
            return book_.list_of(shape_of<typename Member::value_type, detail>(key));
        } else if constexpr (is_optional<Member>) {
            return shape_of<typename Member::value_type, detail>(key);
        } else if constexpr (is_record_ref<Member>) {
            return ShapeBook::of(card_of(Member{}));
        } else if constexpr (std::is_same_v<Member, TermRef>) {
            return ShapeBook::of(*term_);
        } else if constexpr (has_fields<Member>) {
            auto& object = book_.object(std::string(key));
            add_fields<Member, detail>(object);
            return ShapeBook::of(object);
        } else {
            return simple_shape(static_cast<const Member*>(nullptr));
        }
    }

    [[nodiscard]] const ObjectShape& date() const { return *date_; }
    [[nodiscard]] const ObjectShape& partial_date() const { return *partial_date_; }
    [[nodiscard]] const ObjectShape& open_list() const { return *open_list_; }
    [[nodiscard]] const ObjectShape& link() const { return *link_; }
    [[nodiscard]] const ObjectShape& word() const { return *word_; }
    [[nodiscard]] const ObjectShape& picture() const { return *picture_; }
    [[nodiscard]] const ObjectShape& file() const { return *file_; }
    [[nodiscard]] const ObjectShape& position() const { return *position_; }
    [[nodiscard]] const ObjectShape& next_time() const { return *next_time_; }
    [[nodiscard]] const ObjectShape& event_day() const { return *event_day_; }
    [[nodiscard]] const ObjectShape& moment() const { return *moment_; }
    [[nodiscard]] const ObjectShape& whole_group() const { return *whole_group_; }
    [[nodiscard]] const ObjectShape& calendar_link() const { return *calendar_link_; }
    [[nodiscard]] const ObjectShape& part() const { return *part_; }

private:
    template <class T>
    const ObjectShape& card_of(Ref<T> /*ref*/) {
        return *cards_.at(type_index<T>);
    }

    static Shape simple_shape(const bool*) { return ShapeBook::flag(); }
    static Shape simple_shape(const int*) { return ShapeBook::text(); }
    static Shape simple_shape(const double*) { return ShapeBook::text(); }
    static Shape simple_shape(const std::string*) { return ShapeBook::text(); }
    static Shape simple_shape(const TranslatedText*) { return ShapeBook::text(); }
    static Shape simple_shape(const Prose*) { return ShapeBook::markup(); }
    static Shape simple_shape(const TimeOfDay*) { return ShapeBook::text(); }
    static Shape simple_shape(const ClassRange*) { return ShapeBook::text(); }
    static Shape simple_shape(const Colour*) { return ShapeBook::text(); }
    static Shape simple_shape(const SchoolYear*) { return ShapeBook::text(); }
    Shape simple_shape(const OpenList*) { return ShapeBook::of(*open_list_); }
    Shape simple_shape(const PartialDate*) { return ShapeBook::of(*partial_date_); }
    Shape simple_shape(const Date*) { return ShapeBook::of(*date_); }
    Shape simple_shape(const Moment*) { return ShapeBook::of(*moment_); }
    Shape simple_shape(const Phone*) { return ShapeBook::of(*link_); }
    Shape simple_shape(const Email*) { return ShapeBook::of(*link_); }
    Shape simple_shape(const WebAddress*) { return ShapeBook::of(*link_); }
    Shape simple_shape(const MediaFile*) { return ShapeBook::of(*file_); }
    Shape simple_shape(const Picture*) { return ShapeBook::of(*picture_); }
    Shape simple_shape(const GeoPoint*) { return ShapeBook::of(*position_); }
    template <class E>
    requires std::is_enum_v<E> Shape simple_shape(const E*) { return ShapeBook::of(*word_); }

    ShapeBook book_;
    const ObjectShape* date_;
    const ObjectShape* partial_date_;
    const ObjectShape* open_list_;
    const ObjectShape* link_;
    const ObjectShape* word_;
    const ObjectShape* picture_;
    const ObjectShape* file_;
    const ObjectShape* position_;
    const ObjectShape* next_time_;
    const ObjectShape* event_day_;
    const ObjectShape* moment_;
    const ObjectShape* term_;
    const ObjectShape* whole_group_;
    const ObjectShape* calendar_link_;
    const ObjectShape* part_;
    std::array<const ObjectShape*, type_count> cards_{};
};

} // namespace schaukasten
