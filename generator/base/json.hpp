#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace schaukasten {

/// A value of a JSON text (RFC 8259), each with its place, so that messages can point at it.
struct JsonValue {
    enum class Kind { Null, Flag, Number, Text, List, Object };

    Kind kind = Kind::Null;
    double number = 0;
    std::string text;
    std::vector<std::string> keys; // of an Object, each beside its item
    std::vector<JsonValue> items;  // of a List or an Object
    std::size_t at = 0;            // first byte

    /// Of an Object: the value of a key, or nullptr.
    [[nodiscard]] const JsonValue* find(std::string_view key) const;
    /// Of an Object: the text of a key; empty if there is none.
    [[nodiscard]] std::string_view text_of(std::string_view key) const;
};

/// Nobody writes more by hand; a foreign file may be anything.
struct JsonLimits {
    std::size_t depth = 16;
    std::size_t values = 500'000;
};

struct JsonError {
    enum class What { Syntax, TooDeep, TooMany };

    What what = What::Syntax;
    std::size_t at = 0;
};

std::variant<JsonValue, JsonError> parse_json(std::string_view text, const JsonLimits& limits = {});

} // namespace schaukasten
