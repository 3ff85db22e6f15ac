#pragma once

#include "media/workshop.hpp"

#include "support/files.hpp"
#include "support/temporary_folder.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Files of content/medien, each named by a record of its own on line 3, and what comes of them.
class MediaTown {
public:
    MediaTown() { options.folder = folder_ / "medien"; }

    MediaTown& with(const std::string& name, std::string_view bytes,
                    MediaRole role = MediaRole::File) {
        folder_.write("medien/" + name, bytes);
        roles_[name] = role;
        return *this;
    }
    MediaTown& with_data(const std::string& name, const std::string& as) {
        return with(as, data(name));
    }
    static std::string data(const std::string& name) {
        return read_file(std::string(SOURCE_DIR "/tests/daten/medien/") + name);
    }

    /// A helper program of the test's own, in place of schaukasten-medien.
    MediaTown& helped_by(const std::string& script) {
        options.program = folder_.write("helfer", "#!/bin/sh\n" + script);
        std::filesystem::permissions(options.program, std::filesystem::perms::owner_all);
        return *this;
    }

    /// Runs once; says what is reported, in order.
    std::vector<std::string> run() {
        MediaWorkshop workshop(options);
        std::vector<MediaUse> uses;
        for (const auto& [name, role] : roles_)
            uses.push_back({name, role, {name, "\n\nbild = \"hier\"", {3, 8}}});
        Diagnostics diagnostics;
        workshop.prepare(uses, diagnostics);
        table = workshop.table();
        pdf_access = workshop.pdf_access();
        published.clear();
        for (const auto& [name, role] : roles_) {
            if (const auto* made = workshop.find(name)) {
                for (const auto& file : made->made)
                    published[name + file.suffix] = read_file(file.path);
            }
        }
        workshop.tidy(diagnostics);
        std::vector<std::string> messages;
        for (const auto& each : diagnostics.sorted()) {
            const auto text = to_text(each);
            messages.push_back(text.substr(0, text.find('\n')));
        }
        return messages;
    }

    [[nodiscard]] std::filesystem::path cache() const { return options.cache; }

private:
    TemporaryFolder folder_;
    std::map<std::string, MediaRole> roles_;

public:
    MediaOptions options{{}, folder_ / "cache/medien", MEDIA_PROGRAM, 2, {}};
    MediaTable table;
    PdfAccessTable pdf_access;
    std::map<std::string, std::string> published;
};

} // namespace schaukasten
