#include "base/json_writer.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != '<' && c != '>' &&
           c != '&' && c != '\x7F';
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (is_plain(c)) {
            out += c;
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    out += '"';
}

} // namespace

void JsonWriter::key(std::string_view name) {
    separate();
    append_quoted(out_, name);
    out_ += ':';
}

void JsonWriter::text(std::string_view text) {
    separate();
    append_quoted(out_, text);
}

void JsonWriter::number(double value) {
    separate();
    out_ += fmt::format("{}", value);
}

void JsonWriter::begin(char bracket) {
    separate();
    out_ += bracket;
}

void JsonWriter::end(char bracket) {
    out_ += bracket;
}

void JsonWriter::separate() {
    const bool is_first =
        out_.empty() || out_.back() == '{' || out_.back() == '[' || out_.back() == ':';
    if (!is_first) out_ += ',';
}

} // namespace schaukasten
