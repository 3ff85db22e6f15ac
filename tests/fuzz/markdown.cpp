// Markdown of any kind becomes a message, or markup of which an allow list knows each element,
// attribute and address.
#include "support/markdown.hpp"

#include "fuzz/html_oracle.hpp"
#include "fuzz/target.hpp"

using namespace schaukasten;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = text_of(data, size);
    if (!is_readable(text)) return 0;
    Diagnostics diagnostics;
    const auto tree = parse_markdown(text, {"a.md", text, {1, 1}}, diagnostics, "de");
    for (const auto& each : diagnostics.sorted())
        promise(each.at.line >= 1 && each.at.column >= 1, "a message has a place", to_text(each));
    if (diagnostics.has_errors()) return 0;
    const auto html = html_of(tree);
    const auto complaint = complaint_about(html, markdown_rules());
    promise(complaint.empty(), "only allowed markup is written", complaint + "\n" + html);
    return 0;
}
