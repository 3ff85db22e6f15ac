#pragma once

#include <poppler.h>

#include <memory>
#include <string_view>

namespace schaukasten {

// What poppler hands out, given back by itself.

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T* owned) const {
        release(owned);
    }
};
using PdfDocument = std::unique_ptr<PopplerDocument, Releaser<g_object_unref>>;
using PdfPage = std::unique_ptr<PopplerPage, Releaser<g_object_unref>>;
using PdfLinks = std::unique_ptr<GList, Releaser<poppler_page_free_link_mapping>>;
using PdfString = std::unique_ptr<char, Releaser<g_free>>;

/// Views the bytes. Nothing if they are no PDF that can be read.
inline PdfDocument open_document(std::string_view pdf) {
    using Bytes = std::unique_ptr<GBytes, Releaser<g_bytes_unref>>;
    const Bytes bytes(g_bytes_new_static(pdf.data(), pdf.size()));
    return PdfDocument(poppler_document_new_from_bytes(bytes.get(), nullptr, nullptr));
}

} // namespace schaukasten
