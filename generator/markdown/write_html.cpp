#include "markdown/write_html.hpp"

#include "markdown/write_address.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace schaukasten {
namespace {

using Kind = RichText::NodeKind;
using LinkKind = RichText::LinkKind;
using Node = RichText::Node;

class HtmlWriter {
public:
    HtmlWriter(const RichText& text, const HtmlOptions& options, std::string& out)
        : text_(text), options_(options), out_(out) {}

    void write() {
        const auto size = static_cast<std::uint32_t>(text_.nodes.size());
        for (std::uint32_t i = 0; i < size;) {
            while (!open_.empty() && text_.nodes[open_.back()].end <= i) close();
            const auto& node = text_.nodes[i];
            if (node.kind == Kind::FootnoteDefinition && !in_footnotes_) start_footnotes();
            i = start(node, i) ? i + 1 : node.end;
        }
        while (!open_.empty()) close();
        if (in_footnotes_) out_ += "</ol></section>\n";
    }

private:
    /// Writes what comes before the children; false: they are not to be written.
    bool start(const Node& node, std::uint32_t index);
    void close();

    void open(std::uint32_t index, std::string_view tag) {
        out_ += tag;
        open_.push_back(index);
    }
    void attribute(std::string_view name, std::string_view value) {
        out_.append(" ").append(name).append("=\"");
        escape_to(out_, value);
        out_ += '"';
    }
    void number(std::uint32_t value) {
        char digits[12];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
        out_.append(std::begin(digits), end);
    }
    void hidden(std::string_view before, std::string_view words, std::string_view behind) {
        out_.append("<span class=\"kern-sr-only\">").append(before);
        escape_to(out_, words);
        out_.append(behind).append("</span>");
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
    void footnote_reference(const Node& node);
    void start_footnotes();
    void back_links(const Node& definition);
    void close_paragraph(std::uint32_t index);
    void close_footnote(const Node& node);
    void close_link(const Node& node);
    void close_table_row(std::uint32_t index);

    const RichText& text_;
    const HtmlOptions& options_;
    std::string& out_;
    std::vector<std::uint32_t> open_;
    std::vector<std::uint32_t> references_; // to footnotes, filled when these begin
    bool in_footnotes_ = false;
    bool leads_back_ = false; // the footnote at hand
    bool in_header_ = false;  // of a table
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
        attribute("aria-label", options_.words.table);
        open(index, ">\n<table class=\"kern-table\">\n");
        return true;
    case Kind::TableRow: start_row(index); return true;
    case Kind::TableCell: start_cell(node, index); return true;
    case Kind::FootnoteDefinition:
        out_ += "<li";
        attribute("id", std::string(options_.footnote_prefix).append(text_.id_of(node)));
        open(index, ">\n");
        return true;
    case Kind::Emphasis: open(index, "<em>"); return true;
    case Kind::Strong: open(index, "<strong>"); return true;
    case Kind::Strikethrough: open(index, "<del>"); return true;
    case Kind::Link: start_link(node, index); return true;
    case Kind::Image: image(node, index); return false;
    case Kind::FootnoteReference: footnote_reference(node); return true;
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
        number(static_cast<std::uint32_t>(heading_level(node.level)));
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
    case Kind::FootnoteDefinition: close_footnote(node); break;
    case Kind::Emphasis: out_ += "</em>"; break;
    case Kind::Strong: out_ += "</strong>"; break;
    case Kind::Strikethrough: out_ += "</del>"; break;
    case Kind::Link: close_link(node); break;
    default: break;
    }
}

void HtmlWriter::start_heading(const Node& node, std::uint32_t index) {
    out_ += "<h";
    number(static_cast<std::uint32_t>(heading_level(node.level)));
    attribute("id", text_.id_of(node));
    open(index, ">");
}

void HtmlWriter::start_list(const Node& node, std::uint32_t index) {
    const bool tasks = index + 1 < node.end && text_.nodes[index + 1].kind == Kind::TaskItem;
    if (out_.size() > 0 && out_.back() != '\n') out_ += '\n';
    out_ += node.kind == Kind::BulletList ? "<ul" : "<ol";
    if (tasks) out_ += " class=\"sk-tasks\"";
    if (node.kind == Kind::OrderedList && node.number != 1) {
        out_ += " start=\"";
        number(node.number);
        out_ += '"';
    }
    open(index, ">\n");
}

void HtmlWriter::start_item(const Node& node, std::uint32_t index) {
    if (node.kind == Kind::Item) return open(index, "<li>");
    const auto& words = options_.words;
    open(index, node.flag ? "<li class=\"sk-task sk-task--done\">" : "<li class=\"sk-task\">");
    hidden("", node.flag ? words.done : words.open, ": ");
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
    if (node.link_kind == LinkKind::External) hidden(" (", options_.words.external, ")");
    out_ += "</a>";
}

void HtmlWriter::image(const Node& node, std::uint32_t index) {
    const auto media = options_.addresses == nullptr
                           ? MediaAddress{std::string(text_.text_of(node))}
                           : options_.addresses->file(text_.text_of(node));
    out_ += "<img src=\"";
    append_address(out_, media.address);
    out_ += '"';
    attribute("alt", words_of(text_, index + 1, node.end));
    if (media.width > 0 && media.height > 0) {
        attribute("width", std::to_string(media.width));
        attribute("height", std::to_string(media.height));
    }
    out_ += " loading=\"lazy\">";
}

void HtmlWriter::code_block(const Node& node) {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += "<pre tabindex=\"0\"><code";
    if (node.id_size > 0) attribute("class", std::string("language-").append(text_.id_of(node)));
    out_ += '>';
    escape_to(out_, text_.text_of(node));
    out_ += "</code></pre>\n";
}

void HtmlWriter::footnote_reference(const Node& node) {
    out_.append("<sup><a href=\"#").append(options_.footnote_prefix).append("fn-");
    number(node.number);
    out_ += '"';
    attribute("id", std::string(options_.footnote_prefix).append(text_.id_of(node)));
    out_ += " aria-label=\"";
    escape_to(out_, options_.words.footnote);
    out_ += ' ';
    number(node.number);
    out_ += "\">";
    number(node.number);
    out_ += "</a></sup>";
}

void HtmlWriter::start_footnotes() {
    in_footnotes_ = true;
    for (std::uint32_t i = 0; i < text_.nodes.size(); ++i) {
        if (text_.nodes[i].kind == Kind::FootnoteReference) references_.push_back(i);
    }
    std::ranges::stable_sort(references_, {}, [&](auto i) { return text_.nodes[i].number; });
    const auto id = std::string(options_.footnote_prefix) + "fn-liste";
    out_ += "<section class=\"sk-footnotes\"";
    attribute("aria-labelledby", id);
    const auto level = std::to_string(options_.heading_level);
    out_.append("><h").append(level);
    attribute("id", id);
    out_ += '>';
    escape_to(out_, options_.words.footnotes);
    out_.append("</h").append(level).append(">\n<ol>\n");
}

void HtmlWriter::close_paragraph(std::uint32_t index) {
    const auto* around = parent();
    const bool last = around != nullptr && around->kind == Kind::FootnoteDefinition &&
                      text_.nodes[index].end == around->end;
    if (last) back_links(*around);
    if (!is_in_tight_list()) {
        out_ += "</p>\n";
    } else if (text_.nodes[index].end < around->end) {
        out_ += '\n';
    }
}

void HtmlWriter::close_footnote(const Node& node) {
    if (!leads_back_) {
        out_ += "<p>";
        back_links(node);
        out_ += "</p>\n";
    }
    leads_back_ = false;
    out_ += "</li>\n";
}

void HtmlWriter::back_links(const Node& definition) {
    leads_back_ = true;
    const auto number_of = [&](auto i) { return text_.nodes[i].number; };
    auto reference = std::ranges::lower_bound(references_, definition.number, {}, number_of);
    for (; reference != references_.end(); ++reference) {
        const auto& node = text_.nodes[*reference];
        if (node.number != definition.number) return;
        if (!out_.ends_with("<p>")) out_ += ' ';
        out_.append("<a href=\"#").append(options_.footnote_prefix).append(text_.id_of(node));
        out_ += "\" aria-label=\"";
        escape_to(out_, options_.words.back);
        out_ += " (";
        escape_to(out_, options_.words.footnote);
        out_ += ' ';
        number(node.number);
        if (node.reference > 1) {
            out_ += ", ";
            number(node.reference);
        }
        out_ += ")\">↑</a>";
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
