#include "edit/import_register.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schaukasten {
namespace {

std::string counted_schools(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "Schule" : "Schulen");
}

void list_files(std::string& text, const ImportPlan& plan, bool is_new) {
    std::string list;
    for (const auto& file : plan.files) {
        if ((file.act != FileChange::Act::Patch) != is_new) continue;
        list += fmt::format("  {}  ({})\n", file.path, file.about);
        for (const auto& change : file.words) list += fmt::format("    {}\n", change);
    }
    if (!list.empty()) text += (is_new ? "Neu:\n" : "Geändert:\n") + list;
}

} // namespace

std::string describe(const ImportPlan& plan) {
    auto text = fmt::format("Gelesen als: {}.\n", plan.read_as);
    if (plan.authorities > 0) {
        text +=
            fmt::format("Ohne {} Behörden, die auch eine Schulnummer haben.\n", plan.authorities);
    }
    text += fmt::format("{}: {} neu, {} geändert, {} unverändert.\n", plan.selection,
                        counted_schools(plan.new_schools), plan.changed_schools, plan.same_schools);
    if (!plan.new_terms.empty()) {
        text += fmt::format("Neue Schulformen: {}.\n", fmt::join(plan.new_terms, ", "));
    }
    list_files(text, plan, true);
    list_files(text, plan, false);
    if (!plan.called_otherwise.empty()) {
        text += "Im Verzeichnis heißen sie anders; der Name bleibt, wie Sie ihn geschrieben "
                "haben:\n";
    }
    for (const auto& school : plan.called_otherwise) {
        text += fmt::format("  {}  ({}; im Verzeichnis »{}«)\n", school.path, school.name,
                            school.register_name);
    }
    if (!plan.gone.empty()) {
        text += "Nicht mehr im Verzeichnis; sie bleiben stehen. Gibt es eine Schule nicht mehr, "
                "löschen Sie ihre Datei:\n";
    }
    for (const auto& school : plan.gone) {
        text += fmt::format("  {}  ({})\n", school.path, school.name);
    }
    if (plan.files.empty()) text += "Es gibt nichts zu schreiben.\n";
    return text;
}

} // namespace schaukasten
