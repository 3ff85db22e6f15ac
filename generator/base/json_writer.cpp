#include "base/json_writer.hpp"

#include "base/json_text.hpp"

#include <fmt/format.h>

namespace schaukasten {

void JsonWriter::key(std::string_view name) {
    separate();
    append_json_text(out_, name);
    out_ += ':';
}

void JsonWriter::text(std::string_view text) {
    separate();
    append_json_text(out_, text);
}

void JsonWriter::number(double value) {
    separate();
    out_ += fmt::format("{}", value);
}

void JsonWriter::flag(bool value) {
    separate();
    out_ += value ? "true" : "false";
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
