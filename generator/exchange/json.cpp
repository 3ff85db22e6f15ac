#include "exchange/json.hpp"

#include <fmt/format.h>

#include <cmath>

namespace schaukasten {
namespace {

void add_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.append(1, '\\').append(1, c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += fmt::format("\\u{:04x}", byte);
        } else {
            out += c;
        }
    }
    out += '"';
}

std::string joined(const std::vector<Json>& items, std::string_view between) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += between;
        text += item.written();
    }
    return text;
}

} // namespace

Json Json::text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    add_quoted(out, text);
    return Json(std::move(out));
}

Json Json::number(double number) {
    return Json(std::isfinite(number) ? fmt::format("{}", number) : "null");
}

Json Json::whole(std::int64_t number) {
    return Json(std::to_string(number));
}

Json Json::flag(bool flag) {
    return Json(flag ? "true" : "false");
}

Json Json::list(const std::vector<Json>& items) {
    return Json('[' + joined(items, ",") + ']');
}

Json Json::lines(const std::vector<Json>& items) {
    return Json(items.empty() ? "[]" : "[\n" + joined(items, ",\n") + "\n]");
}

JsonObject& JsonObject::add(std::string_view key, const Json& value) {
    if (!members_.empty()) members_ += ',';
    add_quoted(members_, key);
    members_.append(1, ':').append(value.written());
    return *this;
}

JsonObject& JsonObject::add_text(std::string_view key, std::string_view text) {
    return text.empty() ? *this : add(key, Json::text(text));
}

JsonObject& JsonObject::add_list(std::string_view key, const std::vector<Json>& items) {
    return items.empty() ? *this : add(key, Json::list(items));
}

JsonObject& JsonObject::add_all(const JsonObject& other) {
    if (!members_.empty() && !other.empty()) members_ += ',';
    members_ += other.members_;
    return *this;
}

} // namespace schaukasten
