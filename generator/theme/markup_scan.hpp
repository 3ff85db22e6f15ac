#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace schaukasten {

/// An attribute of a tag in HTML, SVG or a template of it; names in small letters.
struct MarkupAttribute {
    std::string tag;
    std::string name;
    std::string_view value; // views the source; of a template with its {{…}} in it
    std::size_t offset = 0; // of the value in the source
    std::string rel;        // of a <link>, in small letters
};

/// What a walk through markup meets; offsets are those of the source.
struct MarkupVisitor {
    std::function<void(const MarkupAttribute&)> attribute;
    std::function<void(std::string_view text, std::size_t offset)> script; // inside <script>
    std::function<void(std::string_view text, std::size_t offset)> style;  // inside <style>
};

/// Finds tags as a browser would in markup that is well-formed, and steps over comments and over
/// the tags of templates. No parser of HTML: it is to miss nothing that loads something.
void scan_markup(std::string_view source, const MarkupVisitor& visit);

} // namespace schaukasten
