#include "exchange/xml_writer.hpp"

#include "base/utf8.hpp"

#include <tinyxml2.h>

namespace schaukasten {
namespace {

bool is_xml_char(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// Most of any text, known without decoding it.
bool is_plain(char c) {
    return c >= 0x20 && c <= 0x7E;
}

} // namespace

std::string xml_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    std::size_t from = 0; // what is not copied yet, and may be
    for (std::size_t at = 0; at < text.size();) {
        if (is_plain(text[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        if (is_xml_char(next_code_point(text, at))) continue;
        result.append(text.substr(from, begin - from));
        from = at;
    }
    return result.append(text.substr(from));
}

XmlWriter::XmlWriter() : printer_(std::make_unique<tinyxml2::XMLPrinter>(nullptr, true)) {
    printer_->PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
}

XmlWriter::~XmlWriter() = default;

void XmlWriter::open(const char* name) {
    printer_->OpenElement(name);
}

void XmlWriter::close() {
    printer_->CloseElement();
}

void XmlWriter::attribute(const char* name, std::string_view value) {
    printer_->PushAttribute(name, xml_text(value).c_str());
}

void XmlWriter::text(std::string_view text) {
    printer_->PushText(xml_text(text).c_str());
}

void XmlWriter::element(const char* name, std::string_view text) {
    if (text.empty()) return;
    open(name);
    this->text(text);
    close();
}

std::string XmlWriter::take() const {
    return printer_->CStr();
}

} // namespace schaukasten
