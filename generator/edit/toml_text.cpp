#include "edit/toml_text.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

void append_escaped(std::string& out, char c) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\t': out += "\\t"; break;
    default:
        if (byte < 0x20 || byte == 0x7F) {
            out += fmt::format("\\u{:04X}", byte);
        } else {
            out += c;
        }
    }
}

/// `"""`, the lines as they are, `"""`. A quote is escaped where it could be taken for the end.
std::string spread_string(std::string_view text) {
    std::string out = "\"\"\"\n";
    for (std::size_t k = 0; k < text.size(); ++k) {
        const bool may_end = text[k] == '"' && (k + 1 == text.size() || text[k + 1] == '"');
        if (text[k] == '\n' || text[k] == '\t' || (text[k] == '"' && !may_end)) {
            out += text[k];
        } else {
            append_escaped(out, text[k]);
        }
    }
    return out + "\"\"\"";
}

std::string written(const std::string& text, LongText style) {
    const bool is_long = text.find('\n') != std::string::npos;
    return is_long && style == LongText::Spread ? spread_string(text) : toml_string(text);
}
std::string written(bool flag, LongText /*style*/) {
    return flag ? "true" : "false";
}
std::string written(std::int64_t number, LongText /*style*/) {
    return std::to_string(number);
}
std::string written(double number, LongText /*style*/) {
    return toml_number(number);
}
std::string written(Date date, LongText /*style*/) {
    return iso_date(date);
}
std::string written(TimeOfDay time, LongText /*style*/) {
    return fmt::format("{:02}:{:02}:00", time.hour, time.minute);
}
std::string written(const TomlDateTime& moment, LongText style) {
    return written(moment.date, style) + "T" + written(moment.time, style);
}
std::string written(const TomlArray& list, LongText /*style*/) {
    std::string out = "[";
    for (const auto& element : list) {
        if (out.size() > 1) out += ", ";
        out += toml_value(element, LongText::InOneLine);
    }
    return out + "]";
}
std::string written(const TomlTable& table, LongText /*style*/) {
    std::string out = "{";
    for (const auto& entry : table.entries) {
        out += out.size() > 1 ? ", " : " ";
        out += toml_key(entry.key) + " = " + toml_value(entry.value, LongText::InOneLine);
    }
    return out + (table.entries.empty() ? "}" : " }");
}

} // namespace

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) append_escaped(out, c);
    return out + "\"";
}

std::string toml_number(double number) {
    auto out = fmt::format("{}", number);
    if (out.find_first_of(".en") == std::string::npos) out += ".0";
    return out;
}

std::string toml_key(std::string_view key) {
    const bool is_bare = !key.empty() && std::ranges::all_of(key, [](char c) {
        return is_letter(c) || is_digit(c) || c == '_' || c == '-';
    });
    return is_bare ? std::string(key) : toml_string(key);
}

std::string toml_value(const TomlValue& value, LongText style) {
    return std::visit([&](const auto& data) { return written(data, style); }, value.data);
}

} // namespace schaukasten
