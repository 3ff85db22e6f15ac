#include "markdown/parse.hpp"

#include "markdown/builder.hpp"
#include "markdown/inlines.hpp"
#include "markdown/limits.hpp"
#include "markdown/source_map.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace schaukasten {
namespace {

using Kind = RichText::NodeKind;

struct Free {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};
using Parser = std::unique_ptr<cmark_parser, Free>;
using Document = std::unique_ptr<cmark_node, Free>;
using Iterator = std::unique_ptr<cmark_iter, Free>;

/// cmark-gfm's strikethrough is not among them: while it parses it switches `~` on and off in a
/// table that all threads share. We pair `~~` ourselves.
Document parse(std::string_view markdown) {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    const Parser parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
    for (const char* name : {"table", "tasklist"}) {
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    return Document(cmark_parser_finish(parser.get()));
}

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

/// The kind of a block or inline node that has others below it; none for the rest.
std::optional<Kind> container_kind(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: return Kind::Paragraph;
    case CMARK_NODE_HEADING: return Kind::Heading;
    case CMARK_NODE_BLOCK_QUOTE: return Kind::BlockQuote;
    case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Kind::OrderedList
                                                                    : Kind::BulletList;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return Kind::FootnoteDefinition;
    case CMARK_NODE_EMPH: return Kind::Emphasis;
    case CMARK_NODE_STRONG: return Kind::Strong;
    case CMARK_NODE_LINK: return Kind::Link;
    default: break;
    }
    const auto name = view(cmark_node_get_type_string(node));
    if (name == "item") return Kind::Item;
    if (name == "tasklist") return Kind::TaskItem;
    if (name == "table") return Kind::Table;
    if (name == "table_header" || name == "table_row") return Kind::TableRow;
    if (name == "table_cell") return Kind::TableCell;
    return std::nullopt;
}

bool holds_inlines(Kind kind) {
    return kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::TableCell;
}

RichText::Alignment alignment_of(cmark_node* cell) {
    auto* table = cmark_node_parent(cmark_node_parent(cell));
    std::size_t column = 0;
    while ((cell = cmark_node_previous(cell)) != nullptr) ++column;
    if (column >= cmark_gfm_extensions_get_table_columns(table)) return {};
    switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
    case 'l': return RichText::Alignment::Left;
    case 'c': return RichText::Alignment::Center;
    case 'r': return RichText::Alignment::Right;
    default: return RichText::Alignment::None;
    }
}

/// `<https://…>`: the address is the text.
bool is_bare(cmark_node* link) {
    const auto words = view(cmark_node_get_literal(cmark_node_first_child(link)));
    return !words.empty() && view(cmark_node_get_url(link)).ends_with(words);
}

/// Walks cmark-gfm's tree once and makes ours.
class Conversion {
public:
    Conversion(std::string_view markdown, const Place& start, Diagnostics& diagnostics,
               std::string_view language)
        : map_(markdown, start), builder_(language), inlines_(builder_, map_, diagnostics) {}

    RichText convert(cmark_node* document) {
        const Iterator iter(cmark_iter_new(document));
        auto event = cmark_iter_next(iter.get());
        for (; event != CMARK_EVENT_DONE && !builder_.is_too_long();
             event = cmark_iter_next(iter.get())) {
            auto* node = cmark_iter_get_node(iter.get());
            if (node == document) continue;
            if (event == CMARK_EVENT_EXIT) {
                // cmark-gfm leaves also a footnote's reference, which has no children.
                if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_REFERENCE) leave();
            } else if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
                image(node, iter.get());
            } else if (const auto kind = container_kind(node)) {
                enter(node, *kind);
                if (too_deep_) return {};
            } else {
                leaf(node);
            }
        }
        return builder_.take();
    }

private:
    static SourceMap::Block block_of(cmark_node* node, int quotes) {
        return {cmark_node_get_start_line(node), cmark_node_get_start_column(node), quotes};
    }

    /// Moves the cursor to an inline node, which begins with `text` in the source.
    std::size_t find(cmark_node* node, std::string_view text) {
        cursor_ = map_.find(block_, cmark_node_get_start_line(node),
                            cmark_node_get_start_column(node), text, cursor_);
        return cursor_;
    }

    void enter(cmark_node* node, Kind kind);
    void leave();
    void leaf(cmark_node* node);
    void image(cmark_node* node, cmark_iter* iter);
    void text(cmark_node* node);
    bool ends_strike_later(cmark_node* node);

    SourceMap map_;
    TreeBuilder builder_;
    Inlines inlines_;
    SourceMap::Block block_;
    std::size_t cursor_ = 0;
    int quotes_ = 0;
    int containers_ = 0;
    int spans_ = 0; // inline nodes around
    bool too_deep_ = false;
    std::uint32_t footnotes_ = 0;
    // By the node that both stand in: the next text that may end a ~~, or null if there is none.
    std::unordered_map<cmark_node*, cmark_node*> strike_ends_;
};

void Conversion::enter(cmark_node* node, Kind kind) {
    const bool inline_node = kind >= Kind::Emphasis;
    if (kind == Kind::BlockQuote) ++quotes_;
    if (kind == Kind::BlockQuote || kind == Kind::BulletList || kind == Kind::OrderedList) {
        ++containers_;
    }
    if (inline_node) ++spans_;
    std::size_t offset = 0;
    if (inline_node) {
        offset = find(node, kind == Kind::Link && !is_bare(node) ? "[" : "");
    } else {
        const auto block = block_of(node, quotes_);
        offset = map_.block_start(block);
        if (holds_inlines(kind)) {
            block_ = block;
            cursor_ = offset;
        }
    }
    if (auto breach = find_depth_breach(containers_, spans_)) {
        too_deep_ = true;
        return inlines_.error(offset, std::move(*breach));
    }
    if (kind == Kind::Link) return inlines_.open_link(view(cmark_node_get_url(node)), offset);
    auto& ours = builder_.open(kind, map_.position(offset));
    switch (kind) {
    case Kind::Heading:
        ours.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
        break;
    case Kind::BulletList:
    case Kind::OrderedList:
        ours.flag = cmark_node_get_list_tight(node) != 0;
        ours.number = static_cast<std::uint32_t>(cmark_node_get_list_start(node));
        break;
    case Kind::TaskItem: ours.flag = cmark_gfm_extensions_get_tasklist_item_checked(node); break;
    case Kind::TableCell: ours.alignment = alignment_of(node); break;
    case Kind::FootnoteDefinition:
        ours.number = ++footnotes_;
        builder_.set_id(ours, "fn-" + std::to_string(footnotes_));
        break;
    default: break;
    }
}

void Conversion::leave() {
    inlines_.close_strike();
    const auto kind = builder_.innermost().kind;
    if (kind == Kind::BlockQuote) --quotes_;
    if (kind == Kind::BlockQuote || kind == Kind::BulletList || kind == Kind::OrderedList) {
        --containers_;
    }
    if (kind >= Kind::Emphasis) --spans_;
    kind == Kind::Link ? inlines_.close_link() : builder_.close();
}

void Conversion::leaf(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT: return text(node);
    case CMARK_NODE_SOFTBREAK: builder_.leaf(Kind::SoftBreak, map_.position(cursor_)); return;
    case CMARK_NODE_LINEBREAK: builder_.leaf(Kind::LineBreak, map_.position(cursor_)); return;
    case CMARK_NODE_CODE: {
        const auto code = view(cmark_node_get_literal(node));
        builder_.set_text(builder_.leaf(Kind::Code, map_.position(find(node, code))), code);
        return;
    }
    case CMARK_NODE_HTML_INLINE:
        return inlines_.raw_html(view(cmark_node_get_literal(node)),
                                 find(node, view(cmark_node_get_literal(node))), block_.line);
    case CMARK_NODE_HTML_BLOCK:
        return inlines_.raw_html(view(cmark_node_get_literal(node)),
                                 map_.block_start(block_of(node, quotes_)),
                                 cmark_node_get_start_line(node));
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return inlines_.footnote_reference(
            static_cast<std::uint32_t>(std::strtoul(cmark_node_get_literal(node), nullptr, 10)),
            find(node, "[^"));
    case CMARK_NODE_THEMATIC_BREAK:
        builder_.leaf(Kind::ThematicBreak,
                      map_.position(map_.block_start(block_of(node, quotes_))));
        return;
    case CMARK_NODE_CODE_BLOCK: {
        auto& ours = builder_.leaf(Kind::CodeBlock,
                                   map_.position(map_.block_start(block_of(node, quotes_))));
        builder_.set_text(ours, view(cmark_node_get_literal(node)));
        const auto info = view(cmark_node_get_fence_info(node));
        builder_.set_id(ours, info.substr(0, info.find_first_of(" \t")));
        return;
    }
    default: return;
    }
}

void Conversion::image(cmark_node* node, cmark_iter* iter) {
    const auto offset = find(node, "![");
    std::string words;
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE && cmark_iter_get_node(iter) != node) {
        auto* inner = cmark_iter_get_node(iter);
        const auto type = cmark_node_get_type(inner);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) words += ' ';
        if (type != CMARK_NODE_FOOTNOTE_REFERENCE)
            words += view(cmark_node_get_literal(inner));
        else if (cmark_iter_get_event_type(iter) == CMARK_EVENT_ENTER)
            inlines_.error(offset, "eine Fußnote kann nicht in einem Bild stehen; "
                                   "setzen Sie sie dahinter");
    }
    inlines_.image(view(cmark_node_get_url(node)), words, offset);
}

void Conversion::text(cmark_node* node) {
    const auto words = view(cmark_node_get_literal(node));
    const auto offset = find(node, words);
    const bool marked = words.find("~~") != std::string_view::npos;
    inlines_.text_with_strikes(words, offset, marked && ends_strike_later(node));
}

bool Conversion::ends_strike_later(cmark_node* node) {
    const auto [known, is_new] = strike_ends_.try_emplace(cmark_node_parent(node), node);
    auto& end = known->second;
    if (end != node) return end != nullptr; // looked for before, and not yet passed
    do {
        end = cmark_node_next(end);
    } while (end != nullptr && (cmark_node_get_type(end) != CMARK_NODE_TEXT ||
                                !Inlines::ends_strike(view(cmark_node_get_literal(end)))));
    return end != nullptr;
}

} // namespace

RichText parse_markdown(std::string_view markdown, const Place& start, Diagnostics& diagnostics,
                        std::string_view language) {
    const auto refuse = [&](LimitBreach breach) {
        SourceMap map(markdown.substr(0, breach.offset), start);
        diagnostics.error(map.place(map.position(breach.offset)), std::move(breach.message));
        return RichText{};
    };
    if (auto breach = find_limit_breach(markdown)) return refuse(std::move(*breach));
    const auto document = parse(markdown);
    auto text = Conversion(markdown, start, diagnostics, language).convert(document.get());
    if (auto breach = find_limit_breach(text)) return refuse(std::move(*breach));
    return text;
}

} // namespace schaukasten
