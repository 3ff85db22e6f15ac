#pragma once

#include "base/diagnostics.hpp"
#include "base/toml.hpp"
#include "read/content.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

bool is_blank(std::string_view text);

/// What kind of TOML a value of one record is: text, list, table. If it is another than the key
/// takes, that is reported at the value, in German, and null or false comes back.
class ValueKinds {
public:
    ValueKinds(const Record& record, Diagnostics& diagnostics)
        : record_(record), diagnostics_(diagnostics),
          has_escapes_(record.text.find('\\') != std::string::npos) {}

    /// The key that is being read, for messages.
    void at_key(std::string_view key) { key_ = key; }
    [[nodiscard]] std::string_view key() const { return key_; }
    /// The sections around, for messages: "einsaetze." in `[[einsaetze]]`. Returns those before.
    std::string in_section(std::string prefix) { return std::exchange(prefix_, std::move(prefix)); }
    [[nodiscard]] const std::string& section_prefix() const { return prefix_; }

    const TomlArray* list(const TomlValue& value);
    /// The same of `[[key]]`, a list of tables.
    const TomlArray* sections(const TomlValue& value);
    /// One of them.
    const TomlTable* section(const TomlValue& element);
    const TomlTable* table(const TomlValue& value);
    const std::string* text(const TomlValue& value);
    /// Null, and a message, also if there is nothing in the quotes.
    const std::string* filled_text(const TomlValue& value);
    /// False, always: what was expected is said.
    bool wrong_kind(const TomlValue& value, std::string_view expected);

    void error(Position at, std::string message);
    void warning(Position at, std::string message);
    /// The characters of a number or a date: "+49" says more than 49.
    [[nodiscard]] std::string as_written(const TomlValue& value) const;
    [[nodiscard]] const Record& record() const { return record_; }
    [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

private:
    void number_without_quotes(const TomlValue& value);

    const Record& record_;
    Diagnostics& diagnostics_;
    std::string_view key_;
    std::string prefix_;
    bool has_escapes_; // else no string has a character that the file does not have
};

} // namespace schaukasten
