#include "decode/active_content.hpp"

#include <poppler.h>

#include <memory>

namespace schaukasten {
namespace {

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T* owned) const {
        release(owned);
    }
};
using Bytes = std::unique_ptr<GBytes, Releaser<g_bytes_unref>>;
using Document = std::unique_ptr<PopplerDocument, Releaser<g_object_unref>>;
using PdfPage = std::unique_ptr<PopplerPage, Releaser<g_object_unref>>;
using Links = std::unique_ptr<GList, Releaser<poppler_page_free_link_mapping>>;

bool starts_programs(PopplerDocument* document, int number) {
    const PdfPage page(poppler_document_get_page(document, number));
    if (!page) return false;
    const Links links(poppler_page_get_link_mapping(page.get()));
    for (const auto* link = links.get(); link != nullptr; link = link->next) {
        const auto* action = static_cast<PopplerLinkMapping*>(link->data)->action;
        if (action->type == POPPLER_ACTION_LAUNCH) return true;
    }
    return false;
}

} // namespace

std::vector<std::string> active_content_of(std::string_view pdf) {
    const Bytes bytes(g_bytes_new_static(pdf.data(), pdf.size()));
    const Document document(poppler_document_new_from_bytes(bytes.get(), nullptr, nullptr));
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
