#include "theme/parse_template.hpp"

#include "base/diagnostics.hpp"
#include "base/member_name.hpp"
#include "theme/template_lines.hpp"
#include "theme/template_tags.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

using Kind = TemplateNode::Kind;

class TemplateParser {
public:
    TemplateParser(Template& result, Diagnostics& diagnostics)
        : result_(result), source_(result.source), diagnostics_(diagnostics), tags_(source_) {}

    void parse();

private:
    /// A section, parent or block whose end has not come yet.
    struct Open {
        TemplateNode node;
        std::size_t tag_at = 0;
        std::size_t content_at = 0;
        std::string lead; // of a parent: the blanks before it on its line
    };

    void take(const TemplateTag& tag);
    void take_name(const TemplateTag& tag, Kind kind);
    void take_partial(const TemplateTag& tag);
    void open_section(const TemplateTag& tag, Kind kind);
    void open_parent(const TemplateTag& tag);
    void open_block(const TemplateTag& tag);
    void close(const TemplateTag& tag);
    void close_block(const TemplateTag& tag, Open open);
    void close_parent(const TemplateTag& tag, Open open);

    bool pass_standalone(const TemplateTag& tag);
    void pass(const TemplateTag& tag);
    void add_text(std::size_t end);
    void add(TemplateNode node);
    void error(std::size_t at, std::string message);

    [[nodiscard]] std::optional<TemplateNode> named(const TemplateTag& tag, Kind kind);
    [[nodiscard]] bool in_parent() const {
        return !open_.empty() && open_.back().node.kind == Kind::Parent;
    }

    Template& result_;
    std::string_view source_;
    Diagnostics& diagnostics_;
    TemplateTags tags_;
    std::size_t at_ = 0; // all before this is done
    std::vector<Open> open_;
};

void TemplateParser::parse() {
    for (auto tag = tags_.next(at_); tag; tag = tags_.next(at_)) {
        if (!tag->closed) {
            error(tag->begin, "diese Klammer wird nicht geschlossen");
            return;
        }
        take(*tag);
    }
    add_text(source_.size());
    for (const auto& open : open_) {
        error(open.tag_at,
              fmt::format("»{0}« wird nicht geschlossen; es fehlt {{{{/{0}}}}}", open.node.text));
    }
    join_literals(result_.nodes);
}

void TemplateParser::take(const TemplateTag& tag) {
    switch (tag.sigil) {
    case '#': return open_section(tag, Kind::Section);
    case '^': return open_section(tag, Kind::Inverted);
    case '<': return open_parent(tag);
    case '$': return open_block(tag);
    case '/': return close(tag);
    case '>': return take_partial(tag);
    case '{':
    case '&': return take_name(tag, Kind::Raw);
    case '!': break;
    case '=':
        if (!tags_.change_delimiters(tag.name)) error(tag.begin, "das sind keine zwei Klammern");
        break;
    default: return take_name(tag, Kind::Text);
    }
    if (!pass_standalone(tag)) pass(tag);
}

void TemplateParser::take_name(const TemplateTag& tag, Kind kind) {
    auto node = named(tag, kind);
    pass(tag);
    if (node) add(std::move(*node));
}

void TemplateParser::take_partial(const TemplateTag& tag) {
    auto node = named(tag, Kind::Partial);
    const bool alone = pass_standalone(tag);
    if (!alone) pass(tag);
    if (!node) return;
    node->own_lines = alone;
    if (alone) node->indent = leading_blanks(source_.substr(*blank_before(source_, tag.begin)));
    add(std::move(*node));
}

void TemplateParser::open_section(const TemplateTag& tag, Kind kind) {
    auto node = named(tag, kind);
    if (!pass_standalone(tag)) pass(tag);
    if (node) open_.push_back({std::move(*node), tag.begin, at_, {}});
}

void TemplateParser::open_parent(const TemplateTag& tag) {
    auto node = named(tag, Kind::Parent);
    Open open{node.value_or(TemplateNode{}), tag.begin, tag.end, {}};
    if (const auto line = blank_before(source_, tag.begin)) {
        open.lead = source_.substr(*line, tag.begin - *line);
        node ? add_text(*line) : add_text(tag.begin);
        open.node.starts_line = true;
    } else {
        add_text(tag.begin);
    }
    at_ = tag.end;
    if (node) open_.push_back(std::move(open));
}

void TemplateParser::open_block(const TemplateTag& tag) {
    auto node = named(tag, Kind::Block);
    const auto line = blank_before(source_, tag.begin);
    const auto content = blank_after(source_, tag.end);
    add_text(line && node ? *line : tag.begin);
    at_ = tag.end;
    if (!node) return;
    if (line) {
        node->starts_line = true;
        node->indent = source_.substr(*line, tag.begin - *line);
    }
    if (content && (line || in_parent())) {
        node->own_lines = true;
        at_ = *content;
    }
    open_.push_back({std::move(*node), tag.begin, at_, {}});
}

void TemplateParser::close(const TemplateTag& tag) {
    if (open_.empty() || open_.back().node.text != tag.name) {
        error(tag.name_at, open_.empty()
                               ? fmt::format("»{}« ist hier nicht geöffnet", tag.name)
                               : fmt::format("hier endet »{}«, geöffnet ist aber »{}« aus Zeile {}",
                                             tag.name, open_.back().node.text,
                                             position_of(source_, open_.back().tag_at).line));
        pass(tag);
        return;
    }
    const auto kind = open_.back().node.kind;
    if (kind != Kind::Block && kind != Kind::Parent && !pass_standalone(tag)) pass(tag);
    if (kind == Kind::Block && !pass_standalone(tag)) {
        // inside a parent nothing but blocks counts, so the block's end is the end of its line
        const auto line = blank_before(source_, tag.begin);
        const bool alone = line && open_.size() > 1 && (open_.end() - 2)->node.kind == Kind::Parent;
        add_text(alone ? *line : tag.begin);
        at_ = tag.end;
    }
    auto open = std::move(open_.back());
    open_.pop_back();
    if (kind == Kind::Block) return close_block(tag, std::move(open));
    if (kind == Kind::Parent) return close_parent(tag, std::move(open));
    add(std::move(open.node));
}

/// Content on lines of its own gives up the indentation of its first line, and takes on that of the
/// place where it is put: in the parent, the indentation of what stood there.
void TemplateParser::close_block(const TemplateTag& tag, Open open) {
    if (open.node.own_lines) {
        const auto first = source_.find_first_not_of(" \t\r\n", open.content_at);
        if (first < tag.begin) {
            if (const auto line = blank_before(source_, first)) {
                open.node.indent = source_.substr(*line, first - *line);
                take_indent(open.node.children, open.node.indent);
            }
        }
    }
    add(std::move(open.node));
}

void TemplateParser::close_parent(const TemplateTag& tag, Open open) {
    const auto next_line = blank_after(source_, tag.end);
    at_ = tag.end;
    if (open.node.starts_line && next_line) {
        open.node.own_lines = true;
        open.node.indent = std::move(open.lead);
        at_ = *next_line;
    } else if (open.node.starts_line) {
        TemplateNode blanks;
        blanks.starts_line = true;
        blanks.text = std::move(open.lead);
        add(std::move(blanks));
    }
    open.node.starts_line = false;
    add(std::move(open.node));
}

/// If the tag stands alone on its line, the line goes with it.
bool TemplateParser::pass_standalone(const TemplateTag& tag) {
    const auto line = blank_before(source_, tag.begin);
    const auto next_line = blank_after(source_, tag.end);
    if (!line || !next_line) return false;
    add_text(*line);
    at_ = *next_line;
    return true;
}

void TemplateParser::pass(const TemplateTag& tag) {
    add_text(tag.begin);
    if (is_line_start(source_, tag.begin)) {
        TemplateNode line_start; // so that the line is indented before whatever the tag writes
        line_start.starts_line = true;
        add(std::move(line_start));
    }
    at_ = tag.end;
}

void TemplateParser::add_text(std::size_t end) {
    while (at_ < end) {
        const auto line_end = std::min(source_.find('\n', at_), end - 1) + 1;
        TemplateNode line;
        line.starts_line = is_line_start(source_, at_);
        line.text = source_.substr(at_, line_end - at_);
        add(std::move(line));
        at_ = line_end;
    }
}

void TemplateParser::add(TemplateNode node) {
    if (open_.empty()) {
        result_.nodes.push_back(std::move(node));
    } else if (!in_parent() || node.kind == Kind::Block) {
        open_.back().node.children.push_back(std::move(node));
    } else if (node.kind != Kind::Literal) {
        error(node.offset,
              fmt::format("in {{{{<{}}}}} stehen nur Blöcke {{{{$…}}}}", open_.back().node.text));
    }
}

void TemplateParser::error(std::size_t at, std::string message) {
    diagnostics_.error({result_.path, source_, position_of(source_, at)}, std::move(message));
}

std::optional<TemplateNode> TemplateParser::named(const TemplateTag& tag, Kind kind) {
    const bool dotted = kind <= Kind::Inverted;
    auto name = tag.name;
    const auto bad = name.find_first_of(" \t\r\n");
    if (name.empty() || bad != std::string_view::npos) {
        error(tag.name_at,
              name.empty() ? "hier fehlt ein Name" : fmt::format("»{}« ist kein Name", name));
        return std::nullopt;
    }
    TemplateNode node;
    node.kind = kind;
    node.offset = static_cast<std::uint32_t>(tag.name_at);
    node.text = name;
    if (!dotted || name == ".") return node;
    for (;;) {
        const auto part = name.substr(0, name.find('.'));
        if (part.empty()) {
            error(tag.name_at, fmt::format("»{}« ist kein Name", tag.name));
            return std::nullopt;
        }
        node.path.push_back({std::string(part), number_of_name(part)});
        if (part.size() == name.size()) return node;
        name.remove_prefix(part.size() + 1);
    }
}

} // namespace

Template parse_template(std::string name, std::string path, std::string source,
                        Diagnostics& diagnostics) {
    Template result{std::move(name), std::move(path), std::move(source), {}};
    TemplateParser(result, diagnostics).parse();
    return result;
}

} // namespace schaukasten
