#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

#include <vector>

namespace schaukasten {
namespace {

/// "der Titel, die Sprache und die Struktur"
std::string enumerated(const std::vector<std::string_view>& parts) {
    std::string text(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i)
        text.append(i + 1 == parts.size() ? " und " : ", ").append(parts[i]);
    return text;
}

std::string message_of(const std::string& name, const PdfAccess& access) {
    std::vector<std::string_view> missing;
    if (!access.is_tagged) missing.emplace_back("die Struktur (Überschriften, Absätze, Listen)");
    if (!access.has_language) missing.emplace_back("die Sprache");
    if (!access.has_title) missing.emplace_back("der Titel");
    std::string way_out;
    if (!access.has_language || !access.has_title)
        way_out = "tragen Sie im Ausgangsdokument Titel und Sprache ein (Datei, Eigenschaften)";
    if (!access.is_tagged) {
        way_out += way_out.empty() ? "" : " und ";
        way_out += "kreuzen Sie beim Export als PDF »PDF/UA« oder »Barrierefreiheit« an";
    }
    return fmt::format("»{}« lässt sich schlecht vorlesen, es {} {}; {}", name,
                       missing.size() == 1 ? "fehlt" : "fehlen", enumerated(missing), way_out);
}

} // namespace

void check_pdf_access(Round& round) {
    const auto* table = round.view().pdf_access;
    if (table == nullptr) return;
    round.for_each<Flyer>([&](const Flyer& flyer, const Record& file, std::size_t) {
        for (std::size_t i = 0; i < flyer.editions.size(); ++i) {
            const auto& name = flyer.editions[i].file.path;
            const auto known = table->find(name);
            if (known == table->end()) continue;
            if (known->second == PdfAccess{true, true, true}) continue;
            round.warn(place_of(file, &Flyer::editions, i, &FlyerEdition::file),
                       message_of(name, known->second));
        }
    });
}

} // namespace schaukasten
