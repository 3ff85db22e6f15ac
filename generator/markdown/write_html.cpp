#include "markdown/write_html.hpp"

#include "markdown/markup.hpp"
#include "markdown/write_address.hpp"
#include "markdown/write_footnotes.hpp"

#include <algorithm>
#include <vector>

namespace schaukasten {
namespace {

using Kind = RichText::NodeKind;
using LinkKind = RichText::LinkKind;
using Node = RichText::Node;

class HtmlWriter {
public:
    HtmlWriter(const RichText& text, const HtmlOptions& options, std::string& out)
        : text_(text), options_(options), out_(out), footnotes_(text, options, out) {}

    void write() {
        const auto size = static_cast<std::uint32_t>(text_.nodes.size());
        for (std::uint32_t i = 0; i < size;) {
            while (!open_.empty() && text_.nodes[open_.back()].end <= i) close();
            const auto& node = text_.nodes[i];
            if (node.kind == Kind::FootnoteDefinition && !footnotes_.has_begun()) {
                footnotes_.begin();
            }
            i = start(node, i) ? i + 1 : node.end;
        }
        while (!open_.empty()) close();
        if (footnotes_.has_begun()) footnotes_.end();
    }

private:
    /// Writes what comes before the children; false: they are not to be written.
    bool start(const Node& node, std::uint32_t index);
    void close();

    void open(std::uint32_t index, std::string_view tag) {
        out_ += tag;
        open_.push_back(index);
    }
    /// The open node around the innermost one.
    [[nodiscard]] const Node* parent() const {
        return open_.empty() ? nullptr : &text_.nodes[open_.back()];
    }
    [[nodiscard]] bool is_in_tight_list() const {
        if (open_.size() < 2) return false;
        const auto inner = text_.nodes[open_.back()].kind;
        if (inner != Kind::Item && inner != Kind::TaskItem) return false;
        return text_.nodes[open_[open_.size() - 2]].flag;
    }
    /// An empty cell heads nothing, also in the first row.
    [[nodiscard]] bool is_header(std::uint32_t cell) const {
        return in_header_ && text_.nodes[cell].end > cell + 1;
    }
    [[nodiscard]] int heading_level(int depth) const {
        return std::min(6, options_.heading_level + depth - 1);
    }

    void start_list(const Node& node, std::uint32_t index);
    void start_item(const Node& node, std::uint32_t index);
    void start_row(std::uint32_t index);
    void start_cell(const Node& node, std::uint32_t index);
    void start_link(const Node& node, std::uint32_t index);
    void start_heading(const Node& node, std::uint32_t index);
    void image(const Node& node, std::uint32_t index);
    void code_block(const Node& node);
    void close_paragraph(std::uint32_t index);
    void close_link(const Node& node);
    void close_table_row(std::uint32_t index);

    const RichText& text_;
    const HtmlOptions& options_;
    std::string& out_;
    std::vector<std::uint32_t> open_;
    FootnoteWriter footnotes_;
    bool in_header_ = false; // of a table
};

bool HtmlWriter::start(const Node& node, std::uint32_t index) {
    switch (node.kind) {
    case Kind::Text: escape_to(out_, text_.text_of(node)); return true;
    case Kind::SoftBreak: out_ += '\n'; return true;
    case Kind::LineBreak: out_ += "<br>\n"; return true;
    case Kind::Code:
        out_ += "<code>";
        escape_to(out_, text_.text_of(node));
        out_ += "</code>";
        return true;
    case Kind::Paragraph: open(index, is_in_tight_list() ? "" : "<p>"); return true;
    case Kind::Heading: start_heading(node, index); return true;
    case Kind::BlockQuote: open(index, "<blockquote>\n"); return true;
    case Kind::BulletList:
    case Kind::OrderedList: start_list(node, index); return true;
    case Kind::Item:
    case Kind::TaskItem: start_item(node, index); return true;
    case Kind::CodeBlock: code_block(node); return true;
    case Kind::ThematicBreak: out_ += "<hr>\n"; return true;
    case Kind::Table:
        out_ += "<div class=\"sk-table-scroll\" role=\"group\" tabindex=\"0\"";
        append_attribute(out_, "aria-label", options_.words.table);
        open(index, ">\n<table class=\"kern-table\">\n");
        return true;
    case Kind::TableRow: start_row(index); return true;
    case Kind::TableCell: start_cell(node, index); return true;
    case Kind::FootnoteDefinition:
        footnotes_.open(node);
        open_.push_back(index);
        return true;
    case Kind::Emphasis: open(index, "<em>"); return true;
    case Kind::Strong: open(index, "<strong>"); return true;
    case Kind::Strikethrough: open(index, "<del>"); return true;
    case Kind::Link: start_link(node, index); return true;
    case Kind::Image: image(node, index); return false;
    case Kind::FootnoteReference: footnotes_.reference(node); return true;
    }
    return true;
}

void HtmlWriter::close() {
    const auto index = open_.back();
    const auto& node = text_.nodes[index];
    open_.pop_back();
    switch (node.kind) {
    case Kind::Paragraph: close_paragraph(index); break;
    case Kind::Heading:
        out_ += "</h";
        append_number(out_, static_cast<std::uint32_t>(heading_level(node.level)));
        out_ += ">\n";
        break;
    case Kind::BlockQuote: out_ += "</blockquote>\n"; break;
    case Kind::BulletList: out_ += "</ul>\n"; break;
    case Kind::OrderedList: out_ += "</ol>\n"; break;
    case Kind::Item:
    case Kind::TaskItem: out_ += "</li>\n"; break;
    case Kind::Table:
        out_ += text_.nodes[index + 1].end < node.end ? "</tbody>\n</table>\n</div>\n"
                                                      : "</table>\n</div>\n";
        break;
    case Kind::TableRow: close_table_row(index); break;
    case Kind::TableCell: out_ += is_header(index) ? "</th>" : "</td>"; break;
    case Kind::FootnoteDefinition: footnotes_.close(node); break;
    case Kind::Emphasis: out_ += "</em>"; break;
    case Kind::Strong: out_ += "</strong>"; break;
    case Kind::Strikethrough: out_ += "</del>"; break;
    case Kind::Link: close_link(node); break;
    default: break;
    }
}

void HtmlWriter::start_heading(const Node& node, std::uint32_t index) {
    out_ += "<h";
    append_number(out_, static_cast<std::uint32_t>(heading_level(node.level)));
    append_attribute(out_, "id", text_.id_of(node));
    open(index, ">");
}

void HtmlWriter::start_list(const Node& node, std::uint32_t index) {
    const bool tasks = index + 1 < node.end && text_.nodes[index + 1].kind == Kind::TaskItem;
    if (out_.size() > 0 && out_.back() != '\n') out_ += '\n';
    out_ += node.kind == Kind::BulletList ? "<ul" : "<ol";
    if (tasks) out_ += " class=\"sk-tasks\"";
    if (node.kind == Kind::OrderedList && node.number != 1) {
        out_ += " start=\"";
        append_number(out_, node.number);
        out_ += '"';
    }
    open(index, ">\n");
}

void HtmlWriter::start_item(const Node& node, std::uint32_t index) {
    if (node.kind == Kind::Item) return open(index, "<li>");
    const auto& words = options_.words;
    open(index, node.flag ? "<li class=\"sk-task sk-task--done\">" : "<li class=\"sk-task\">");
    append_hidden(out_, "", node.flag ? words.done : words.open, ": ");
}

void HtmlWriter::start_row(std::uint32_t index) {
    in_header_ = index == open_.back() + 1;
    open(index, in_header_ ? "<thead>\n<tr>" : "<tr>");
}

void HtmlWriter::close_table_row(std::uint32_t index) {
    const auto& table = text_.nodes[open_.back()];
    if (!in_header_) {
        out_ += "</tr>\n";
    } else {
        out_ +=
            text_.nodes[index].end < table.end ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n</thead>\n";
    }
}

void HtmlWriter::start_cell(const Node& node, std::uint32_t index) {
    out_ += is_header(index) ? "<th class=\"kern-table__header" : "<td class=\"kern-table__cell";
    if (node.alignment == RichText::Alignment::Right) out_ += " sk-align-right";
    if (node.alignment == RichText::Alignment::Center) out_ += " sk-align-center";
    open(index, is_header(index) ? "\" scope=\"col\">" : "\">");
}

void HtmlWriter::start_link(const Node& node, std::uint32_t index) {
    open_.push_back(index);
    std::string address;
    switch (node.link_kind) {
    case LinkKind::Dropped:
    case LinkKind::Unresolved: return;
    case LinkKind::Record:
        options_.addresses->append_record(address, node.target);
        if (node.id_size > 0) address.append("#").append(text_.id_of(node));
        break;
    case LinkKind::File: address = options_.addresses->file(text_.text_of(node)).address; break;
    default: address = text_.text_of(node); break;
    }
    out_ += node.link_kind == LinkKind::External
                ? "<a class=\"sk-external\" rel=\"external noopener\" href=\""
                : "<a href=\"";
    append_address(out_, address);
    out_ += "\">";
}

void HtmlWriter::close_link(const Node& node) {
    if (node.link_kind == LinkKind::Dropped || node.link_kind == LinkKind::Unresolved) return;
    if (node.link_kind == LinkKind::External)
        append_hidden(out_, " (", options_.words.external, ")");
    out_ += "</a>";
}

void HtmlWriter::image(const Node& node, std::uint32_t index) {
    const auto media = options_.addresses == nullptr
                           ? MediaAddress{std::string(text_.text_of(node))}
                           : options_.addresses->file(text_.text_of(node));
    if (!media.srcset.empty()) {
        out_ += "<picture><source type=\"image/webp\"";
        append_attribute(out_, "srcset", media.srcset);
        append_attribute(out_, "sizes", options_.picture_sizes);
        out_ += '>';
    }
    out_ += "<img src=\"";
    append_address(out_, media.address);
    out_ += '"';
    append_attribute(out_, "alt", words_of(text_, index + 1, node.end));
    if (media.width > 0 && media.height > 0) {
        append_attribute(out_, "width", std::to_string(media.width));
        append_attribute(out_, "height", std::to_string(media.height));
    }
    out_ += " loading=\"lazy\" decoding=\"async\">";
    if (!media.srcset.empty()) out_ += "</picture>";
}

void HtmlWriter::code_block(const Node& node) {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += "<pre tabindex=\"0\"><code";
    if (node.id_size > 0)
        append_attribute(out_, "class", std::string("language-").append(text_.id_of(node)));
    out_ += '>';
    escape_to(out_, text_.text_of(node));
    out_ += "</code></pre>\n";
}

void HtmlWriter::close_paragraph(std::uint32_t index) {
    const auto* around = parent();
    const bool last = around != nullptr && around->kind == Kind::FootnoteDefinition &&
                      text_.nodes[index].end == around->end;
    if (last) footnotes_.lead_back(*around);
    if (!is_in_tight_list()) {
        out_ += "</p>\n";
    } else if (text_.nodes[index].end < around->end) {
        out_ += '\n';
    }
}

} // namespace

void write_html(const RichText& text, const HtmlOptions& options, std::string& out) {
    out.reserve(out.size() + text.characters.size() * 2);
    HtmlWriter(text, options, out).write();
}

Html write_html(const RichText& text, const HtmlOptions& options) {
    std::string out;
    write_html(text, options, out);
    return Html::trusted(std::move(out));
}

} // namespace schaukasten
