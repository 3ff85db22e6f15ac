#pragma once

#include "render/facts.hpp"
#include "render/related.hpp"
#include "render/shapes.hpp"
#include "render/values.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace schaukasten {

/// The page of one record: all its fields, and the cards of all that refers to it, under the name
/// of their type's folder.
class RecordPages {
public:
    explicit RecordPages(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape(std::size_t type) const { return *shapes_.at(type); }
    [[nodiscard]] const ObjectShape& assignment() const { return *assignment_; }
    [[nodiscard]] const FactShapes& facts() const { return *facts_; }

    /// Who works at a school, whoever can be met first standing first.
    [[nodiscard]] Value work_at_school(std::uint32_t school, ViewValues& values) const;

    template <class T>
    Value value(std::uint32_t record, ViewValues& values) const {
        const auto& shape = *shapes_.at(type_index<T>);
        const auto members = values.context().arena.values(shape.members().size());
        auto rest = members;
        const auto& subject = values.context().plan.directory.all<T>()[record];
        values.put_record_members<T>(rest, record);
        values.put_fields<T, Detail::Full>(rest, shape, subject);
        for_each_type([&]<class Source>() {
            if constexpr (refers_to<Source, T>()) {
                const auto cards =
                    values.cards<Source>(related<Source>(subject, record, values.context().plan));
                auto place = std::span(members).subspan(*shape.index_of(type_name<Source>.folder));
                ViewValues::put_list(place, cards);
                if constexpr (!has_key<T>(type_name<Source>.folder)) rest = rest.subspan(2);
            }
        });
        put_facts(rest, *facts_, target_of<T>(record), values);
        put_own(rest, subject, record, values);
        return Value::object(shape, members);
    }

private:
    template <class T>
    void describe(ViewShapes& shapes);

    /// What a record names itself, in its own order, then what names the record.
    template <class Source, class T>
    static std::vector<std::uint32_t> related(const T& subject, std::uint32_t record,
                                              const SitePlan& plan) {
        std::vector<std::uint32_t> all;
        for_each_field<T>([&](const auto& f) {
            const auto& member = subject.*(f.member);
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>,
                                         std::vector<Ref<Source>>>) {
                if (f.key != type_name<Source>.folder) return;
                for (const auto ref : member) all.push_back(ref.at);
            }
        });
        for (const auto source : plan.relations.to<Source, T>(record)) {
            if (std::ranges::find(all, source) == all.end()) all.push_back(source);
        }
        return all;
    }

    // What only some types have beside that.
    template <class T>
    void put_own(std::span<Value>& /*rest*/, const T& /*subject*/, std::uint32_t /*record*/,
                 ViewValues& /*values*/) const {}
    void put_own(std::span<Value>& rest, const School& school, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Offer& offer, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Event& event, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Article& article, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Concept& one, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const InfoPage& page, std::uint32_t record,
                 ViewValues& values) const;
    void put_body(std::span<Value>& rest, const Prose& body, ViewValues& values) const;

    std::array<const ObjectShape*, type_count> shapes_{};
    std::optional<FactShapes> facts_;
    const ObjectShape* assignment_ = nullptr;
    const ObjectShape* section_ = nullptr;
};

} // namespace schaukasten
