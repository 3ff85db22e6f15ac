#include "render/facts.hpp"

#include "render/distinction.hpp"
#include "render/fact_values.hpp"
#include "render/own_facts.hpp"
#include "render/references.hpp"

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
        : shapes_(shapes), values_(shapes, values), context_(values.context()) {}

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
            values_.add_text(texts, context_.arena.text(own.text));
            all.push_back(fact(own.key, texts, false, {}, {}));
        }
        return context_.arena.list(all);
    }

private:
    template <class Member>
    void add_fact(std::vector<Value>& all, const FieldInfo& f, const Member& member) {
        if constexpr (is_table_list<Member>()) {
            if (!member.empty()) add_table(all, f.key, member);
        } else {
            std::vector<Value> found;
            values_.add(found, f, member);
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
                values_.add(column[i], f, rows[i].*(f.member));
                is_used = is_used || !column[i].empty();
            }
            if (!is_used) return;
            const auto title = values_.label(f.key);
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

    Value cell(Value column, const std::vector<Value>& found, bool is_first) {
        const std::array members{column, context_.arena.list(found), Value::flag(found.size() > 1),
                                 Value::flag(is_first)};
        return Value::object(*shapes_.cell, context_.arena.list(members).values());
    }

    Value fact(std::string_view key, const std::vector<Value>& found, bool is_open,
               const std::vector<Value>& columns, const std::vector<Value>& rows) {
        const std::array members{Value::text(key),
                                 values_.label(key),
                                 context_.arena.list(found),
                                 Value::flag(found.size() > 1 || is_open),
                                 Value::flag(is_open),
                                 context_.arena.list(columns),
                                 Value::flag(!columns.empty()),
                                 context_.arena.list(rows)};
        return Value::object(*shapes_.fact, context_.arena.list(members).values());
    }

    const FactShapes& shapes_;
    FactValues values_;
    ViewContext& context_;
};

} // namespace

void put_facts(std::span<Value>& rest, const FactShapes& shapes, RecordTarget record,
               ViewValues& values) {
    auto& context = values.context();
    for_each_type([&]<class T>() {
        if constexpr (has_facts<T>) {
            if (record.type != type_index<T>) return;
            const auto& subject = context.plan.directory.all<T>()[record.record];
            ViewValues::put_list(rest, FactWriter(shapes, values).facts(subject));
            ViewValues::put(rest, context.arena.text(distinction_of(subject, context)));
        }
    });
    ViewValues::put_list(rest, references_to(shapes, record, values));
}

} // namespace schaukasten
