#include "render/facts.hpp"

#include "render/date_words.hpp"
#include "render/distinction.hpp"
#include "render/media.hpp"
#include "render/own_facts.hpp"
#include "render/related.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace schaukasten {
namespace {

/// What the head of the page says already.
template <class T, class FieldOf>
bool is_in_head(const T& record, const FieldOf& f) {
    bool is_title = false;
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(record.*(f.member))>,
                                 TranslatedText>) {
        is_title = &(record.*(f.member)) == &title_of(record);
        if constexpr (requires { record.summary; }) {
            is_title = is_title || &(record.*(f.member)) == &record.summary;
        }
    }
    return is_title;
}

class FactWriter {
public:
    FactWriter(const FactShapes& shapes, ViewValues& values)
        : shapes_(shapes), values_(values), context_(values.context()) {}

    template <class T>
    Value facts(const T& record) {
        std::vector<Value> all;
        for_each_field<T>([&](const auto& f) {
            using Member = std::remove_cvref_t<decltype(record.*(f.member))>;
            if constexpr (!std::is_same_v<Member, Prose>) {
                if (!f.is_for_checks && !is_in_head(record, f))
                    add_fact(all, f, record.*(f.member));
            }
        });
        for (const auto& own : own_facts(record, context_)) {
            std::vector<Value> texts;
            add_text(texts, context_.arena.text(own.text));
            all.push_back(fact(own.key, texts, false, {}, {}));
        }
        return context_.arena.list(all);
    }

private:
    template <class FieldOf, class Member>
    void add_fact(std::vector<Value>& all, const FieldOf& f, const Member& member) {
        if constexpr (is_table_list<Member>()) {
            if (!member.empty()) add_table(all, f.key, member);
        } else {
            std::vector<Value> found;
            add_values(found, f, member);
            bool is_open = false;
            if constexpr (std::is_same_v<Member, OpenList>) is_open = member.is_open;
            if (found.empty() && !is_open) return;
            all.push_back(fact(f.key, found, is_open, {}, {}));
        }
    }

    template <class Member>
    static constexpr bool is_table_list() {
        if constexpr (is_list<Member>) {
            return has_fields<typename Member::value_type>;
        } else {
            return false;
        }
    }

    /// A column for each field that any row has.
    template <class Row>
    void add_table(std::vector<Value>& all, std::string_view key, const std::vector<Row>& rows) {
        std::vector<std::vector<Value>> cells(rows.size());
        std::vector<Value> columns;
        for_each_field<Row>([&](const auto& f) {
            std::vector<std::vector<Value>> column(rows.size());
            bool is_used = false;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                add_values(column[i], f, rows[i].*(f.member));
                is_used = is_used || !column[i].empty();
            }
            if (!is_used) return;
            const auto title = label(f.key);
            columns.push_back(title);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                cells[i].push_back(cell(title, column[i], columns.size() == 1));
            }
        });
        std::vector<Value> lines;
        for (const auto& row : cells) {
            const std::array members{context_.arena.list(row)};
            lines.push_back(Value::object(*shapes_.row, context_.arena.list(members).values()));
        }
        all.push_back(fact(key, {}, false, columns, lines));
    }

    // One value or several, whatever the kind.
    template <class FieldOf, class Member>
    void add_values(std::vector<Value>& to, const FieldOf& f, const Member& member) {
        if constexpr (is_list<Member>) {
            for (const auto& element : member) add_values(to, f, element);
        } else if constexpr (is_optional<Member>) {
            if (member) add_optional(to, f, *member);
        } else if constexpr (std::is_same_v<Member, bool>) {
            if (member) add_text(to, context_.word("wort", "ja"));
        } else if constexpr (std::is_same_v<Member, TermRef>) {
            if (member.is_set()) add_term(to, *f.vocabulary, member);
        } else if constexpr (is_record_ref<Member>) {
            if (member.is_set()) add_reference(to, member);
        } else if constexpr (has_fields<Member>) {
            add_text(to, context_.arena.text(joined(member)));
        } else {
            add_simple(to, f.unit, member);
        }
    }

    template <class FieldOf, class Member>
    void add_optional(std::vector<Value>& to, const FieldOf& f, const Member& member) {
        if constexpr (std::is_same_v<Member, bool>) {
            add_text(to, context_.word("wort", member ? "ja" : "nein"));
        } else {
            add_values(to, f, member);
        }
    }

    void add_term(std::vector<Value>& to, Vocabulary vocabulary, TermRef ref) {
        const auto& term = context_.plan.directory.term(vocabulary, ref);
        add(to, {values_.text(term.name),
                 context_.foreign(term.name),
                 context_.link(term_target(vocabulary, ref.at)),
                 {}});
    }

    template <class T>
    void add_reference(std::vector<Value>& to, Ref<T> ref) {
        const auto& record = context_.plan.directory.at(ref);
        const auto target = target_of<T>(ref.at);
        add(to, {values_.title(record), values_.title_language(record), context_.link(target),
                 values_.address_language(target)});
    }

    /// A table in a cell, as one line: what it is called, then the rest with its names.
    template <class Table>
    std::string joined(const Table& table) {
        std::string line;
        for_each_field<Table>([&](const auto& f) {
            std::vector<Value> found;
            add_values(found, f, table.*(f.member));
            if (found.empty()) return;
            std::string texts;
            for (const auto& each : found) {
                if (!texts.empty()) texts += ", ";
                texts += each.values().front().characters();
            }
            if (line.empty()) {
                line = texts;
            } else {
                line += fmt::format("; {}: {}", label(f.key).characters(), texts);
            }
        });
        return line;
    }

    /// What is measured, the target, and what was reached in each school year.
    std::string joined(const Indicator& indicator) {
        const std::string percent = indicator.kind == IndicatorKind::Share ? "\u00a0%" : "";
        const auto& language = context_.language();
        auto line = indicator.text.in(language);
        const auto say = [&](std::string_view key, const std::string& text) {
            line += fmt::format("; {}: {}", label(key).characters(), text);
        };
        if (indicator.target) {
            say(key_of(&Indicator::target), context_.dates.number(*indicator.target) + percent);
        }
        if (!indicator.formula.empty()) {
            say(key_of(&Indicator::formula), indicator.formula.in(language));
        }
        for (const auto& each : indicator.measurements) {
            std::vector<std::string> parts;
            if (each.value) parts.push_back(context_.dates.number(*each.value) + percent);
            if (each.reached) {
                parts.emplace_back(
                    context_.word("wort", *each.reached ? "erreicht" : "nicht_erreicht")
                        .characters());
            }
            if (!each.text.empty()) parts.push_back(each.text.in(language));
            line += fmt::format("; {}: {}", name_of(each.year), fmt::join(parts, ", "));
        }
        return line;
    }

    void add_simple(std::vector<Value>& to, std::string_view unit, double number) {
        auto text = context_.dates.number(number);
        if (!unit.empty()) text += fmt::format("\u00a0{}", unit);
        add_text(to, context_.arena.text(text));
    }
    void add_simple(std::vector<Value>& to, std::string_view unit, int number) {
        add_simple(to, unit, static_cast<double>(number));
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, const std::string& text) {
        if (!text.empty()) add_text(to, Value::text(text));
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, const TranslatedText& text) {
        if (!text.empty()) add(to, {values_.text(text), context_.foreign(text), {}, {}});
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, const OpenList& list) {
        for (const auto& item : list.items) add_text(to, Value::text(item));
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, Date date) {
        add_text(to, context_.arena.text(context_.dates.day(date)));
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, PartialDate date) {
        if (date.year != 0) add_text(to, context_.arena.text(context_.dates.as_known(date)));
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, SchoolYear year) {
        if (!year.empty()) add_text(to, context_.arena.text(name_of(year)));
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, GeoPoint point) {
        add_text(to, context_.arena.text(context_.dates.number(point.latitude) + " / " +
                                         context_.dates.number(point.longitude)));
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, const Phone& phone) {
        if (phone.empty()) return;
        add(to, {Value::text(phone.text), {}, Value::text(phone.link), {}});
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, const Email& email) {
        if (email.empty()) return;
        add(to, {Value::text(email.text), {}, context_.arena.text("mailto:" + email.text), {}});
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, const WebAddress& address) {
        if (address.empty()) return;
        add(to, {context_.arena.text(address.spoken()), {}, Value::text(address.text), {}});
    }
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, const MediaFile& file) {
        if (file.empty()) return;
        add(to, {Value::text(file.path), {}, context_.link(media_address(file.path)), {}});
    }
    template <class E>
    requires std::is_enum_v<E>
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, E value) {
        add_text(to, context_.word(word_group<E>, word_of(value)));
    }

    void add_text(std::vector<Value>& to, Value text) { add(to, {text, {}, {}, {}}); }

    /// Text, its language, address, language of what is there.
    void add(std::vector<Value>& to, const std::array<Value, 4>& members) {
        to.push_back(Value::object(*shapes_.value, context_.arena.list(members).values()));
    }

    Value label(std::string_view key) { return context_.word("feld", key); }

    Value cell(Value column, const std::vector<Value>& found, bool is_first) {
        const std::array members{column, context_.arena.list(found), Value::flag(found.size() > 1),
                                 Value::flag(is_first)};
        return Value::object(*shapes_.cell, context_.arena.list(members).values());
    }

    Value fact(std::string_view key, const std::vector<Value>& found, bool is_open,
               const std::vector<Value>& columns, const std::vector<Value>& rows) {
        const std::array members{Value::text(key),
                                 label(key),
                                 context_.arena.list(found),
                                 Value::flag(found.size() > 1 || is_open),
                                 Value::flag(is_open),
                                 context_.arena.list(columns),
                                 Value::flag(!columns.empty()),
                                 context_.arena.list(rows)};
        return Value::object(*shapes_.fact, context_.arena.list(members).values());
    }

    const FactShapes& shapes_;
    ViewValues& values_;
    ViewContext& context_;
};

/// Whether a record refers to another one by one of its own fields that have a way back, or by
/// none.
template <class Source, class T, class Visit>
void for_each_way_back(const Visit& visit) {
    for_each_field<Source>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<Source&>().*(f.member))>;
        if constexpr (std::is_same_v<Member, Ref<T>>) {
            if (f.has_way_back) {
                visit(f.key, [member = f.member](const Source& source, std::uint32_t record) {
                    return (source.*member).at == record;
                });
            }
        } else if constexpr (std::is_same_v<Member, std::vector<Ref<T>>>) {
            if (f.has_way_back) {
                visit(f.key, [member = f.member](const Source& source, std::uint32_t record) {
                    return std::ranges::find(source.*member, Ref<T>{record}) !=
                           (source.*member).end();
                });
            }
        }
    });
}

/// All that refers to a record: under a heading of its own where the field has one, else by type.
template <class T>
Value references_to(std::uint32_t record, const FactShapes& shapes, ViewValues& values) {
    auto& context = values.context();
    std::vector<Value> groups;
    const auto add = [&]<class Source>(std::type_identity<Source>, std::string_view key,
                                       Value title, const std::vector<std::uint32_t>& places) {
        std::vector<Value> entries;
        for (const auto place : places) {
            entries.push_back(reference_value<Source>(shapes, place, values));
        }
        if (entries.empty()) return;
        const std::array members{
            context.arena.text(fmt::format("{}_{}", type_name<Source>.folder, key)), title,
            context.arena.list(entries)};
        groups.push_back(Value::object(*shapes.group, context.arena.list(members).values()));
    };
    for_each_type([&]<class Source>() {
        if constexpr (refers_to<Source, T>() && (has_facts<Source> || has_facts<T>)) {
            const auto& table = context.plan.directory.all<Source>();
            const auto all = context.plan.relations.to<Source, T>(record);
            std::vector<std::uint32_t> rest(all.begin(), all.end());
            for_each_way_back<Source, T>([&](std::string_view key, const auto& refers) {
                std::vector<std::uint32_t> places;
                std::erase_if(rest, [&](std::uint32_t place) {
                    const bool is_here = refers(table[place], record);
                    if (is_here) places.push_back(place);
                    return is_here;
                });
                add(std::type_identity<Source>{}, key, context.word("verweis", key), places);
            });
            add(std::type_identity<Source>{}, "alle",
                context.word("listen." + std::string(type_name<Source>.folder), "titel"), rest);
        }
    });
    return context.arena.list(groups);
}

} // namespace

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
    group = &one_group;
}

void put_facts(std::span<Value>& rest, const FactShapes& shapes, RecordTarget record,
               ViewValues& values) {
    for_each_type([&]<class T>() {
        if (record.type != type_index<T>) return;
        if constexpr (has_facts<T>) {
            const auto& subject = values.context().plan.directory.all<T>()[record.record];
            ViewValues::put_list(rest, FactWriter(shapes, values).facts(subject));
            ViewValues::put(rest,
                            values.context().arena.text(distinction_of(subject, values.context())));
        }
        ViewValues::put_list(rest, references_to<T>(record.record, shapes, values));
    });
}

} // namespace schaukasten
