#include "serve/trouble_page.hpp"

#include "base/html.hpp"
#include "serve/page_note.hpp"
#include "serve/preview_files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t most_shown = 200;

std::string page(std::string_view title, std::string_view body, std::string_view mark) {
    const auto shown = escape(title).text();
    return fmt::format("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n"
                       "<title>{0} – Vorschau</title>\n<link rel=\"stylesheet\" href=\"{1}\">\n"
                       "<link rel=\"icon\" href=\"data:,\">\n"
                       "</head>\n<body class=\"vorschau\">\n<main>\n<h1>{0}</h1>\n{2}</main>{3}"
                       "</body>\n</html>\n",
                       shown, style_address, body, script_for(mark));
}

/// The text that `check` writes, its first line as a sentence and the quoted one below it.
std::string item(const Diagnostic& found) {
    const auto text = to_text(found);
    const auto end = text.find('\n');
    auto out = fmt::format("<li class=\"{}\"><p>{}</p>",
                           found.severity == Severity::Error ? "fehler" : "hinweis",
                           escape(text.substr(0, end)).text());
    if (end + 1 < text.size()) {
        out += fmt::format("<pre><code>{}</code></pre>", escape(text.substr(end + 1)).text());
    }
    return out + "</li>\n";
}

std::string list(const std::vector<Diagnostic>& found) {
    std::string out = "<ol class=\"meldungen\">\n";
    const auto shown = std::min(found.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) out += item(found[i]);
    out += "</ol>\n";
    if (shown < found.size()) out += fmt::format("<p>Und {} weitere.</p>\n", found.size() - shown);
    return out;
}

std::string number_of(const std::vector<Diagnostic>& found, Severity severity,
                      std::string_view many) {
    const auto count = std::ranges::count(found, severity, &Diagnostic::severity);
    if (count == 0) return {};
    return fmt::format("{} {}", count, count == 1 ? name_of(severity) : many);
}

} // namespace

std::string counted(const std::vector<Diagnostic>& found) {
    std::string all;
    for (const auto& each : {number_of(found, Severity::Error, "Fehler"),
                             number_of(found, Severity::Warning, "Warnungen"),
                             number_of(found, Severity::Hint, "Hinweise")}) {
        if (!all.empty() && !each.empty()) all += ", ";
        all += each;
    }
    return all;
}

std::string mistakes_page(const std::vector<Diagnostic>& found, bool warnings_count,
                          std::string_view mark) {
    std::vector<Diagnostic> shown;
    for (const auto& each : found) {
        if (each.severity == Severity::Error ||
            (warnings_count && each.severity == Severity::Warning)) {
            shown.push_back(each);
        }
    }
    auto body = fmt::format("<p>Hier fehlt noch etwas. Sobald Sie es berichtigt und gespeichert "
                            "haben, kommt die Seite von selbst wieder.</p>\n{}",
                            list(shown));
    if (shown.size() < found.size()) {
        body += fmt::format("<p><a href=\"{}\">Alle Meldungen ansehen</a></p>\n", messages_address);
    }
    return page(counted(shown), body, mark);
}

std::string failure_page(std::string_view sentence, std::string_view mark) {
    return page("Die Vorschau kommt gerade nicht weiter",
                fmt::format("<p>{}</p>\n<p>Sie versucht es immer wieder. Sobald es geht, kommt die "
                            "Seite von selbst.</p>\n",
                            escape(sentence).text()),
                mark);
}

std::string messages_page(const std::vector<Diagnostic>& found, std::string_view mark) {
    const auto body = found.empty() ? std::string("<p>Alles in Ordnung.</p>\n") : list(found);
    return page(found.empty() ? "Keine Meldungen" : counted(found),
                body + "<p><a href=\"/\">Zur Website</a></p>\n", mark);
}

} // namespace schaukasten
