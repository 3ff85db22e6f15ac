#include "absence/find_in_file.hpp"

#include "absence/decodings.hpp"
#include "absence/excerpt.hpp"
#include "absence/file_kind.hpp"
#include "absence/folded_text.hpp"
#include "base/place.hpp"
#include "base/zip.hpp"

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

/// One place a line, each line in the plainest way in which it has the text.
class Finds {
public:
    Finds(const WantedText& wanted, std::string_view source) : wanted_(wanted), source_(source) {}

    void look(std::string_view text, WrittenAs as) {
        const auto folded = fold(text);
        for (const auto place : wanted_.places_in(folded.text)) {
            const auto line = folded.line_at(place);
            if (std::ranges::find(found_, line, &Found::line) != found_.end()) continue;
            found_.push_back({way_of(as, line), line, excerpt_at(folded.text, place)});
        }
    }

    std::vector<Found> take() {
        std::ranges::sort(found_, {}, &Found::line);
        return std::move(found_);
    }

private:
    [[nodiscard]] WrittenAs way_of(WrittenAs as, int line) const {
        if (as != WrittenAs::Typed) return as;
        const bool to_the_letter =
            line_of(source_, line).find(wanted_.as_typed()) != std::string_view::npos;
        return to_the_letter ? WrittenAs::Typed : WrittenAs::Otherwise;
    }

    const WantedText& wanted_;
    std::string_view source_;
    std::vector<Found> found_;
};

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Each way in which a file of text may hold it, alone and in the order in which they are laid over
/// each other: a feed has HTML in XML, a page has JSON with addresses in it.
std::vector<Found> find_in_text(const WantedText& wanted, std::string_view text) {
    Finds finds(wanted, text);
    finds.look(text, WrittenAs::Typed);
    const bool is_card = has(text.substr(0, 64), "BEGIN:V");
    if (is_card) finds.look(without_content_lines(text), WrittenAs::ContentLines);
    if (has(text, std::string_view("\0", 1))) { // UTF-16
        std::string letters(text);
        std::erase(letters, '\0');
        finds.look(letters, WrittenAs::Otherwise);
    }
    const auto plain = has(text, "&") ? without_entities(text) : std::string(text);
    if (has(text, "&")) finds.look(plain, WrittenAs::Entities);
    if (has(text, "<")) finds.look(without_entities(without_tags(text)), WrittenAs::BetweenTags);
    if (has(plain, "<") && has(text, "&lt;"))
        finds.look(without_entities(without_tags(plain)), WrittenAs::BetweenTags);
    if (!has(plain, "\\") && !has(plain, "%")) return finds.take();
    const auto unescaped = without_json_escapes(plain);
    finds.look(unescaped, WrittenAs::JsonEscapes);
    const auto decoded = without_percent_codes(unescaped);
    finds.look(decoded, WrittenAs::PercentCodes);
    finds.look(without_entities(without_tags(decoded)), WrittenAs::BetweenTags);
    return finds.take();
}

std::vector<Found> find_without_lines(const WantedText& wanted, std::string_view text,
                                      WrittenAs as) {
    auto found = find_in_text(wanted, text);
    if (found.size() > 1) found.resize(1);
    for (auto& each : found) {
        each.as = as;
        each.line = 0;
    }
    return found;
}

LookedInto find_in_pdf(const WantedText& wanted, std::string_view bytes, const ReadPdf& read) {
    LookedInto result;
    // What an earlier version of the file has left in it is in no object any more.
    if (wanted.is_long()) result.found = find_without_lines(wanted, bytes, WrittenAs::InBytes);
    const auto texts = read(bytes);
    result.is_opaque = !texts;
    if (!texts) return result;
    bool has_text = false;
    for (std::size_t page = 0; page < texts->size(); ++page) {
        const auto as = page == 0 ? WrittenAs::PdfProperty : WrittenAs::PdfPage;
        const auto& text = (*texts)[page];
        auto found = find_without_lines(wanted, text, as);
        if (found.empty() && page > 0)
            found = find_without_lines(wanted, without_hyphenation(text), as);
        for (auto& each : found) each.line = static_cast<int>(page);
        result.found.insert(result.found.end(), found.begin(), found.end());
        has_text = has_text || (page > 0 && text.find_first_not_of(" \n\t") != std::string::npos);
    }
    result.has_picture = !has_text; // a scan
    return result;
}

LookedInto find_in_bytes(const WantedText& wanted, std::string_view bytes) {
    LookedInto result;
    result.is_opaque = true;
    if (wanted.is_long()) result.found = find_without_lines(wanted, bytes, WrittenAs::InBytes);
    return result;
}

/// Only of the archive that Schaukasten makes is it known what is in it.
LookedInto find_in_archive(const WantedText& wanted, std::string_view bytes) {
    constexpr std::size_t most = std::size_t{1} << 30U;
    const auto files = read_zip(bytes, most);
    if (!files) return find_in_bytes(wanted, bytes);
    LookedInto result;
    for (const auto& [path, inside] : *files) {
        for (const auto text : {std::string_view(path), std::string_view(inside)}) {
            for (auto& found : find_without_lines(wanted, text, WrittenAs::InArchive)) {
                found.excerpt = path + ": " + found.excerpt;
                result.found.push_back(std::move(found));
            }
        }
    }
    return result;
}

} // namespace

LookedInto find_in_file(const WantedText& wanted, std::string_view bytes, const ReadPdf& read_pdf) {
    switch (kind_of(bytes)) {
    case FileKind::Text: return {find_in_text(wanted, bytes), false, false};
    case FileKind::Font: return {};
    case FileKind::Picture:
        return {find_without_lines(wanted, beside_pixels(bytes), WrittenAs::InPicture), true,
                false};
    case FileKind::Pdf: return find_in_pdf(wanted, bytes, read_pdf);
    case FileKind::Archive: return find_in_archive(wanted, bytes);
    case FileKind::Opaque: break;
    }
    return find_in_bytes(wanted, bytes);
}

std::vector<Found> find_in_name(const WantedText& wanted, std::string_view name) {
    return find_without_lines(wanted, name, WrittenAs::InName);
}

} // namespace schaukasten
