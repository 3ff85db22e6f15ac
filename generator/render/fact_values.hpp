#pragma once

#include "render/fact_shapes.hpp"
#include "render/values.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace schaukasten {

/// Puts what a field holds among the values of a fact: one or several, whatever its kind.
class FactValues {
public:
    FactValues(const FactShapes& shapes, ViewValues& values)
        : shapes_(shapes), values_(values), context_(values.context()) {}

    template <class Member>
    void add(std::vector<Value>& to, const FieldInfo& f, const Member& member) {
        if constexpr (is_list<Member>) {
            for (const auto& element : member) add(to, f, element);
        } else if constexpr (is_optional<Member>) {
            if (member) add_optional(to, f, *member);
        } else if constexpr (std::is_same_v<Member, bool>) {
            if (member) add_text(to, context_.word("wort", "ja"));
        } else if constexpr (std::is_same_v<Member, TermRef>) {
            if (member.is_set()) add_term(to, *f.vocabulary, member);
        } else if constexpr (is_record_ref<Member>) {
            if (member.is_set()) add_reference(to, target_of<typename Member::Record>(member.at));
        } else if constexpr (has_fields<Member>) {
            add_text(to, context_.arena.text(joined(member)));
        } else {
            add_simple(to, f.unit, member);
        }
    }

    void add_text(std::vector<Value>& to, Value text);

    /// The question that a field answers.
    Value label(std::string_view key) { return context_.word("feld", key); }

private:
    template <class Member>
    void add_optional(std::vector<Value>& to, const FieldInfo& f, const Member& member) {
        if constexpr (std::is_same_v<Member, bool>) {
            add_text(to, context_.word("wort", member ? "ja" : "nein"));
        } else {
            add(to, f, member);
        }
    }

    /// A table in a cell, as one line: what it is called, then the rest with its names.
    template <class Table>
    std::string joined(const Table& table) {
        std::string line;
        for_each_field<Table>([&](const auto& f) {
            std::vector<Value> found;
            add(found, f, table.*(f.member));
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
    std::string joined(const Indicator& indicator);

    void add_term(std::vector<Value>& to, Vocabulary vocabulary, TermRef ref);
    void add_reference(std::vector<Value>& to, RecordTarget target);
    void add_simple(std::vector<Value>& to, std::string_view unit, double number);
    void add_simple(std::vector<Value>& to, std::string_view unit, int number);
    void add_simple(std::vector<Value>& to, std::string_view unit, const std::string& text);
    void add_simple(std::vector<Value>& to, std::string_view unit, const TranslatedText& text);
    void add_simple(std::vector<Value>& to, std::string_view unit, const OpenList& list);
    void add_simple(std::vector<Value>& to, std::string_view unit, Date date);
    void add_simple(std::vector<Value>& to, std::string_view unit, PartialDate date);
    void add_simple(std::vector<Value>& to, std::string_view unit, SchoolYear year);
    void add_simple(std::vector<Value>& to, std::string_view unit, GeoPoint point);
    void add_simple(std::vector<Value>& to, std::string_view unit, const Phone& phone);
    void add_simple(std::vector<Value>& to, std::string_view unit, const Email& email);
    void add_simple(std::vector<Value>& to, std::string_view unit, const WebAddress& address);
    void add_simple(std::vector<Value>& to, std::string_view unit, const MediaFile& file);
    template <class E>
    requires std::is_enum_v<E>
    void add_simple(std::vector<Value>& to, std::string_view /*unit*/, E value) {
        add_text(to, context_.word(word_group<E>, word_of(value)));
    }

    /// Text, its language, address, language of what is there.
    void put(std::vector<Value>& to, const std::array<Value, 4>& members);

    const FactShapes& shapes_;
    ViewValues& values_;
    ViewContext& context_;
};

} // namespace schaukasten
