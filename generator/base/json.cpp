#include "base/json.hpp"

#include "base/libraries.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace schaukasten {
namespace {

/// Tells how far the parser has read: it gives a place only with its errors.
class CountingCursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingCursor(const char* at, const char** read) : at_(at), read_(read) {}

    reference operator*() const { return *at_; }
    CountingCursor& operator++() {
        *read_ = ++at_;
        return *this;
    }
    CountingCursor operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingCursor& a, const CountingCursor& b) {
        return a.at_ == b.at_;
    }

private:
    const char* at_;
    const char** read_;
};

bool is_part_of_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The callbacks of nlohmann's parser; `false` ends it.
class Reader {
public:
    Reader(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits) {}

    std::variant<JsonValue, JsonError> read() {
        const char* end = text_.data() + text_.size();
        const bool is_whole = nlohmann::json::sax_parse(CountingCursor(text_.data(), &read_),
                                                        CountingCursor(end, &read_), this);
        if (is_whole) return std::move(root_);
        return error_;
    }

    bool null() { return add(JsonValue::Kind::Null, read_so_far()); }
    bool boolean(bool /*value*/) { return add(JsonValue::Kind::Flag, read_so_far()); }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*written*/) { return number(value); }
    bool string(std::string& value) {
        if (!add(JsonValue::Kind::Text, read_so_far())) return false;
        last_->text = std::move(value);
        return true;
    }
    bool binary(nlohmann::json::binary_t& /*value*/) { return false; }
    bool start_object(std::size_t /*count*/) { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t /*count*/) { return open(JsonValue::Kind::List); }
    bool key(std::string& value) {
        open_.back()->keys.push_back(std::move(value));
        return true;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::json::exception& /*error*/) {
        return fail(JsonError::What::Syntax, position == 0 ? 0 : position - 1);
    }

private:
    [[nodiscard]] std::size_t read_so_far() const {
        const auto count = read_ == nullptr ? 0 : static_cast<std::size_t>(read_ - text_.data());
        return count == 0 ? 0 : count - 1;
    }

    /// The parser knows the end of a number only once it has read on.
    bool number(double value) {
        auto at = std::min(read_so_far(), text_.size() - 1);
        if (!is_part_of_number(text_[at]) && at > 0) --at;
        while (at > 0 && is_part_of_number(text_[at - 1])) --at;
        if (!add(JsonValue::Kind::Number, at)) return false;
        last_->number = value;
        return true;
    }

    bool fail(JsonError::What what, std::size_t at) {
        error_ = {what, at};
        return false;
    }

    bool add(JsonValue::Kind kind, std::size_t at) {
        if (++count_ > limits_.values) return fail(JsonError::What::TooMany, at);
        last_ = open_.empty() ? &root_ : &open_.back()->items.emplace_back();
        last_->kind = kind;
        last_->at = at;
        return true;
    }

    bool open(JsonValue::Kind kind) {
        if (open_.size() == limits_.depth) return fail(JsonError::What::TooDeep, read_so_far());
        if (!add(kind, read_so_far())) return false;
        open_.push_back(last_); // its neighbours grow only after it is closed
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    JsonLimits limits_;
    const char* read_ = nullptr;
    JsonValue root_;
    JsonValue* last_ = nullptr;
    std::vector<JsonValue*> open_;
    std::size_t count_ = 0;
    JsonError error_;
};

} // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
    const auto found = std::ranges::find(keys, key);
    if (kind != Kind::Object || found == keys.end()) return nullptr;
    return &items[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view JsonValue::text_of(std::string_view key) const {
    const auto* value = find(key);
    return value == nullptr ? std::string_view{} : std::string_view(value->text);
}

std::variant<JsonValue, JsonError> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.empty()) return JsonError{};
    return Reader(text, limits).read();
}

Library json_library() {
    return {"nlohmann_json", nlohmann::json::meta()["version"]["string"].get<std::string>()};
}

} // namespace schaukasten
