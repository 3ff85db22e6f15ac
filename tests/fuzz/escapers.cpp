// What is escaped comes back as it was: HTML, addresses, content lines, and JSON as its parser
// reads it.
#include "base/content_line.hpp"
#include "base/html.hpp"
#include "exchange/xml_writer.hpp"
#include "fuzz/html_oracle.hpp"
#include "fuzz/target.hpp"
#include "markdown/write_address.hpp"

using namespace schaukasten;

namespace {

void html(std::string_view text) {
    const auto escaped = escape(text).text();
    promise(escaped.find_first_of("<>\"") == std::string::npos, "no markup is left", escaped);
    promise(decoded(escaped) == text, "the text comes back", escaped);
}

int digit(char c) {
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2])) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

void address(std::string_view text) {
    std::string written;
    append_address(written, text);
    promise(written.find_first_of("<>\" \n\t") == std::string::npos, "an address ends nothing",
            written);
    const auto read = decoded(written);
    // What was encoded already stays so; so both are compared decoded.
    promise(percent_decoded(read) == percent_decoded(text), "the address comes back", written);
}

void line(std::string_view text) {
    const auto escaped = content_line_text(text);
    promise(escaped.find_first_of("\r\n") == std::string::npos, "a value is one line", escaped);
    const auto folded = content_line("NOTE:" + escaped);
    std::string unfolded;
    for (std::size_t start = 0; start < folded.size();) {
        const auto end = folded.find("\r\n", start);
        promise(end != std::string::npos && end - start <= 75, "lines are ended and short", folded);
        promise(is_readable(folded.substr(start, end - start)), "no character is split", folded);
        unfolded += folded.substr(start == 0 ? 0 : start + 1, end - start - (start == 0 ? 0 : 1));
        start = end + 2;
    }
    promise(unfolded == "NOTE:" + escaped, "an unfolded line is the line", unfolded);
    std::string read;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        const bool is_escape = escaped[i] == '\\' && i + 1 < escaped.size();
        if (is_escape) ++i;
        read += is_escape && escaped[i] == 'n' ? '\n' : escaped[i];
    }
    const auto is_control = [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20U && c != '\t' && c != '\n') || code == 0x7FU;
    };
    std::string kept(text); // a value has no controls
    std::erase_if(kept, is_control);
    if (text.find('\r') == std::string_view::npos)
        promise(read == kept, "the value comes back", escaped);
}

void xml(std::string_view text) {
    const auto kept = xml_text(text);
    for (std::size_t i = 0; i < kept.size();) {
        const auto c = next_code_point(kept, i);
        promise(c >= 0x20 || c == '\t' || c == '\n' || c == '\r', "XML has no controls", kept);
        promise(c != 0xFFFE && c != 0xFFFF, "XML has no noncharacters", kept);
    }
    promise(xml_text(kept) == kept, "what may stand there stays", kept);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = text_of(data, size);
    if (!is_readable(text)) return 0;
    html(text);
    address(text);
    line(text);
    xml(text);
    return 0;
}
