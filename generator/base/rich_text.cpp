#include "base/rich_text.hpp"

namespace schaukasten {
namespace {

using Kind = RichText::NodeKind;

bool opens_block(Kind kind) {
    switch (kind) {
    case Kind::Paragraph:
    case Kind::Heading:
    case Kind::CodeBlock:
    case Kind::Item:
    case Kind::TaskItem:
    case Kind::TableCell:
    case Kind::FootnoteDefinition: return true;
    default: return false;
    }
}

void append_words(std::string& out, const RichText& text, std::uint32_t from, std::uint32_t to) {
    for (auto i = from; i < to; ++i) {
        const auto& node = text.nodes[i];
        if (opens_block(node.kind) && !out.empty() && out.back() != ' ') out += ' ';
        switch (node.kind) {
        case Kind::Text:
        case Kind::Code:
        case Kind::CodeBlock: out += text.text_of(node); break;
        case Kind::SoftBreak:
        case Kind::LineBreak: out += ' '; break;
        default: break;
        }
    }
}

/// `text` may be a part of `characters`.
std::uint32_t append(std::string& characters, std::string_view text) {
    const auto at = characters.size();
    characters.append(std::string(text));
    return static_cast<std::uint32_t>(at);
}

} // namespace

void RichText::set_text(Node& node, std::string_view text) {
    node.text_at = append(characters, text);
    node.text_size = static_cast<std::uint32_t>(text.size());
}

void RichText::set_id(Node& node, std::string_view id) {
    node.id_at = append(characters, id);
    node.id_size = static_cast<std::uint32_t>(id.size());
}

std::string words_of(const RichText& text, std::uint32_t from, std::uint32_t to) {
    std::string words;
    append_words(words, text, from, to);
    return words;
}

std::vector<RichText::Heading> headings_of(const RichText& text) {
    std::vector<RichText::Heading> headings;
    for (std::uint32_t i = 0; i < text.nodes.size(); ++i) {
        const auto& node = text.nodes[i];
        if (node.kind != Kind::Heading) continue;
        headings.push_back(
            {node.level, std::string(text.id_of(node)), words_of(text, i + 1, node.end)});
    }
    return headings;
}

std::string plain_text_of(const RichText& text) {
    return words_of(text, 0, static_cast<std::uint32_t>(text.nodes.size()));
}

} // namespace schaukasten
