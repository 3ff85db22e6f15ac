#include "publish/changes.hpp"

#include "publish/site_file_kind.hpp"

namespace schaukasten {

Changes changes_between(const FileHashes& there, const FileHashes& next,
                        const std::map<std::string, std::uint64_t>& sizes) {
    Changes changes;
    changes.none = there == next;
    for (const auto& [path, hash] : next) {
        const auto before = there.find(path);
        const bool is_same = before != there.end() && before->second == hash;
        if (!is_same) changes.bytes += sizes.at(path);
        if (is_same || is_compressed(path)) continue;
        ++(before == there.end() ? changes.added : changes.changed);
    }
    for (const auto& [path, hash] : there) {
        if (is_compressed(path) || next.contains(path)) continue;
        ++changes.removed;
        const std::string folder(folder_of_page(path));
        const bool is_led_on = next.contains(folder + ".htaccess"); // or withdrawn on purpose
        if (is_page(path) && !is_led_on) changes.lost.push_back("/" + folder);
    }
    return changes;
}

FileHashes kept_for_open_pages(const FileHashes& before, const FileHashes& now, Kept what) {
    FileHashes kept;
    for (const auto& file : before) {
        const bool is_asked_for =
            what == Kept::Form ? is_form(file.first) : is_loaded_by_pages(file.first);
        if (is_asked_for && !now.contains(file.first)) kept.insert(file);
    }
    return kept;
}

Kept kept_after(const PersonalFacts& before, const PersonalFacts& now) {
    return withdrawn(before, now).empty() ? Kept::All : Kept::Form;
}

} // namespace schaukasten
