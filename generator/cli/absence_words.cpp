#include "cli/absence_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

std::string where_and_how(const Found& found) {
    switch (found.as) {
    case WrittenAs::Typed: return "steht hier";
    case WrittenAs::Otherwise: return "steht hier in anderer Schreibweise";
    case WrittenAs::InName: return "steht im Namen";
    case WrittenAs::Entities: return "steht hier mit Zeichen-Codes wie &uuml;";
    case WrittenAs::BetweenTags: return "steht hier, von HTML unterbrochen";
    case WrittenAs::JsonEscapes: return "steht hier mit Zeichen-Codes wie \\u00fc";
    case WrittenAs::PercentCodes: return "steht hier in einer Adresse, mit Codes wie %C3%BC";
    case WrittenAs::ContentLines: return "steht hier, auf zwei Zeilen umgebrochen";
    case WrittenAs::PdfProperty:
        return "steht in den Eigenschaften des PDF oder in seinen Lesezeichen, Kommentaren, Links";
    case WrittenAs::PdfPage: return fmt::format("steht im PDF auf Seite {}", found.line);
    case WrittenAs::InPicture: return "steht in den Angaben, die das Bild über sich macht";
    case WrittenAs::InArchive: return "steht in einer Datei dieses Archivs";
    case WrittenAs::InBytes: return "steht unter den Bytes dieser Datei";
    case WrittenAs::SearchTerms: break;
    }
    return "steht nicht hier, aber alle seine Wörter stehen im Suchverzeichnis";
}

std::string message_of(const Found& found, const std::string& text) {
    const auto head = fmt::format("»{}« {}", text, where_and_how(found));
    if (found.as == WrittenAs::SearchTerms) {
        return fmt::format("{}, bei demselben Eintrag ({}); vielleicht gehören sie dort nicht "
                           "zusammen",
                           head, found.excerpt);
    }
    if (found.as == WrittenAs::InName) return head;
    return fmt::format("{}: »{}«", head, found.excerpt);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string effort_of(const Absence& absence) {
    return fmt::format("({} durchsucht, {} nicht)", counted(absence.files, "Datei", "Dateien"),
                       counted(absence.pictures, "Bild", "Bilder"));
}

bool is_below(const Finding& finding, const std::filesystem::path& folder) {
    return finding.path == folder.string() || finding.path.starts_with(folder.string() + '/');
}

/// Where the text was found decides what helps.
std::string advice(const Absence& absence, const std::filesystem::path& output) {
    const auto beside = output.parent_path() / ".schaukasten";
    const auto own = beside / output.filename();
    const auto has = [&](auto fits) { return std::ranges::any_of(absence.findings, fits); };
    const bool in_output = has([&](const auto& each) { return is_below(each, output); });
    const bool in_old = has([&](const auto& each) { return is_below(each, own / "old"); });
    const bool in_cache = has([&](const auto& each) { return is_below(each, own / "cache"); });
    const bool elsewhere =
        has([&](const auto& each) { return is_below(each, beside) && !is_below(each, own); });
    std::string text;
    if (in_output) {
        text += "\nÄndern Sie den Eintrag, aus dem der Text kommt, und bauen Sie neu mit "
                "»schaukasten build --forget«; das löscht auch die Website von davor.";
    } else if (in_old) {
        text += "\nDie Website selbst enthält den Text nicht mehr, nur noch die von davor. "
                "»schaukasten build --forget« löscht sie.";
    }
    if (in_cache) {
        text += "\nIm Zwischenspeicher steht, wie Dateien in content/medien heißen und wen sie "
                "nennen: Löschen Sie dort die Datei und die Zeile, in der ein Eintrag sie nennt, "
                "und bauen Sie neu.";
    }
    if (elsewhere) {
        text += fmt::format("\nWas sonst in »{}« liegt, gehört zu einer Vorschau oder einer "
                            "anderen Website; eine alte Vorschau können Sie löschen.",
                            beside.string());
    }
    return text;
}

} // namespace

Diagnostics diagnostics_of(const Absence& absence, const std::string& text) {
    Diagnostics diagnostics;
    for (const auto& [path, found] : absence.findings) {
        const bool has_line = found.line > 0 && found.as != WrittenAs::PdfPage;
        const Position at = has_line ? Position{found.line, 1} : Position{};
        diagnostics.error({path, {}, at}, message_of(found, text));
    }
    for (const auto& [path, reason] : absence.unseen)
        diagnostics.error({path, {}, {}}, fmt::format("hier ist nichts bewiesen: {}", reason));
    return diagnostics;
}

std::string summary_of(const Absence& absence, const AbsenceOptions& options) {
    const auto effort = effort_of(absence);
    const auto output =
        options.output.has_filename() ? options.output : options.output.parent_path();
    const bool only_words = std::ranges::all_of(absence.findings, [](const Finding& each) {
        return each.found.as == WrittenAs::SearchTerms;
    });
    if (!absence.findings.empty() && only_words) {
        return fmt::format("»{}« steht nirgends, aber im Suchverzeichnis stehen alle Wörter davon "
                           "bei demselben Eintrag {}. Sehen Sie nach, ob es dort darum geht.",
                           options.text, effort);
    }
    if (!absence.findings.empty()) {
        return fmt::format("»{}« steht an {} {}.{}", options.text,
                           counted(absence.findings.size(), "Stelle", "Stellen"), effort,
                           advice(absence, output));
    }
    if (!absence.unseen.empty()) {
        return fmt::format("»{}« wurde nicht gefunden, aber das beweist nichts: {} nicht "
                           "durchsuchen {}.",
                           options.text,
                           absence.unseen.size() == 1
                               ? std::string("eine Datei ließ sich")
                               : fmt::format("{} Dateien ließen sich", absence.unseen.size()),
                           effort);
    }
    return fmt::format("»{}« kommt nirgends vor {}.", options.text, effort);
}

} // namespace schaukasten
