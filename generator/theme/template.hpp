#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

struct Template;

/// A name, or a part of a dotted one, with its number for `ObjectShape::index_of`.
struct TemplateName {
    std::string text;
    std::uint32_t number = 0;
};

/// What a part of a template looks at decides how long it stays what it is.
enum class Lasting : std::uint8_t {
    Language, // the theme's texts alone
    Site,     // and what all pages share that see the site from one place
    Page,
};

// A template is a tree. Blanks and line ends that belong to tags standing alone on a line are gone
// from it; what is left knows where lines of the template begin, for a template that is called with
// indentation has each of its own lines indented, but not the lines of the values it writes.
struct TemplateNode {
    enum class Kind : std::uint8_t {
        Literal,
        Text,     // {{name}}: escaped, unless the value is markup
        Raw,      // {{{name}}} {{&name}}: never escaped
        Section,  // {{#name}}
        Inverted, // {{^name}}
        Partial,  // {{>name}}
        Parent,   // {{<name}}: its children are blocks alone
        Block,    // {{$name}}
    };

    Kind kind = Kind::Literal;
    bool starts_line = false; // Literal: a line begins with its first byte; Block: with the block
    bool own_lines = false;   // Partial, Parent: stands alone; Block: its content begins on a line
    std::uint32_t offset = 0; // of the name in the template's source
    std::string text;         // of a literal; else the name as it is written
    std::string indent;       // what stood before a Partial, Parent or Block that begins a line
    std::vector<TemplateName> path; // Text to Inverted: the name's parts; none for {{.}}
    std::vector<TemplateNode> children;
    const Template* target = nullptr; // Partial, Parent: set by the TemplateSet, if there is one
    Lasting lasting = Lasting::Page;  // set by the TemplateSet once the templates are checked
    std::uint32_t part = 0;           // number among those that last as long
};

struct Template {
    std::string name;   // "teile/kopf"
    std::string path;   // for messages: "templates/teile/kopf.mustache"
    std::string source; // for messages
    std::vector<TemplateNode> nodes;
};

} // namespace schaukasten
