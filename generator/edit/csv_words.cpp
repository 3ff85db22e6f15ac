#include "edit/import_csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace schaukasten {
namespace {

void list_files(std::string& text, const CsvPlan& plan, FileChange::Act act,
                std::string_view heading) {
    std::string list;
    for (const auto& file : plan.files) {
        if (file.act != act) continue;
        list += fmt::format("  {}  ({})\n", file.path, file.about);
        for (const auto& change : file.words) list += fmt::format("    {}\n", change);
    }
    if (!list.empty()) text += fmt::format("{}:\n{}", heading, list);
}

} // namespace

std::string describe(const CsvPlan& plan) {
    auto text = fmt::format("Gelesen als: {}.\n", plan.read_as);
    if (!plan.columns.empty()) {
        text += fmt::format("Spalten: {}.\n", fmt::join(plan.columns, ", "));
    }
    text += fmt::format("{} neu, {} geändert, {} unverändert.\n", plan.new_records,
                        plan.changed_records, plan.same_records);
    if (!plan.made_ids.empty()) {
        text += fmt::format("Ohne Id in der Liste; sie kommt aus dem Titel: {}.\n",
                            fmt::join(plan.made_ids, ", "));
    }
    list_files(text, plan, FileChange::Act::Create, "Neu");
    list_files(text, plan, FileChange::Act::Patch, "Geändert");
    if (!plan.missing.empty()) {
        text += "Nicht in der Liste; sie bleiben, wie sie sind. Soll ein Eintrag weg, löschen Sie "
                "seine Datei:\n";
    }
    constexpr std::size_t most = 12; // that anyone reads
    for (std::size_t i = 0; i < std::min(plan.missing.size(), most); ++i) {
        text += fmt::format("  {}\n", plan.missing[i]);
    }
    if (plan.missing.size() > most) {
        text += fmt::format("  und {} weitere\n", plan.missing.size() - most);
    }
    if (plan.files.empty()) text += "Es gibt nichts zu schreiben.\n";
    return text;
}

} // namespace schaukasten
