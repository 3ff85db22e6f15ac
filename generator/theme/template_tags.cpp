#include "theme/template_tags.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::string_view sigils = "#^/><$&!=";

} // namespace

std::optional<TemplateTag> TemplateTags::next(std::size_t from) const {
    TemplateTag tag;
    tag.begin = source_.find(open_, from);
    if (tag.begin == std::string_view::npos) return std::nullopt;

    auto content = tag.begin + open_.size();
    auto ending = close_;
    if (content < source_.size()) {
        const char first = source_[content];
        if (first == '{' && open_ == "{{") {
            tag.sigil = first;
            ending = "}}}";
        } else if (sigils.find(first) != std::string_view::npos) {
            tag.sigil = first;
            if (first == '=') ending = "=" + close_;
        }
    }
    if (tag.sigil != ' ') ++content;

    const auto content_end = source_.find(ending, content);
    tag.closed = content_end != std::string_view::npos;
    tag.end = tag.closed ? content_end + ending.size() : source_.size();
    if (!tag.closed) return tag;
    tag.name = trimmed(source_.substr(content, content_end - content), white);
    tag.name_at = tag.name.empty() ? content : source_.find(tag.name, content);
    return tag;
}

bool TemplateTags::change_delimiters(std::string_view content) {
    const auto gap = content.find_first_of(white);
    if (gap == std::string_view::npos) return false;
    const auto close = trimmed(content.substr(gap), white);
    const auto unusable = std::string(white) + "=";
    if (close.find_first_of(unusable) != std::string_view::npos) return false;
    if (content.substr(0, gap).find('=') != std::string_view::npos) return false;
    open_ = content.substr(0, gap);
    close_ = close;
    return true;
}

std::optional<std::size_t> blank_before(std::string_view source, std::size_t at) {
    while (at > 0 && (source[at - 1] == ' ' || source[at - 1] == '\t')) --at;
    if (!is_line_start(source, at)) return std::nullopt;
    return at;
}

std::optional<std::size_t> blank_after(std::string_view source, std::size_t at) {
    at += leading_blanks(source.substr(at)).size();
    if (at == source.size()) return at;
    if (source.substr(at).starts_with("\r\n")) return at + 2;
    if (source[at] == '\n') return at + 1;
    return std::nullopt;
}

bool is_line_start(std::string_view source, std::size_t at) {
    return at == 0 || source[at - 1] == '\n';
}

std::string_view leading_blanks(std::string_view text) {
    return text.substr(0, std::min(text.find_first_not_of(" \t"), text.size()));
}

} // namespace schaukasten
