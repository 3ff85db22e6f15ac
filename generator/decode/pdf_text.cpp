#include "decode/pdf_text.hpp"

#include "decode/pdf_objects.hpp"
#include "decode/pictures.hpp"
#include "decode/poppler_handles.hpp"

#include <algorithm>
#include <exception>

namespace schaukasten {
namespace {

/// So that it is not taken for the beginning of a page.
std::string without_form_feeds(std::string text) {
    std::ranges::replace(text, '\f', '\n');
    return text;
}

std::string objects_of(std::string_view pdf) {
    try {
        return without_form_feeds(strings_of(pdf));
    } catch (const Unusable&) {
        throw;
    } catch (const std::exception&) { // qpdf's own words
        throw Unusable("fehler kaputt");
    }
}

} // namespace

std::string text_of_pdf(std::string_view pdf) {
    auto answer = "text\n" + objects_of(pdf);
    const auto document = open_document(pdf);
    if (!document) throw Unusable("fehler kaputt");
    const auto pages = poppler_document_get_n_pages(document.get());
    for (int number = 0; number < pages; ++number) {
        const PdfPage page(poppler_document_get_page(document.get(), number));
        if (!page) throw Unusable("fehler kaputt");
        const PdfString text(poppler_page_get_text(page.get()));
        answer.append("\f").append(without_form_feeds(text ? text.get() : ""));
    }
    return answer;
}

} // namespace schaukasten
