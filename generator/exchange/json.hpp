#pragma once

#include "base/file_sink.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// JSON (RFC 8259). Only the makers below make it, so that what people write never becomes
/// structure by accident.
class Json {
public:
    static Json text(std::string_view text);
    static Json number(double number);
    /// REQUIRES: it is one.
    static Json written_number(std::string number) { return Json(std::move(number)); }
    static Json whole(std::int64_t number);
    static Json flag(bool flag);
    static Json list(const std::vector<Json>& items);

    [[nodiscard]] const std::string& written() const { return written_; }

private:
    friend class JsonObject;
    explicit Json(std::string written) : written_(std::move(written)) {}

    std::string written_;
};

/// The members of an object, in the order in which they are added.
class JsonObject {
public:
    JsonObject& add(std::string_view key, const Json& value);
    /// Nothing if there is nothing to say.
    JsonObject& add_text(std::string_view key, std::string_view text);
    JsonObject& add_list(std::string_view key, const std::vector<Json>& items);
    /// The members of another one.
    JsonObject& add_all(const JsonObject& other);

    [[nodiscard]] bool empty() const { return members_.empty(); }
    [[nodiscard]] Json json() const { return Json('{' + members_ + '}'); }

private:
    std::string members_;
};

/// A document that is mostly one long list, with a line for each item, so that people and `diff`
/// find their way.
class JsonListFile {
public:
    /// What stands before the list, and the key of the list.
    JsonListFile(std::unique_ptr<GrowingFile> file, JsonObject head, std::string_view key);

    void add(const Json& item);
    /// REQUIRES: called once, last.
    void end();

private:
    std::unique_ptr<GrowingFile> file_;
    std::string text_; // not handed on yet
    bool is_empty_ = true;
};

} // namespace schaukasten
