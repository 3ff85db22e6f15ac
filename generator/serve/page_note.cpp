#include "serve/page_note.hpp"

#include "base/html.hpp"
#include "serve/preview_files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t most_others = 30;

/// Appends markup; `{}` stand for texts, which are escaped.
template <class... Texts>
void add(std::string& out, fmt::format_string<Texts...> markup, const Texts&... texts) {
    out += fmt::format(fmt::runtime(fmt::string_view(markup)), escape(texts).text()...);
}

void add_files(std::string& out, std::string_view title, const std::vector<std::string>& files) {
    if (files.empty()) return;
    const auto shown = std::min(files.size(), most_others);
    add(out, "<p>{}</p><ul>", title);
    for (std::size_t i = 0; i < shown; ++i) add(out, "<li><code>{}</code></li>", files[i]);
    if (shown < files.size()) {
        add(out, "<li>und {} weiteren</li>", std::to_string(files.size() - shown));
    }
    out += "</ul>";
}

void add_form(std::string& out, const PageNote& note) {
    add(out,
        "<form><label><input type=\"checkbox\" name=\"entwuerfe\" autocomplete=\"off\"{}>"
        " Auch Entwürfe und Künftiges zeigen</label>",
        std::string_view(note.with_drafts ? " checked" : ""));
    add(out,
        "<label>So sieht die Website aus am <input type=\"date\" name=\"tag\" "
        "autocomplete=\"off\" value=\"{}\"></label>",
        iso_date(note.day));
    if (!note.is_today) out += "<button type=\"button\">Wieder heute</button>";
    out += "</form>";
}

/// In a tree of its own, so that no style of the theme reaches it.
std::string bar(const PageNote& note) {
    std::string out = "\n<schaukasten-vorschau><template shadowrootmode=\"open\">";
    add(out, "<link rel=\"stylesheet\" href=\"{}\">", style_address);
    out += "<aside lang=\"de\" dir=\"ltr\" aria-label=\"Vorschau\"><p role=\"status\"></p><details>"
           "<summary><strong>Vorschau</strong>";
    if (!note.files.empty()) add(out, " <code>{}</code>", note.files.front());
    if (!note.hint.empty()) add(out, " <span>{}</span>", note.hint);
    if (!note.is_today) add(out, " <span>Stand: {}</span>", iso_date(note.day));
    if (!note.found.empty()) add(out, " <span>{}</span>", note.found);
    out += "</summary><div class=\"panel\">";
    add_files(out, "Diese Seite entsteht aus:", note.files);
    add_files(out, "Auf ihr steht auch etwas aus:", note.others);
    add(out, "<p>Ihre Vorlage heißt <code>{}</code>.</p>", note.page_template);
    add_form(out, note);
    add(out, "<p><a href=\"{}\">Alle Meldungen der Prüfung</a></p>", messages_address);
    return out + "</div></details></aside></template></schaukasten-vorschau>";
}

} // namespace

std::string script_for(std::string_view mark) {
    std::string out;
    add(out, "\n<script src=\"{}\" data-stand=\"{}\" defer></script>\n", script_address, mark);
    return out;
}

std::string with_note(std::string page, const PageNote& note) {
    const auto end = std::min(page.rfind("</body>"), page.size());
    return page.insert(end, bar(note) + script_for(note.mark));
}

} // namespace schaukasten
