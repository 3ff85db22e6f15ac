#include "base/ascii.hpp"
#include "model/each_prose.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

/// As many as there are '#' before it; 0 of one that is underlined instead.
int written_level(const RichText::Node& heading, std::string_view file) {
    const auto line = line_of(file, heading.where.line);
    const auto begin = std::min(line.find('#'), line.size());
    return static_cast<int>(std::min(line.find_first_not_of('#', begin), line.size()) - begin);
}

void check_levels(const RichText& text, const Record& file, Round& round) {
    int before = 0;
    for (const auto& node : text.nodes) {
        if (node.kind != RichText::NodeKind::Heading) continue;
        const auto level = written_level(node, file.text);
        if (level == 0) return; // underlined: these have two levels alone
        if (before > 0 && level > before + 1) {
            round.warn(
                file.place(node.where),
                fmt::format("unter eine Überschrift mit {0} gehört eine mit {0}#, hier steht "
                            "{1}; wer zuhört statt liest, sucht sonst die dazwischen",
                            std::string(static_cast<std::size_t>(before), '#'),
                            std::string(static_cast<std::size_t>(level), '#')));
        }
        before = level;
    }
}

/// "##Abends packen" and "-Ranzen" are no heading and no list, but stand on the page as they are.
void check_marks(const RichText& text, const Record& file, Round& round) {
    for (const auto& node : text.nodes) {
        if (node.kind != RichText::NodeKind::Paragraph) continue;
        const auto line = line_of(file.text, node.where.line);
        const auto begin = line.substr(offset_of_column(line, node.where.column));
        const auto marks = std::min(begin.find_first_not_of('#'), begin.size());
        const auto rest = begin.substr(marks);
        if (marks > 0 && !rest.empty() && !is_digit(rest.front())) {
            round.warn(file.place(node.where),
                       fmt::format("hinter {} fehlt ein Leerzeichen; so ist es keine Überschrift",
                                   begin.substr(0, marks)));
        } else if (begin.size() > 1 && begin[0] == '-' && is_letter(begin[1])) {
            round.hint(file.place(node.where),
                       "hinter dem Strich fehlt ein Leerzeichen; so ist es keine Liste");
        }
    }
}

} // namespace

void check_heading_levels(Round& round) {
    for_each_type([&]<class T>() {
        round.for_each<T>([&](const T& record, const Record& file, std::size_t) {
            for_each_prose(record, [&](std::string_view language, const RichText& text) {
                const bool is_in_other_file = HasBody<T> && !language.empty();
                if (is_in_other_file) return;
                check_levels(text, file, round);
                check_marks(text, file, round);
            });
        });
    });
}

} // namespace schaukasten
