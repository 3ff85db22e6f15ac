#pragma once

#include "base/rich_text.hpp"
#include "markdown/write_html.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

/// Views someone else's text. Writes the footnotes of a rich text: the references to them, and the
/// list at its end, in which each footnote leads back to where it is referred to.
class FootnoteWriter {
public:
    FootnoteWriter(const RichText& text, const HtmlOptions& options, std::string& out)
        : text_(text), options_(options), out_(out) {}

    void reference(const RichText::Node& node);

    /// The list, once the first definition comes.
    void begin();
    [[nodiscard]] bool has_begun() const { return has_begun_; }
    void end();

    void open(const RichText::Node& definition);
    /// Leads back from within the definition's last paragraph.
    void lead_back(const RichText::Node& definition);
    /// Leads back from a paragraph of its own, if there was none to do it in.
    void close(const RichText::Node& definition);

private:
    const RichText& text_;
    const HtmlOptions& options_;
    std::string& out_;
    std::vector<std::uint32_t> references_; // by number, filled when the list begins
    bool has_begun_ = false;
    bool leads_back_ = false; // the definition at hand
};

} // namespace schaukasten
