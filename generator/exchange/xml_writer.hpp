#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tinyxml2 {
class XMLPrinter;
}

namespace schaukasten {

/// Text as XML 1.0 may hold it (2.2 Char): control characters, surrogates, U+FFFE and U+FFFF go.
/// Every string passes here before tinyxml2, which would write them.
std::string xml_text(std::string_view text);

/// Writes XML 1.0 in UTF-8; texts and values may say anything.
class XmlWriter {
public:
    XmlWriter();
    ~XmlWriter();
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;

    void open(const char* name);
    void close();
    /// REQUIRES: the last thing written is `open` or another attribute.
    void attribute(const char* name, std::string_view value);
    void text(std::string_view text);
    /// An element with a text; left out if that is empty.
    void element(const char* name, std::string_view text);

    [[nodiscard]] std::string take() const;

private:
    std::unique_ptr<tinyxml2::XMLPrinter> printer_;
};

} // namespace schaukasten
