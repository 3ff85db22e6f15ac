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

JsonListFile::JsonListFile(std::unique_ptr<GrowingFile> file, JsonObject head, std::string_view key)
    : file_(std::move(file)), text_(head.add(key, Json::list({})).json().written()) {
    text_.resize(text_.size() - std::string_view("]}").size());
}

void JsonListFile::add(const Json& item) {
    text_.append(is_empty_ ? "\n" : ",\n").append(item.written());
    is_empty_ = false;
    hand_on(text_, *file_);
}

void JsonListFile::end() {
    if (!is_empty_) text_ += '\n';
    file_->add(text_.append("]}\n"));
    file_->end();
}

} // namespace schaukasten
