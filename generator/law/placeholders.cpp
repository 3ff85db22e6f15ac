#include "check/accessibility_file.hpp"
#include "law/rules.hpp"
#include "model/legal_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace schaukasten {
namespace {

/// "*hier den Namen einsetzen*": not further apart than one sentence is long.
constexpr std::size_t longest_request = 120;
constexpr std::array<std::string_view, 3> requests{"einsetzen", "eintragen", "ergänzen"};
constexpr std::array<std::string_view, 5> marks{"XXX", "TODO", "FIXME", "[…]", "Lorem ipsum"};

bool is_comment_line(std::string_view text, std::size_t at) {
    const auto begin = text.rfind('\n', at) + 1; // npos + 1 is 0
    const auto line = text.substr(begin, at - begin);
    return line.find('#') != std::string_view::npos;
}

/// Byte at which a request to write something begins, from `from` on.
std::size_t find_request(std::string_view text, std::size_t from) {
    for (auto at = text.find("ier ", from); at != std::string_view::npos;
         at = text.find("ier ", at + 1)) {
        if (at == 0 || (text[at - 1] != 'h' && text[at - 1] != 'H')) continue;
        const bool is_word =
            at == 1 || (std::isalpha(static_cast<unsigned char>(text[at - 2])) == 0);
        if (!is_word) continue;
        auto rest = text.substr(at, longest_request);
        rest = rest.substr(0, std::min(rest.find("\n\n"), rest.find(". ")));
        // "Hier können Sie sich eintragen" asks readers, not editors.
        if (rest.find(" Sie ") != std::string_view::npos) continue;
        const bool asks = std::ranges::any_of(requests, [&](std::string_view word) {
            return rest.find(word) != std::string_view::npos;
        });
        if (asks) return at - 1;
    }
    return std::string_view::npos;
}

struct Found {
    std::size_t at;
    std::size_t size;
};

/// The first of all that may stand for something else, from `from` on.
std::optional<Found> find_placeholder(std::string_view text, std::size_t from) {
    std::optional<Found> first;
    const auto take = [&](std::size_t at, std::size_t size) {
        if (at != std::string_view::npos && (!first || at < first->at)) first = Found{at, size};
    };
    take(find_request(text, from), 4);
    for (const auto mark : marks) take(text.find(mark, from), mark.size());
    return first;
}

void check_text(std::string_view text, std::size_t from, const Record& file,
                Inspection& inspection) {
    for (auto found = find_placeholder(text, from); found;
         found = find_placeholder(text, found->at + found->size)) {
        if (!file.is_markdown && is_comment_line(text, found->at)) continue;
        inspection.fault(file.place(position_of(text, found->at)),
                         "hier steht noch ein Platzhalter; schreiben Sie hin, was bei Ihnen gilt, "
                         "oder nehmen Sie den Satz heraus");
    }
}

} // namespace

void check_placeholders(Inspection& inspection) {
    for (const auto& page : legal_pages) {
        for (const auto* file : inspection.files(type_name<InfoPage>.folder, page.id)) {
            check_text(file->text, file->body_offset, *file, inspection);
        }
    }
    for (const auto stem : {site_file, accessibility_file}) {
        if (const auto* file = inspection.file("", stem))
            check_text(file->text, 0, *file, inspection);
    }
}

} // namespace schaukasten
