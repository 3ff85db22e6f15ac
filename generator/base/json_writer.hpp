#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

/// Writes JSON (RFC 8259) without blanks, straight into a text: pages have some each, and a tree of
/// values for it would take longer than the page.
///
///     JsonWriter json;
///     json.begin_object();
///     json.member("name", "Süd");
///     json.end_object();          {"name":"Süd"}
class JsonWriter {
public:
    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_list() { begin('['); }
    void end_list() { end(']'); }

    /// Before a value, inside an object.
    void key(std::string_view name);
    void text(std::string_view text);
    void number(double value);
    void flag(bool value);

    /// Key and text; left out if it is empty.
    void member(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        key(name);
        text(value);
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();

    std::string out_;
};

} // namespace schaukasten
