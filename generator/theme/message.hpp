#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace schaukasten {

/// Views someone else's text: a value for a message, by the name that the message calls it.
struct Argument {
    Argument(std::string_view called, std::integral auto number)
        : name(called), value(static_cast<std::int64_t>(number)) {}
    Argument(std::string_view called, double number) : name(called), value(number) {}
    Argument(std::string_view called, std::string_view text) : name(called), value(text) {}
    Argument(std::string_view called, const char* text) : name(called), value(text) {}

    std::string_view name;
    std::variant<std::int64_t, double, std::string_view> value;
};

struct MessageVariant;

/// A piece of a message in ICU's MessageFormat.
struct MessagePart {
    enum class Kind : std::uint8_t {
        Literal, // as it stands
        Value,   // {name}
        Count,   // # within a plural
        Plural,  // {name, plural, one {…} other {…}}
        Ordinal, // {name, selectordinal, …}
        Select,  // {name, select, …}
    };

    Kind kind = Kind::Literal;
    std::string text; // the literal, or the argument's name
    double offset = 0;
    std::vector<MessageVariant> variants;
};

struct MessageVariant {
    std::string selector;        // "one", "other", or a word to select
    std::optional<double> exact; // "=0"
    std::vector<MessagePart> parts;
};

struct Message {
    std::vector<MessagePart> parts;
    std::vector<std::string> arguments; // names, each once
};

/// Where a pattern is wrong, and why, in German.
struct MessageMistake {
    std::size_t offset = 0; // in bytes
    std::string why;
};

/// Compiles ICU's MessageFormat: plural, selectordinal, select, number and plain arguments.
std::variant<Message, MessageMistake> parse_message(std::string_view pattern);

/// Writes messages in one language. Many threads may use one at once: ICU's own MessageFormat makes
/// parts of itself on first use, so only its parser, plural rules and numbers are used here.
class MessageWriter {
public:
    /// `language` as a BCP 47 tag, such as "de" or "pt-BR".
    explicit MessageWriter(std::string_view language);
    ~MessageWriter();
    MessageWriter(MessageWriter&&) noexcept;
    MessageWriter& operator=(MessageWriter&&) noexcept;

    /// Throws std::logic_error if an argument is missing or no number where one is needed.
    [[nodiscard]] std::string write(const Message& message,
                                    std::span<const Argument> arguments) const;

private:
    struct Language; // ICU's types stay in the .cpp
    std::unique_ptr<const Language> language_;
};

} // namespace schaukasten
