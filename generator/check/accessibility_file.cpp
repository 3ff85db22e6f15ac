#include "check/accessibility_file.hpp"

#include "check/place_of.hpp"
#include "check/single_file.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

using Statement = AccessibilityStatement;

void check_days(const Statement& statement, const Record& file, Diagnostics& diagnostics) {
    if (!statement.made.ok() || !statement.checked.ok()) return; // reported where it was read
    if (statement.made <= statement.checked) return;
    diagnostics.error(place_of(file, &Statement::checked),
                      "die Erklärung ist geprüft worden, bevor sie geschrieben war");
}

/// What the file says in one place has to fit what it says in another.
void check_conformity(const Statement& statement, const Record& file, Diagnostics& diagnostics) {
    if (file.table.find(key_of(&Statement::conformity)) == nullptr) return;
    const bool is_full = statement.conformity == Conformity::Full;
    const auto gaps = key_of(&Statement::gaps);
    if (is_full && !statement.gaps.empty()) {
        diagnostics.error(
            place_of(file, &Statement::conformity),
            fmt::format("»{}« und Einträge unter [[{}]] widersprechen sich; schreiben "
                        "Sie \"{}\"",
                        word_of(Conformity::Full), gaps, word_of(Conformity::Partial)));
    }
    if (!is_full && statement.gaps.empty() && file.table.find(gaps) == nullptr) {
        diagnostics.error(place_of(file, &Statement::conformity),
                          fmt::format("was ist nicht barrierefrei, und warum? Schreiben Sie es "
                                      "unter [[{}]]",
                                      gaps));
    }
}

void check_assessor(const Statement& statement, const Record& file, Diagnostics& diagnostics) {
    if (statement.assessment != Assessment::External || !statement.assessor.empty()) return;
    diagnostics.error(
        place_of(file, &Statement::assessment),
        fmt::format("wer hat geprüft? Schreiben Sie es in »{}«", key_of(&Statement::assessor)));
}

} // namespace

std::optional<Statement> check_accessibility(const Content& content,
                                             const std::vector<std::string>& languages,
                                             const Ids& ids, Diagnostics& diagnostics) {
    const auto* file = single_file(content, accessibility_file);
    if (file == nullptr) return std::nullopt;
    auto statement = filled<Statement>(*file, languages, ids, diagnostics);
    check_days(statement, *file, diagnostics);
    check_conformity(statement, *file, diagnostics);
    check_assessor(statement, *file, diagnostics);
    return statement;
}

} // namespace schaukasten
