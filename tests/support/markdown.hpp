#pragma once

#include "markdown/parse.hpp"
#include "markdown/write_html.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// A text as a file of its own, and all that was said about it.
struct ParsedText {
    RichText tree;
    std::string messages; // path:line:column: …, one a line, without quotes
};

inline ParsedText parse_text(std::string_view markdown, std::string_view language = "de") {
    Diagnostics diagnostics;
    ParsedText parsed{parse_markdown(markdown, {"a.md", markdown, {1, 1}}, diagnostics, language),
                      {}};
    for (auto diagnostic : diagnostics.sorted()) {
        diagnostic.quote.clear();
        parsed.messages += to_text(diagnostic);
    }
    return parsed;
}

class PlainAddresses final : public Addresses {
public:
    void append_record(std::string& out, RecordTarget target) const override {
        out += "../typ-" + std::to_string(target.type) + "/" + std::to_string(target.record) + "/";
    }
    [[nodiscard]] MediaAddress file(std::string_view path) const override {
        return {"../medien/" + std::string(path), 640, 480};
    }
};

inline std::string html_of(const RichText& tree) {
    const PlainAddresses addresses;
    HtmlOptions options;
    options.addresses = &addresses;
    return write_html(tree, options).text();
}

/// REQUIRES: the text is without mistakes.
inline std::string html_of(std::string_view markdown, std::string_view language = "de") {
    const auto parsed = parse_text(markdown, language);
    return parsed.messages.empty() ? html_of(parsed.tree) : parsed.messages;
}

} // namespace schaukasten
