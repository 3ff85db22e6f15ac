#pragma once

#include "base/diagnostics.hpp"
#include "check/check.hpp"
#include "plan/site_plan.hpp"
#include "read/content.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// A town's content as a test writes it down. A site file and the vocabularies that others need are
/// there already; a test may write them anew.
class Town {
public:
    Town() {
        write("schaukasten.toml", "[verzeichnis]\ntitel = \"Schulsozialarbeit\"\n"
                                  "kommune = \"Musterstadt\"\n"
                                  "basis_url = \"https://stadt.example/hilfe/\"\n"
                                  "sprachen = [\"de\", \"en\"]\n"
                                  "[herausgeber]\nname = \"Stadt Musterstadt\"\n");
        write("vokabulare/schulformen.toml", term("grundschule", "Grundschule"));
        write("vokabulare/angebotsformen.toml", term("gruppe", "Gruppe"));
        write("vokabulare/themen.toml", term("angst", "Angst") +
                                            term("mobbing", "Mobbing", "angst") +
                                            term("cybermobbing", "Mobbing im Netz", "mobbing"));
        write("vokabulare/sprachen.toml", term("tr", "Türkisch"));
        write("traeger/stadt.toml", "name = \"Stadt\"\nart = \"kommune\"\n");
    }

    static std::string term(const std::string& id, const std::string& name,
                            const std::string& above = {}) {
        auto text = "[[begriff]]\nid = \"" + id + "\"\nname = \"" + name + "\"\n";
        if (!above.empty()) text += "ober = \"" + above + "\"\n";
        return text;
    }

    Town& write(const std::string& path, std::string_view text) {
        const auto known = std::ranges::find(files_, path, &File::first);
        if (known == files_.end()) {
            files_.emplace_back(path, text);
        } else {
            known->second = text;
        }
        return *this;
    }

    Town& school(const std::string& id, const std::string& name, const std::string& more = {}) {
        return write("schulen/" + id + ".toml",
                     "name = \"" + name + "\"\nschulform = \"grundschule\"\n" + more);
    }
    Town& offer(const std::string& id, const std::string& title, const std::string& more = {}) {
        return write("angebote/" + id + ".toml",
                     "titel = \"" + title + "\"\nkurz = \"Kurz.\"\nangebotsform = \"gruppe\"\n" +
                         more);
    }
    Town& person(const std::string& id, const std::string& more) {
        return write("fachkraefte/" + id + ".toml",
                     "funktion = \"Schulsozialarbeit\"\ntraeger = \"stadt\"\n" + more);
    }
    Town& article(const std::string& id, const std::string& title, const std::string& more = {},
                  const std::string& body = "Text.") {
        return write("artikel/" + id + ".md",
                     "+++\ntitel = \"" + title + "\"\n" +
                         (more.find("datum") == std::string::npos ? "datum = 2026-11-20\n" : "") +
                         more + "+++\n" + body + "\n");
    }

    /// Throws with the messages if the content is wrong.
    [[nodiscard]] Directory directory() const {
        Diagnostics diagnostics;
        auto directory = checked(diagnostics);
        if (diagnostics.has_errors()) {
            std::string messages;
            for (const auto& each : diagnostics.sorted()) messages += to_text(each);
            throw std::runtime_error(messages);
        }
        return directory;
    }

    /// What is said of the content, without quoted lines: "schulen/a.toml:1:1: Fehler: …".
    [[nodiscard]] std::vector<std::string> messages() const {
        Diagnostics diagnostics;
        checked(diagnostics);
        std::vector<std::string> all;
        for (const auto& each : diagnostics.sorted()) {
            const auto text = to_text(each);
            all.push_back(text.substr(0, text.find('\n')));
        }
        return all;
    }

    [[nodiscard]] SitePlan plan(std::string_view today = "2026-11-23",
                                Drafts drafts = Drafts::Leave) const {
        return plan_site(directory(), {*parse_date(today), drafts, {}});
    }

    [[nodiscard]] Content content(Diagnostics& diagnostics) const {
        Content content;
        for (const auto& [path, text] : files_) {
            if (path.starts_with("medien/")) {
                content.media.push_back(path.substr(7));
                const auto size = path.ends_with(".svg")
                                      ? check_drawing({path, text, {}}, diagnostics)
                                      : size_of_png(text);
                if (size) content.pictures.push_back({path.substr(7), *size});
            } else {
                content.records.push_back(read_record(path, path, text, diagnostics));
            }
        }
        std::ranges::sort(content.media);
        std::ranges::sort(content.pictures, {}, &PictureFile::path);
        std::ranges::sort(content.records, {}, &Record::path);
        return content;
    }

private:
    Directory checked(Diagnostics& diagnostics) const {
        return check(content(diagnostics), 1, diagnostics);
    }

    using File = std::pair<std::string, std::string>;
    std::vector<File> files_;
};

template <class T>
std::vector<std::string> ids(const std::vector<T>& table) {
    std::vector<std::string> all;
    for (const auto& record : table) all.push_back(record.id);
    return all;
}

/// The page at an address, or nullptr.
inline const Page* page_at(const SitePlan& plan, std::string_view address) {
    const auto found = std::ranges::find(plan.pages, address, &Page::address);
    return found == plan.pages.end() ? nullptr : &*found;
}

} // namespace schaukasten
