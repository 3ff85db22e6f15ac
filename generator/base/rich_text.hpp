#pragma once

#include "base/place.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Where a link of a rich text leads once it is checked. `type` and `record` number a record of the
/// Directory; to this layer they are opaque.
struct RecordTarget {
    std::uint32_t type = 0;
    std::uint32_t record = 0;

    friend bool operator==(const RecordTarget&, const RecordTarget&) = default;
};

/// Formatted text as a flat tree: nodes in reading order (pre-order), each knowing where its
/// subtree ends, so a walk is a loop over an array.
///
///     "Ein *Fest*"  ->  Paragraph(end 4) Text "Ein " Emphasis(end 4) Text "Fest"
struct RichText {
    enum class NodeKind : std::uint8_t {
        Paragraph,
        Heading, // level, id
        BlockQuote,
        BulletList,  // tight
        OrderedList, // tight, start
        Item,
        TaskItem,  // checked
        CodeBlock, // text; id = language word
        ThematicBreak,
        Table, // children TableRow; the first is the header
        TableRow,
        TableCell,          // alignment
        FootnoteDefinition, // number, id; at the end of the document
        Text,               // text
        SoftBreak,
        LineBreak,
        Code, // text
        Emphasis,
        Strong,
        Strikethrough,
        Link,              // text = destination as written; link_kind; target
        Image,             // text = path as written; children are its alternative text
        FootnoteReference, // number, id; reference (how many-th to this footnote)
    };
    enum class Alignment : std::uint8_t { None, Left, Center, Right };
    enum class LinkKind : std::uint8_t {
        Unresolved, // a path into content/, not checked yet
        External,   // https, http: marked as leading away
        Mail,
        Phone,
        Anchor,  // inside this document
        Record,  // `target`, with `anchor`
        File,    // a file in content/medien
        Dropped, // leads to what is not published: only its text is written
    };

    struct Node {
        NodeKind kind = NodeKind::Text;
        std::uint8_t level = 0; // of a heading: its depth, from 1, without gaps
        Alignment alignment = Alignment::None;
        LinkKind link_kind = LinkKind::Unresolved;
        bool flag = false;           // tight list, checked task
        std::uint32_t end = 0;       // index of the first node that is not below this one
        std::uint32_t number = 0;    // list start, footnote number
        std::uint32_t reference = 0; // footnote reference: first, second … to the same footnote
        std::uint32_t text_at = 0, text_size = 0; // in `characters`
        std::uint32_t id_at = 0, id_size = 0;     // heading and footnote id, link anchor
        RecordTarget target;
        Position where; // in the file
    };

    struct Heading {
        std::uint8_t level = 0;
        std::string id;
        std::string text; // without formatting
    };

    std::vector<Node> nodes;
    std::string characters;

    [[nodiscard]] bool empty() const { return nodes.empty(); }
    [[nodiscard]] std::string_view text_of(const Node& node) const {
        return std::string_view(characters).substr(node.text_at, node.text_size);
    }
    [[nodiscard]] std::string_view id_of(const Node& node) const {
        return std::string_view(characters).substr(node.id_at, node.id_size);
    }

    /// Replace a node's text or id; the old one stays in `characters`, unused.
    void set_text(Node& node, std::string_view text);
    void set_id(Node& node, std::string_view id);
};

/// For the contents list, in reading order.
std::vector<RichText::Heading> headings_of(const RichText& text);

/// The words of nodes [from, to), without formatting.
std::string words_of(const RichText& text, std::uint32_t from, std::uint32_t to);

/// The words alone, blocks parted by a blank: for descriptions and search.
std::string plain_text_of(const RichText& text);

} // namespace schaukasten
