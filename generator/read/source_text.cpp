#include "read/source_text.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace schaukasten {
namespace {

void normalise_line_ends(std::string& text) {
    auto to = std::min(text.find('\r'), text.size());
    for (auto from = to; from < text.size(); ++from) {
        if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
        text[to++] = text[from];
    }
    text.resize(to);
}

bool is_control(char32_t c) {
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
}

bool turns_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_plain_letter(char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t';
}

struct Hidden {
    std::size_t offset;
    std::string name;
};

std::optional<Hidden> first_hidden(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        // What is looked for beyond ASCII begins with one of two bytes.
        const bool is_harmless =
            is_plain_letter(text[i]) || (text[i] < 0 && text[i] != '\xC2' && text[i] != '\xE2');
        if (is_harmless) {
            ++i;
            continue;
        }
        const auto at = i;
        const auto c = next_code_point(text, i);
        const auto number = static_cast<unsigned>(c);
        if (is_control(c)) {
            return Hidden{at, fmt::format("ein unsichtbares Steuerzeichen (U+{:04X})", number)};
        }
        if (turns_direction(c)) {
            return Hidden{at, fmt::format("ein unsichtbares Zeichen, das die Leserichtung umkehrt "
                                          "(U+{:04X})",
                                          number)};
        }
    }
    return std::nullopt;
}

/// Where a conflict between two versions was left in the file: the line with <<<<<<<.
std::size_t find_conflict(std::string_view text) {
    constexpr std::string_view mark = "<<<<<<< ";
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        if (at == 0 || text[at - 1] == '\n') return at;
    }
    return std::string_view::npos;
}

/// A file of a text program that only got another name; empty if it is none.
std::string_view foreign_format(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04")) {
        return "das ist eine Datei aus Word, Excel oder einem ähnlichen Programm; legen Sie eine "
               "neue Datei in einem einfachen Texteditor an";
    }
    if (bytes.starts_with("{\\rtf")) {
        return "die Datei ist mit Formatierungen gespeichert (RTF); speichern Sie sie als reinen "
               "Text";
    }
    if (bytes.starts_with("%PDF")) return "das ist eine PDF-Datei; PDF liegen in content/medien";
    if (bytes.starts_with("<!DOCTYPE") || bytes.starts_with("<html")) {
        return "das ist eine HTML-Seite; hier steht Text in Feldern wie name = \"Südschule\"";
    }
    return {};
}

/// Of each letter of ours one byte is zero there.
bool is_utf_16_without_mark(std::string_view bytes) {
    return bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

std::string encoding_message(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
        is_utf_16_without_mark(bytes)) {
        return "die Datei ist als UTF-16 gespeichert; speichern Sie sie als UTF-8";
    }
    return "hier steht ein Zeichen, das nicht UTF-8 ist; speichern Sie die Datei als UTF-8";
}

} // namespace

bool clean_text(std::string& bytes, std::string_view shown_path, Diagnostics& diagnostics) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (const auto format = foreign_format(bytes); !format.empty()) {
        diagnostics.error({shown_path, {}, {}}, std::string(format));
        return false;
    }
    if (is_utf_16_without_mark(bytes)) {
        diagnostics.error({shown_path, {}, {}}, encoding_message(bytes));
        return false;
    }
    if (const auto invalid = find_invalid_utf8(bytes)) {
        auto at = position_of(std::string_view(bytes).substr(0, *invalid), *invalid);
        diagnostics.error({shown_path, bytes, at}, encoding_message(bytes));
        return false;
    }
    normalise_line_ends(bytes);
    if (const auto conflict = find_conflict(bytes); conflict != std::string::npos) {
        diagnostics.error({shown_path, bytes, position_of(bytes, conflict)},
                          "hier steht ein Rest eines Git-Konflikts; entscheiden Sie sich für eine "
                          "Fassung und löschen Sie die Zeilen <<<<<<<, ======= und >>>>>>>");
        return false;
    }
    if (const auto hidden = first_hidden(bytes)) {
        diagnostics.error({shown_path, bytes, position_of(bytes, hidden->offset)},
                          fmt::format("hier steht {}; löschen Sie es", hidden->name));
        return false;
    }
    return true;
}

std::string hidden_character(std::string_view text) {
    const auto hidden = first_hidden(text);
    return hidden ? hidden->name : std::string{};
}

} // namespace schaukasten
