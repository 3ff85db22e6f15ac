#include "exchange/json.hpp"

#include "base/json_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace schaukasten {
Json Json::text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    append_json_text(out, text);
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
    std::string text = "[";
    for (const auto& item : items) {
        if (text.size() > 1) text += ',';
        text += item.written();
    }
    return Json(std::move(text.append(1, ']')));
}

JsonObject& JsonObject::add(std::string_view key, const Json& value) {
    if (!members_.empty()) members_ += ',';
    append_json_text(members_, key);
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

void JsonListDocument::add(const Json& item) {
    items_.append(count_ == 0 ? "\n" : ",\n").append(item.written());
    ++count_;
}

std::string JsonListDocument::take(JsonObject head, std::string_view key) {
    auto before = head.add(key, Json::list({})).json().written();
    before.resize(before.size() - std::string_view("]}").size());
    auto document = std::move(items_);
    if (count_ > 0) document += '\n';
    return document.insert(0, before).append("]}\n");
}

} // namespace schaukasten
