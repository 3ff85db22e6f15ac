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

} // namespace

std::vector<RichText::Heading> headings_of(const RichText& text) {
    std::vector<RichText::Heading> headings;
    for (std::uint32_t i = 0; i < text.nodes.size(); ++i) {
        const auto& node = text.nodes[i];
        if (node.kind != Kind::Heading) continue;
        std::string words;
        append_words(words, text, i + 1, node.end);
        headings.push_back({node.level, std::string(text.id_of(node)), std::move(words)});
    }
    return headings;
}

std::string plain_text_of(const RichText& text) {
    std::string words;
    append_words(words, text, 0, static_cast<std::uint32_t>(text.nodes.size()));
    return words;
}

} // namespace schaukasten
