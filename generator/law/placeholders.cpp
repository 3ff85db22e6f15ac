#include "check/accessibility_file.hpp"
#include "law/placeholder_words.hpp"
#include "law/rules.hpp"
#include "model/legal_page.hpp"

namespace schaukasten {
namespace {

bool is_comment_line(std::string_view text, std::size_t at) {
    const auto begin = text.rfind('\n', at) + 1; // npos + 1 is 0
    const auto line = text.substr(begin, at - begin);
    return line.find('#') != std::string_view::npos;
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
