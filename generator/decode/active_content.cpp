#include "decode/active_content.hpp"

#include "decode/poppler_handles.hpp"

namespace schaukasten {
namespace {

bool starts_programs(PopplerDocument* document, int number) {
    const PdfPage page(poppler_document_get_page(document, number));
    if (!page) return false;
    const PdfLinks links(poppler_page_get_link_mapping(page.get()));
    for (const auto* link = links.get(); link != nullptr; link = link->next) {
        const auto* action = static_cast<PopplerLinkMapping*>(link->data)->action;
        if (action->type == POPPLER_ACTION_LAUNCH) return true;
    }
    return false;
}

} // namespace

std::vector<std::string> active_content_of(std::string_view pdf) {
    const auto document = open_document(pdf);
    if (!document) return {};
    std::vector<std::string> found;
    // poppler tells nothing of what runs when the document is opened; that is seen if it is not
    // compressed.
    const bool on_opening = pdf.find("/JavaScript") != std::string_view::npos;
    if (on_opening || poppler_document_has_javascript(document.get()))
        found.emplace_back("javascript");
    if (poppler_document_has_attachments(document.get())) found.emplace_back("anhang");
    const auto pages = poppler_document_get_n_pages(document.get());
    for (int number = 0; number < pages; ++number) {
        if (!starts_programs(document.get(), number)) continue;
        found.emplace_back("start");
        break;
    }
    return found;
}

} // namespace schaukasten
