#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace schaukasten {

class ObjectShape;

/// What a template may expect under a name. Every value may also be missing.
struct Shape {
    enum class Kind : std::uint8_t { Flag, Text, Markup, Object, List };

    Kind kind = Kind::Text;
    const ObjectShape* object = nullptr; // kind Object
    const Shape* element = nullptr;      // kind List
};

/// The members of an object that a page hands to its template, by name. Built once, then shared
/// by every object of that shape, which refers to it; so its address has to stay.
class ObjectShape {
public:
    struct Member {
        std::string name;
        Shape shape;
        bool is_asked = true; // false: no template ever asks, so its value need not be made
    };

    explicit ObjectShape(std::string name) : name_(std::move(name)) {}

    /// Says what the object is in messages about templates, such as "Schulseite".
    [[nodiscard]] const std::string& name() const { return name_; }

    /// Returns the member's index. Throws std::logic_error if the name is taken.
    std::size_t add(std::string_view name, Shape shape);

    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view name) const;
    /// By `number_of_name`.
    [[nodiscard]] std::optional<std::size_t> index_of(std::uint32_t name) const {
        if (name >= places_.size() || places_[name] == 0) return std::nullopt;
        return places_[name] - 1U;
    }

    [[nodiscard]] const std::vector<Member>& members() const { return members_; }

    /// Of all members, only these are asked for from now on.
    void keep_only(const std::unordered_set<const Member*>& asked) {
        for (auto& member : members_) member.is_asked = asked.contains(&member);
    }

private:
    std::string name_;
    std::vector<Member> members_;
    std::vector<std::uint16_t> places_; // index + 1 by number of name, 0 for what it has not
};

/// Members that templates ask for.
using AskedMembers = std::unordered_set<const ObjectShape::Member*>;

/// Owns shapes whose addresses stay as long as it lives.
class ShapeBook {
public:
    ObjectShape& object(std::string name) { return objects_.emplace_back(std::move(name)); }

    static Shape flag() { return {Shape::Kind::Flag}; }
    static Shape text() { return {Shape::Kind::Text}; }
    static Shape markup() { return {Shape::Kind::Markup}; }
    static Shape of(const ObjectShape& object) { return {Shape::Kind::Object, &object}; }
    Shape list_of(Shape element) {
        return {Shape::Kind::List, nullptr, &elements_.emplace_back(element)};
    }
    Shape list_of(const ObjectShape& object) { return list_of(of(object)); }

    void keep_only(const AskedMembers& asked) {
        for (auto& object : objects_) object.keep_only(asked);
    }

private:
    std::deque<ObjectShape> objects_;
    std::deque<Shape> elements_;
};

} // namespace schaukasten
