#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
    };

    explicit ObjectShape(std::string name) : name_(std::move(name)) {}

    /// Says what the object is in messages about templates, such as "Schulseite".
    [[nodiscard]] const std::string& name() const { return name_; }

    /// Returns the member's index. Throws std::logic_error if the name is taken.
    std::size_t add(std::string_view name, Shape shape);

    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view name) const;
    [[nodiscard]] const std::vector<Member>& members() const { return members_; }

private:
    struct TextHash {
        using is_transparent =
            void; // NOLINT(readability-identifier-naming): the name is the standard's
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::string name_;
    std::vector<Member> members_;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> index_;
};

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

private:
    std::deque<ObjectShape> objects_;
    std::deque<Shape> elements_;
};

} // namespace schaukasten
