#pragma once

#include "base/toml.hpp"
#include "check/ids.hpp"

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace schaukasten {

bool is_blank(std::string_view text);

/// Turns single TOML values of one record into the model's types. What does not fit is reported at
/// the value, in German, and leaves the target as it was.
class ValueReader {
public:
    ValueReader(const Record& record, const Ids& ids, std::string_view language,
                Diagnostics& diagnostics)
        : record_(record), ids_(ids), language_(language), diagnostics_(diagnostics),
          has_escapes_(record.text.find('\\') != std::string::npos) {}

    /// The key that is being read, for messages.
    void at_key(std::string_view key) { key_ = key; }

    bool read(bool& to, const TomlValue& value);
    bool read(int& to, const TomlValue& value);
    bool read(double& to, const TomlValue& value);
    bool read(std::string& to, const TomlValue& value);
    bool read(Date& to, const TomlValue& value);
    bool read(TimeOfDay& to, const TomlValue& value);
    bool read(Phone& to, const TomlValue& value);
    bool read(Email& to, const TomlValue& value);
    bool read(WebAddress& to, const TomlValue& value);
    bool read(MediaFile& to, const TomlValue& value);
    bool read(GeoPoint& to, const TomlValue& value);
    bool read(ClassRange& to, const TomlValue& value);
    bool read(Colour& to, const TomlValue& value);
    bool read(RichText& to, const TomlValue& value);

    template <class E>
    requires std::is_enum_v<E>
    bool read(E& to, const TomlValue& value) {
        const auto index = word(words<E>, value);
        if (index) to = static_cast<E>(*index);
        return index.has_value();
    }

    template <class T>
    bool read(Ref<T>& to, const TomlValue& value) {
        const auto place = reference(type_index<T>, value);
        if (place) to.at = *place;
        return place.has_value();
    }

    bool read_term(TermRef& to, Vocabulary vocabulary, const TomlValue& value);

    /// Null, and a message, if the value is of another kind.
    const TomlArray* list(const TomlValue& value);
    /// The same of `[[key]]`, a list of tables.
    const TomlArray* sections(const TomlValue& value);
    /// One of them.
    const TomlTable* section(const TomlValue& element);
    const TomlTable* table(const TomlValue& value);

    void error(Position at, std::string message);
    void warning(Position at, std::string message);
    [[nodiscard]] const Record& record() const { return record_; }
    [[nodiscard]] const Ids& ids() const { return ids_; }
    [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

    /// Markdown of an .md file, and of any other text with its place.
    RichText markdown(std::string_view text, Position at, std::string_view language);
    [[nodiscard]] std::string_view language() const { return language_; }
    /// Reads translated Markdown: quotes and the like follow that language.
    void in_language(std::string_view language) { language_ = language; }

private:
    template <class Parsed>
    bool parsed(Parsed& to, const TomlValue& value,
                std::optional<Parsed> (*parse)(std::string_view), std::string_view expectation);
    const std::string* text(const TomlValue& value);
    const std::string* filled_text(const TomlValue& value);
    [[nodiscard]] std::string as_written(const TomlValue& value) const;
    bool read_day(Date& to, Date date, Position at);
    bool wrong_kind(const TomlValue& value, std::string_view expected);
    void number_without_quotes(const TomlValue& value);
    std::optional<std::size_t> word(std::span<const std::string_view> words,
                                    const TomlValue& value);
    std::optional<std::uint32_t> reference(std::size_t type, const TomlValue& value);

    const Record& record_;
    const Ids& ids_;
    std::string_view language_;
    Diagnostics& diagnostics_;
    std::string_view key_;
    bool has_escapes_; // else no string has a character that the file does not have
};

} // namespace schaukasten
