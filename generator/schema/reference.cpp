#include "schema/reference.hpp"

#include "schema/content_tables.hpp"
#include "schema/words_for.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

/// A cell ends at `|`, whatever it stands in.
std::string cell(std::string text) {
    for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) {
        text.insert(at, "\\");
    }
    return text;
}

class Reference {
public:
    std::string write() {
        out_ = "# Alle Felder\n\nGeschrieben von `schaukasten schema --markdown`. Fett steht, was "
               "nicht fehlen darf.\n";
        for (const auto& kind : file_kinds()) {
            if (kind.vocabulary && *kind.vocabulary != Vocabulary{}) continue; // all are alike
            heading(kind);
            table(kind.table, "", 2);
        }
        out_ += "\n## Was jeder Eintrag haben kann\n";
        rows(file_kinds().front().table, true);
        return std::move(out_);
    }

private:
    void heading(const FileKind& kind) {
        const auto path = kind.vocabulary ? std::string("vokabulare/*.toml") : kind.path;
        out_ += fmt::format("\n## {}\n\n`content/{}`", kind.title, path);
        if (!kind.folder.empty()) {
            out_ += fmt::format(", neu mit `schaukasten new {} \"…\"`", command_name(kind));
        }
        out_ += "\n";
    }

    void table(const KeyTable& keys, const std::string& above, std::size_t level) {
        rows(keys, false);
        for (const auto& key : keys.keys) {
            if (key.kind != KeyKind::Table) continue;
            const auto path = above + std::string(key.key) + (key.is_named ? ".NAME" : "");
            out_ += fmt::format("\n{} `{}`\n\n{}\n",
                                std::string(std::min<std::size_t>(level + 1, 6), '#'),
                                section_head(key, path), key.help);
            table(key.inside, path + ".", level + 1);
        }
    }

    void rows(const KeyTable& keys, bool common) {
        const auto belongs = [&](const Key& key) { return key.is_common == common; };
        if (std::ranges::none_of(keys.keys, belongs)) return;
        out_ += "\n| Feld | Was hineinkommt | Form |\n|---|---|---|\n";
        for (const auto& key : keys.keys) {
            if (!belongs(key)) continue;
            const auto* bold = key.is_required ? "**" : "";
            const auto* translated = key.can_be_translated ? "; übersetzbar" : "";
            out_ += fmt::format("| {0}`{1}`{0} | {2} | {3}{4} |\n", bold, key.key,
                                cell(std::string(key.help)), cell(form_of(key)), translated);
        }
    }

    std::string out_;
};

} // namespace

std::string reference_page() {
    return Reference().write();
}

} // namespace schaukasten
