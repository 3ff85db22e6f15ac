#include "theme/message.hpp"

#include "theme/locale.hpp"

#include <unicode/messagepattern.h>
#include <unicode/numberformatter.h>
#include <unicode/parseerr.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace schaukasten {
namespace {

using Kind = MessagePart::Kind;

constexpr std::array<std::string_view, 6> plural_words{"zero", "one",  "two",
                                                       "few",  "many", "other"};

std::string to_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

icu::UnicodeString to_unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string german_reason(UErrorCode status) {
    switch (status) {
    case U_UNMATCHED_BRACES: return "eine geschweifte Klammer ist nicht geschlossen";
    case U_DEFAULT_KEYWORD_MISSING:
        return "es fehlt die Form »other {…}«, die für alles übrige gilt";
    default: return "hier ist das Muster nicht richtig aufgebaut";
    }
}

void add_literal(std::vector<MessagePart>& parts, std::string text) {
    if (text.empty()) return;
    if (!parts.empty() && parts.back().kind == Kind::Literal) {
        parts.back().text += text;
    } else {
        parts.push_back({Kind::Literal, std::move(text), 0, {}});
    }
}

/// Walks what ICU's parser found, and makes it ours.
class MessageCompiler {
public:
    explicit MessageCompiler(const icu::MessagePattern& pattern) : pattern_(pattern) {}

    Message compile() {
        int32_t part = 0;
        result_.parts = compile_message(part);
        return std::move(result_);
    }
    [[nodiscard]] const std::optional<MessageMistake>& mistake() const { return mistake_; }

private:
    std::vector<MessagePart> compile_message(int32_t& at);
    MessagePart compile_argument(int32_t at, int32_t limit);
    void compile_variants(MessagePart& argument, int32_t at, int32_t limit);

    [[nodiscard]] std::string text_of(int32_t part) const {
        return to_utf8(pattern_.getSubstring(pattern_.getPart(part)));
    }
    void fail(int32_t part, std::string why) {
        if (mistake_) return;
        const auto before =
            pattern_.getPatternString().tempSubString(0, pattern_.getPart(part).getIndex());
        mistake_ = MessageMistake{to_utf8(before).size(), std::move(why)};
    }

    const icu::MessagePattern& pattern_;
    Message result_;
    std::optional<MessageMistake> mistake_;
};

/// From the start of a message, at `at`, to its limit, where it leaves `at`.
std::vector<MessagePart> MessageCompiler::compile_message(int32_t& at) {
    std::vector<MessagePart> parts;
    auto done = pattern_.getPart(at).getLimit(); // in the pattern's characters
    for (++at;; ++at) {
        const auto& part = pattern_.getPart(at);
        const auto between =
            pattern_.getPatternString().tempSubString(done, part.getIndex() - done);
        add_literal(parts, to_utf8(between));
        done = part.getLimit();
        if (part.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) return parts;
        if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER)
            parts.push_back({Kind::Count, {}, 0, {}});
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
            const auto limit = pattern_.getLimitPartIndex(at);
            parts.push_back(compile_argument(at, limit));
            at = limit;
            done = pattern_.getPart(limit).getLimit();
        }
    }
}

MessagePart MessageCompiler::compile_argument(int32_t at, int32_t limit) {
    MessagePart argument{Kind::Value, text_of(at + 1), 0, {}};
    if (std::ranges::find(result_.arguments, argument.text) == result_.arguments.end()) {
        result_.arguments.push_back(argument.text);
    }
    switch (pattern_.getPart(at).getArgType()) {
    case UMSGPAT_ARG_TYPE_NONE: return argument;
    case UMSGPAT_ARG_TYPE_PLURAL: argument.kind = Kind::Plural; break;
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: argument.kind = Kind::Ordinal; break;
    case UMSGPAT_ARG_TYPE_SELECT: argument.kind = Kind::Select; break;
    default:
        if (text_of(at + 2) != "number" || at + 3 < limit) {
            fail(at + 2, "hier geht nur »number«, »plural«, »selectordinal« oder »select«");
        }
        return argument;
    }
    compile_variants(argument, at + 2, limit);
    return argument;
}

void MessageCompiler::compile_variants(MessagePart& argument, int32_t at, int32_t limit) {
    const auto is_number = [&](int32_t part) {
        const auto type = pattern_.getPartType(part);
        return type == UMSGPAT_PART_TYPE_ARG_INT || type == UMSGPAT_PART_TYPE_ARG_DOUBLE;
    };
    if (is_number(at)) argument.offset = pattern_.getNumericValue(pattern_.getPart(at++));
    for (; at < limit; ++at) {
        MessageVariant variant;
        variant.selector = text_of(at);
        const auto selector = at++;
        if (is_number(at)) variant.exact = pattern_.getNumericValue(pattern_.getPart(at++));
        const bool known = variant.exact || argument.kind == Kind::Select ||
                           std::ranges::find(plural_words, variant.selector) != plural_words.end();
        if (!known) fail(selector, "die Formen heißen zero, one, two, few, many und other");
        variant.parts = compile_message(at);
        argument.variants.push_back(std::move(variant));
    }
}

} // namespace

std::variant<Message, MessageMistake> parse_message(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    icu::MessagePattern parsed(status);
    const auto unicode = to_unicode(pattern);
    parsed.parse(unicode, &where, status);
    if (U_FAILURE(status)) {
        const auto before = unicode.tempSubString(0, std::max(0, where.offset));
        return MessageMistake{to_utf8(before).size(), german_reason(status)};
    }
    MessageCompiler compiler(parsed);
    auto message = compiler.compile();
    if (compiler.mistake()) return *compiler.mistake();
    return message;
}

struct MessageWriter::Language {
    icu::number::LocalizedNumberFormatter numbers;
    std::unique_ptr<icu::PluralRules> cardinals;
    std::unique_ptr<icu::PluralRules> ordinals;

    explicit Language(std::string_view tag);
    void write(std::string& out, const std::vector<MessagePart>& parts,
               std::span<const Argument> arguments, double count) const;
    void write_number(std::string& out, double number) const;
    void write_value(std::string& out, const Argument& argument) const;
    [[nodiscard]] const MessageVariant& choose(const MessagePart& part,
                                               const Argument& value) const;
};

namespace {

const Argument& argument_of(const MessagePart& part, std::span<const Argument> arguments) {
    const auto found = std::ranges::find(arguments, part.text, &Argument::name);
    if (found == arguments.end()) throw std::logic_error("message lacks argument " + part.text);
    return *found;
}

double number_of(const Argument& argument) {
    if (const auto* whole = std::get_if<std::int64_t>(&argument.value)) {
        return static_cast<double>(*whole);
    }
    if (const auto* number = std::get_if<double>(&argument.value)) return *number;
    throw std::logic_error("message argument is no number: " + std::string(argument.name));
}

} // namespace

MessageWriter::Language::Language(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = locale_of(tag);
    numbers = icu::number::NumberFormatter::withLocale(locale);
    cardinals.reset(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_CARDINAL, status));
    ordinals.reset(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_ORDINAL, status));
    if (U_FAILURE(status))
        throw std::runtime_error("ICU kennt die Sprache »" + std::string(tag) + "« nicht");
}

void MessageWriter::Language::write(std::string& out, const std::vector<MessagePart>& parts,
                                    std::span<const Argument> arguments, double count) const {
    for (const auto& part : parts) {
        if (part.kind == Kind::Literal) {
            out += part.text;
        } else if (part.kind == Kind::Count) {
            write_number(out, count);
        } else if (const auto& argument = argument_of(part, arguments); part.kind == Kind::Value) {
            write_value(out, argument);
        } else {
            const auto inner =
                part.kind == Kind::Select ? count : number_of(argument) - part.offset;
            write(out, choose(part, argument).parts, arguments, inner);
        }
    }
}

const MessageVariant& MessageWriter::Language::choose(const MessagePart& part,
                                                      const Argument& value) const {
    std::string wanted;
    if (part.kind == Kind::Select) {
        write_value(wanted, value);
    } else {
        const auto number = number_of(value);
        const auto exact =
            std::ranges::find(part.variants, std::optional(number), &MessageVariant::exact);
        if (exact != part.variants.end()) return *exact;
        const auto& rules = part.kind == Kind::Plural ? cardinals : ordinals;
        wanted = to_utf8(rules->select(number - part.offset));
    }
    const auto found = std::ranges::find(part.variants, wanted, &MessageVariant::selector);
    if (found != part.variants.end()) return *found;
    return *std::ranges::find(part.variants, "other", &MessageVariant::selector);
}

void MessageWriter::Language::write_value(std::string& out, const Argument& argument) const {
    if (const auto* text = std::get_if<std::string_view>(&argument.value)) {
        out += *text;
    } else {
        write_number(out, number_of(argument));
    }
}

void MessageWriter::Language::write_number(std::string& out, double number) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto text = numbers.formatDouble(number, status).toString(status);
    require_success(status);
    text.toUTF8String(out);
}

MessageWriter::MessageWriter(std::string_view language)
    : language_(std::make_unique<const Language>(language)) {}
MessageWriter::~MessageWriter() = default;
MessageWriter::MessageWriter(MessageWriter&&) noexcept = default;
MessageWriter& MessageWriter::operator=(MessageWriter&&) noexcept = default;

std::string MessageWriter::write(const Message& message,
                                 std::span<const Argument> arguments) const {
    std::string out;
    language_->write(out, message.parts, arguments, 0);
    return out;
}

} // namespace schaukasten
