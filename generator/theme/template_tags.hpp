#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// Views the template's source: one `{{…}}`.
struct TemplateTag {
    char sigil = ' ';      // one of # ^ / > < $ & { ! =, or a blank for a plain name
    std::string_view name; // without blanks around it; for = the new delimiters, for ! anything
    std::size_t name_at = 0;
    std::size_t begin = 0; // of the whole tag
    std::size_t end = 0;
    bool closed = true; // false: the source ends within the tag
};

/// Views a template's source and finds its tags one by one, with the delimiters of the moment.
class TemplateTags {
public:
    explicit TemplateTags(std::string_view source) : source_(source) {}

    /// The next tag at or after `from`.
    [[nodiscard]] std::optional<TemplateTag> next(std::size_t from) const;

    /// Takes the content of `{{= =}}`; false if these are no delimiters.
    bool change_delimiters(std::string_view content);

private:
    std::string_view source_;
    std::string open_ = "{{";
    std::string close_ = "}}";
};

/// The start of the line if only blanks stand between it and `at`.
std::optional<std::size_t> blank_before(std::string_view source, std::size_t at);

/// The start of the next line if only blanks stand between `at` and it.
std::optional<std::size_t> blank_after(std::string_view source, std::size_t at);

bool is_line_start(std::string_view source, std::size_t at);

std::string_view leading_blanks(std::string_view text);

} // namespace schaukasten
