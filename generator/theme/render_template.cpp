#include "theme/render_template.hpp"

#include "base/html.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace schaukasten {
namespace {

using Kind = TemplateNode::Kind;
using Nodes = std::vector<TemplateNode>;

/// Deeper than any sensible theme, and far from the end of a thread's stack.
constexpr std::size_t deepest = 100;

/// Lines of the template at hand are indented by these, the outer ones first.
struct Indent {
    std::string_view blanks;
    const Indent* outer = nullptr;
};

/// Blocks that a `{{<parent}}` overrides.
struct Overrides {
    const Nodes* blocks = nullptr;
    const Overrides* outer = nullptr;
};

template <typename T>
class Restore {
public:
    explicit Restore(T& variable) : variable_(variable), before_(variable) {}
    ~Restore() { variable_ = before_; }
    Restore(const Restore&) = delete;
    Restore& operator=(const Restore&) = delete;

private:
    T& variable_;
    T before_;
};

class TemplateRenderer {
public:
    TemplateRenderer(std::span<const Value> contexts, const LastingTexts* lasting, std::string& out)
        : out_(out), lasting_(lasting) {
        for (const auto& context : contexts) push(context);
    }

    void write(const Nodes& nodes) {
        for (const auto& node : nodes) write(node);
    }

private:
    void write(const TemplateNode& node);
    void write_anew(const TemplateNode& node);
    void write_part(const TemplateNode& node);
    void write_literal(const TemplateNode& node);
    void write_section(const TemplateNode& node, const Value& value);
    void write_call(const TemplateNode& node);
    void write_block(const TemplateNode& node);
    void write_within(const Value& value, const Nodes& nodes);
    void write_indented(std::string_view blanks, const Nodes& nodes);
    void write_indent(const Indent* indent);

    void push(const Value& value) {
        if (depth_ == contexts_.size()) too_deep();
        contexts_[depth_++] = &value;
    }
    [[nodiscard]] const Value& find(const std::vector<TemplateName>& path) const;
    [[noreturn]] static void too_deep() {
        throw std::runtime_error("die Vorlagen des Themes rufen einander ohne Ende auf");
    }

    std::string& out_;
    const LastingTexts* lasting_;
    std::array<const Value*, deepest> contexts_{};
    std::size_t depth_ = 0;
    std::size_t calls_ = 0;
    const Indent* indent_ = nullptr;
    const Overrides* overrides_ = nullptr;
};

const Value nothing{};

const Value& member_of(const Value& value, const TemplateName& name, bool& found) {
    if (value.kind() == Value::Kind::Object) {
        if (const auto index = value.shape().index_of(name.number)) {
            found = true;
            return value.values()[*index];
        }
    }
    found = false;
    return nothing;
}

/// The first part is looked for in all contexts; what it finds decides, the rest is strict.
const Value& TemplateRenderer::find(const std::vector<TemplateName>& path) const {
    if (path.empty()) return depth_ == 0 ? nothing : *contexts_[depth_ - 1];
    bool found = false;
    const Value* value = &nothing;
    for (auto k = depth_; k > 0 && !found; --k) {
        value = &member_of(*contexts_[k - 1], path.front(), found);
    }
    for (std::size_t k = 1; k < path.size(); ++k) value = &member_of(*value, path[k], found);
    return *value;
}

void TemplateRenderer::write(const TemplateNode& node) {
    const bool lasts = node.lasting != Lasting::Page && lasting_ != nullptr && indent_ == nullptr;
    if (lasts) {
        write_part(node);
    } else {
        write_anew(node);
    }
}

/// What is within it is not kept once more.
void TemplateRenderer::write_part(const TemplateNode& node) {
    auto& parts = node.lasting == Lasting::Language ? lasting_->of_language : lasting_->of_site;
    if (node.part >= parts.size()) parts.resize(node.part + std::size_t{1});
    auto& part = parts[node.part];
    if (part.is_written) {
        out_ += part.text;
        return;
    }
    const auto from = out_.size();
    {
        const Restore lasting(lasting_);
        lasting_ = nullptr;
        write_anew(node);
    }
    part = {true, out_.substr(from)};
}

void TemplateRenderer::write_anew(const TemplateNode& node) {
    switch (node.kind) {
    case Kind::Literal: return write_literal(node);
    case Kind::Text: {
        const auto& value = find(node.path);
        if (value.kind() == Value::Kind::Text) {
            escape_to(out_, value.characters());
        } else if (value.kind() == Value::Kind::Markup) {
            out_ += value.characters();
        }
        return;
    }
    case Kind::Raw: {
        const auto& value = find(node.path);
        const auto kind = value.kind();
        if (kind == Value::Kind::Text || kind == Value::Kind::Markup) out_ += value.characters();
        return;
    }
    case Kind::Section: return write_section(node, find(node.path));
    case Kind::Inverted:
        if (!find(node.path).truthy()) write(node.children);
        return;
    case Kind::Partial:
    case Kind::Parent: return write_call(node);
    case Kind::Block: return write_block(node);
    }
}

/// Empty lines stay empty.
void TemplateRenderer::write_literal(const TemplateNode& node) {
    if (indent_ == nullptr) {
        out_ += node.text;
        return;
    }
    std::string_view rest = node.text;
    bool starts_line = node.starts_line;
    do {
        const auto line = rest.substr(0, rest.find('\n') + 1); // all of it, if there is none
        const auto text = line.empty() ? rest : line;
        if (starts_line && text != "\n" && text != "\r\n") write_indent(indent_);
        out_ += text;
        rest.remove_prefix(text.size());
        starts_line = true;
    } while (!rest.empty());
}

void TemplateRenderer::write_section(const TemplateNode& node, const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Nothing: return;
    case Value::Kind::Flag: return write(node.children);
    case Value::Kind::List:
        for (const auto& element : value.values()) write_within(element, node.children);
        return;
    default: return write_within(value, node.children);
    }
}

void TemplateRenderer::write_within(const Value& value, const Nodes& nodes) {
    push(value);
    write(nodes);
    --depth_;
}

/// A template that is called in the middle of a line is not indented.
void TemplateRenderer::write_call(const TemplateNode& node) {
    if (node.target == nullptr) return;
    const Restore calls(calls_);
    const Restore indent(indent_);
    const Restore overrides(overrides_);
    if (++calls_ > deepest) too_deep();
    if (!node.own_lines) indent_ = nullptr;

    const Overrides mine{&node.children, overrides_};
    if (!node.children.empty()) overrides_ = &mine;
    write_indented(node.indent, node.target->nodes);
}

/// The outermost override counts: the last heir speaks first. It is written as part of the template
/// that holds it, so only overrides further out can change blocks within it.
void TemplateRenderer::write_block(const TemplateNode& node) {
    const TemplateNode* chosen = &node;
    const Restore restore(overrides_);
    const auto* inherited = overrides_;
    for (const auto* frame = overrides_; frame != nullptr; frame = frame->outer) {
        for (const auto& block : *frame->blocks) {
            if (block.text != node.text) continue;
            chosen = &block;
            inherited = frame->outer;
        }
    }
    overrides_ = inherited;

    if (node.starts_line && !chosen->own_lines) {
        write_indent(indent_);
        out_ += node.indent;
    }
    const bool as_it_stands = chosen == &node && !node.own_lines;
    write_indented(as_it_stands ? std::string_view{} : node.indent, chosen->children);
}

void TemplateRenderer::write_indented(std::string_view blanks, const Nodes& nodes) {
    const Restore restore(indent_);
    const Indent deeper{blanks, indent_};
    if (!blanks.empty()) indent_ = &deeper;
    write(nodes);
}

void TemplateRenderer::write_indent(const Indent* indent) {
    if (indent == nullptr) return;
    write_indent(indent->outer);
    out_ += indent->blanks;
}

} // namespace

void render(const Template& page, std::span<const Value> contexts, std::string& out) {
    TemplateRenderer(contexts, nullptr, out).write(page.nodes);
}

void render(const Template& page, std::span<const Value> contexts, const LastingTexts& lasting,
            std::string& out) {
    TemplateRenderer(contexts, &lasting, out).write(page.nodes);
}

} // namespace schaukasten
