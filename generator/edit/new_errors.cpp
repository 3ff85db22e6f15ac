#include "edit/new_errors.hpp"

#include "check/check.hpp"
#include "edit/record_file.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace schaukasten {
namespace {

std::vector<Diagnostic> errors_of(const Content& content) {
    Diagnostics found;
    check(content, 1, found);
    auto errors = found.sorted();
    std::erase_if(errors, [](const auto& each) { return each.severity != Severity::Error; });
    return errors;
}

/// As the content would be read with the changes.
Content changed(Content content, std::span<const FileChange> files) {
    Diagnostics unheard; // what patch_record makes can be read
    for (const auto& file : files) {
        const auto shown = content.shown_folder + file.path;
        const auto known = std::ranges::find(content.records, shown, &Record::path);
        const auto is_there = known != content.records.end();
        auto text = file.text;
        if (file.act == FileChange::Act::Patch && is_there) {
            text = patch_record(file.path, known->text, file.changes).value_or(known->text);
        }
        auto record = read_record(file.path, shown, std::move(text), unheard);
        if (is_there) {
            *known = std::move(record);
        } else {
            content.records.push_back(std::move(record));
        }
    }
    std::ranges::sort(content.records, {}, &Record::path);
    return content;
}

} // namespace

std::vector<Diagnostic> new_errors(const Content& content, std::span<const FileChange> files) {
    if (files.empty()) return {};
    auto after = errors_of(changed(content, files));
    if (after.empty()) return after;
    // The same mistake may stand in another line now.
    std::set<std::tuple<std::string, std::string, std::string>> before;
    for (auto& each : errors_of(content)) before.emplace(each.path, each.message, each.quote);
    std::erase_if(after, [&](const auto& each) {
        return before.contains({each.path, each.message, each.quote});
    });
    return after;
}

} // namespace schaukasten
