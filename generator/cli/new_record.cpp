#include "cli/new_record.hpp"

#include "check/check.hpp"
#include "edit/text_file.hpp"
#include "read/content.hpp"
#include "schema/new_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

namespace schaukasten {
namespace {

/// A mistake of the new file, or of another that names it. That a sum elsewhere does not fit any
/// more is told, and no reason to begin nothing.
bool is_in_the_way(const Diagnostic& each, const std::string& path) {
    return each.severity == Severity::Error &&
           (each.path == path || each.message.find(path) != std::string::npos);
}

/// What the checker says with the new file that it does not say without: also of other files, such
/// as one whose former address is now taken.
std::vector<Diagnostic> what_is_new(const Content& content, const std::string& path,
                                    std::string text, unsigned jobs) {
    Diagnostics before;
    check(content, jobs, before);
    const auto known = before.sorted();

    Diagnostics after;
    auto with = content;
    auto record = read_record(path, content.shown_folder + path, std::move(text), after);
    const auto at = std::ranges::lower_bound(with.records, record.path, {}, &Record::path);
    with.records.insert(at, std::move(record));
    check(with, jobs, after);

    std::vector<Diagnostic> added;
    for (auto& each : after.sorted()) {
        if (std::ranges::find(known, each) == known.end()) added.push_back(std::move(each));
    }
    return added;
}

ExitStatus refuse(std::ostream& messages, const Refusal& refusal) {
    messages << "schaukasten: " << refusal.why << '\n';
    return ExitStatus::Failed;
}

} // namespace

ExitStatus new_record(const NewOptions& options, std::ostream& messages, std::ostream& summary) {
    const auto called = record_kind_called(options.type);
    if (const auto* refusal = std::get_if<Refusal>(&called)) return refuse(messages, *refusal);
    const auto& kind = *std::get<const FileKind*>(called);

    Diagnostics elsewhere; // other files' mistakes are in nobody's way
    const auto content = read_content(options.content, options.jobs, elsewhere);
    const auto known = known_content(content);
    const auto begun = begin_record(kind, options.title, options.id, known);
    if (const auto* refusal = std::get_if<Refusal>(&begun)) return refuse(messages, *refusal);
    const auto& record = std::get<NewRecord>(begun);

    const auto name = record.id + (kind.is_markdown ? ".md" : ".toml");
    const auto path = kind.name + "/" + name;
    const auto text = scaffold_of(kind, record, known);
    const auto found = what_is_new(content, path, text, options.jobs);
    for (const auto& each : found) messages << to_text(each);
    const auto shown = content.shown_folder + path;
    if (std::ranges::any_of(found, [&](const auto& each) { return is_in_the_way(each, shown); })) {
        return refuse(messages, {"So lässt sich der Eintrag nicht anlegen; es ist nichts "
                                 "geschrieben. Mit --id bekommt er einen anderen Namen."});
    }
    if (!create_text_file(options.content / kind.name, name, text)) {
        return refuse(messages, {fmt::format("{} gibt es schon.", shown)});
    }
    summary << fmt::format("Neu: {}\nFüllen Sie in dieser Datei aus, was noch leer ist. Wenn "
                           "alles stimmt, löschen Sie darin die Zeile »entwurf = true«. Danach: "
                           "schaukasten check\n",
                           shown);
    return ExitStatus::Done;
}

} // namespace schaukasten
