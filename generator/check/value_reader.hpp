#pragma once

#include "check/ids.hpp"
#include "check/value_kinds.hpp"

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace schaukasten {

/// Turns single TOML values of one record into the model's types. What does not fit is reported at
/// the value, in German, and leaves the target as it was.
class ValueReader : public ValueKinds {
public:
    ValueReader(const Record& record, const Ids& ids, std::string_view language,
                Diagnostics& diagnostics)
        : ValueKinds(record, diagnostics), ids_(ids), language_(language) {}

    bool read(bool& to, const TomlValue& value);
    bool read(int& to, const TomlValue& value);
    bool read(double& to, const TomlValue& value);
    bool read(std::string& to, const TomlValue& value);
    bool read(Date& to, const TomlValue& value);
    bool read(TimeOfDay& to, const TomlValue& value);
    bool read(Moment& to, const TomlValue& value);
    bool read(Phone& to, const TomlValue& value);
    bool read(Email& to, const TomlValue& value);
    bool read(WebAddress& to, const TomlValue& value);
    bool read(MediaFile& to, const TomlValue& value);
    bool read(Picture& to, const TomlValue& value);
    bool read(GeoPoint& to, const TomlValue& value);
    bool read(ClassRange& to, const TomlValue& value);
    bool read(Colour& to, const TomlValue& value);
    bool read(RichText& to, const TomlValue& value);
    bool read(PartialDate& to, const TomlValue& value);
    bool read(SchoolYear& to, const TomlValue& value);
    bool read(OpenList& to, const TomlValue& value);
    bool read(PartnerName& to, const TomlValue& value);

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

    /// Markdown of an .md file, and of any other text with its place.
    RichText markdown(std::string_view text, Position at, std::string_view language);
    [[nodiscard]] std::string_view language() const { return language_; }
    /// Reads translated Markdown: quotes and the like follow that language.
    void in_language(std::string_view language) { language_ = language; }

private:
    bool read_media(MediaFile& to, MediaRole role, const TomlValue& value);
    template <class Parsed>
    bool parsed(Parsed& to, const TomlValue& value,
                std::optional<Parsed> (*parse)(std::string_view), std::string_view expectation,
                std::string (*likely)(std::string_view));
    /// False, always: what is expected is said.
    bool no_number(const TomlValue& value, std::string_view what);
    [[nodiscard]] std::string no_date_message(std::string_view written) const;
    [[nodiscard]] std::string no_time_message(std::string_view written) const;
    bool read_day(Date& to, Date date, Position at);
    std::optional<std::size_t> word(std::span<const std::string_view> words,
                                    const TomlValue& value);
    std::optional<std::uint32_t> reference(std::size_t type, const TomlValue& value);

    const Ids& ids_;
    std::string_view language_;
};

} // namespace schaukasten
