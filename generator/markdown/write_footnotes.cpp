#include "markdown/write_footnotes.hpp"

#include "base/html.hpp"
#include "markdown/markup.hpp"

#include <algorithm>

namespace schaukasten {

void FootnoteWriter::reference(const RichText::Node& node) {
    out_.append("<sup><a href=\"#").append(options_.footnote_prefix).append("fn-");
    append_number(out_, node.number);
    out_ += '"';
    append_attribute(out_, "id", std::string(options_.footnote_prefix).append(text_.id_of(node)));
    out_ += " aria-label=\"";
    escape_to(out_, options_.words.footnote);
    out_ += ' ';
    append_number(out_, node.number);
    out_ += "\">";
    append_number(out_, node.number);
    out_ += "</a></sup>";
}

void FootnoteWriter::begin() {
    has_begun_ = true;
    for (std::uint32_t i = 0; i < text_.nodes.size(); ++i) {
        if (text_.nodes[i].kind == RichText::NodeKind::FootnoteReference) references_.push_back(i);
    }
    std::ranges::stable_sort(references_, {}, [&](auto i) { return text_.nodes[i].number; });
    const auto id = std::string(options_.footnote_prefix) + "fn-liste";
    out_ += "<section class=\"sk-footnotes\"";
    append_attribute(out_, "aria-labelledby", id);
    const auto level = std::to_string(options_.heading_level);
    out_.append("><h").append(level);
    append_attribute(out_, "id", id);
    out_ += '>';
    escape_to(out_, options_.words.footnotes);
    out_.append("</h").append(level).append(">\n<ol>\n");
}

void FootnoteWriter::end() {
    out_ += "</ol></section>\n";
}

void FootnoteWriter::open(const RichText::Node& definition) {
    leads_back_ = false;
    out_ += "<li";
    append_attribute(out_, "id",
                     std::string(options_.footnote_prefix).append(text_.id_of(definition)));
    out_ += ">\n";
}

void FootnoteWriter::lead_back(const RichText::Node& definition) {
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
        append_number(out_, node.number);
        if (node.reference > 1) {
            out_ += ", ";
            append_number(out_, node.reference);
        }
        out_ += ")\">↑</a>";
    }
}

void FootnoteWriter::close(const RichText::Node& definition) {
    if (!leads_back_) {
        out_ += "<p>";
        lead_back(definition);
        out_ += "</p>\n";
    }
    out_ += "</li>\n";
}

} // namespace schaukasten
