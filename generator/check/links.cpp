#include "check/links.hpp"

#include "base/nearest.hpp"
#include "markdown/links.hpp"
#include "model/vocabulary_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::string_view media_folder = "medien";

/// "../schulen/a.toml" seen from the folder "artikel" as {"schulen", "a.toml"}; nothing if it
/// leaves content/.
std::optional<std::vector<std::string>> path_in_content(std::string_view folder,
                                                        std::string_view link) {
    std::vector<std::string> parts;
    if (!folder.empty()) parts.emplace_back(folder);
    while (!link.empty()) {
        const auto slash = link.find('/');
        const auto part = link.substr(0, slash);
        link = slash == std::string_view::npos ? std::string_view{} : link.substr(slash + 1);
        if (part == "..") {
            if (parts.empty()) return std::nullopt;
            parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.emplace_back(part);
        }
    }
    return parts;
}

class Resolver {
public:
    Resolver(RichText& text, const Record& record, const Ids& ids, const HasAnchor& has_anchor,
             Diagnostics& diagnostics)
        : text_(text), record_(record), ids_(ids), has_anchor_(has_anchor),
          diagnostics_(diagnostics) {}

    void run() {
        for (const auto place : links_of(text_, RichText::LinkKind::Unresolved)) {
            at_ = place;
            if (node().kind == RichText::NodeKind::Image) {
                image();
            } else {
                link();
            }
        }
        for (const auto place : links_of(text_, RichText::LinkKind::Anchor)) {
            at_ = place;
            own_anchor();
        }
    }

private:
    [[nodiscard]] const RichText::Node& node() const { return text_.nodes[at_]; }

    void own_anchor() {
        const auto anchor = text_.id_of(node());
        if (has_anchor(text_, anchor)) return;
        error(fmt::format("in diesem Text gibt es den Abschnitt »#{}« nicht{}", anchor,
                          did_you_mean(anchor, anchors_of(text_))));
    }

    void link() {
        const auto [path, anchor] = split_destination(text_.text_of(node()));
        const auto parts = path_in_content(record_.folder, path);
        if (path.starts_with("www.")) return web_address(path);
        if (path.find('@') != std::string_view::npos && path.find('/') == std::string_view::npos) {
            return error(
                fmt::format("vor einer Mailadresse steht mailto:; schreiben Sie mailto:{}", path));
        }
        if (parts && parts->size() > 1 && parts->front() == media_folder) {
            return media(below_media(*parts), MediaRole::File);
        }
        if (!parts || parts->size() != 2) return nowhere();
        const auto& folder = (*parts)[0];
        const auto& file = (*parts)[1];
        if (folder == vocabulary_folder) return term(file, anchor);
        const auto type = type_of_folder(folder);
        if (!type) return nowhere();
        const std::string_view ending = name_of_type(*type).is_markdown ? ".md" : ".toml";
        const auto stem = std::string_view(file).substr(0, file.rfind('.'));
        const auto& known = ids_.records.at(*type);
        const auto record = known.find(stem);
        if (!record || !file.ends_with(ending)) return missing(folder, file, ending, known);
        const RecordTarget target{static_cast<std::uint32_t>(*type), *record};
        if (anchor.empty() || has_anchor_(target, anchor)) {
            link_to_record(text_, at_, target, anchor);
        } else {
            error(fmt::format("auf der Seite »{}/{}« gibt es den Abschnitt »#{}« nicht", folder,
                              file, anchor));
        }
    }

    void term(std::string_view file, std::string_view anchor) {
        const auto vocabulary = vocabulary_called(file.substr(0, file.rfind('.')));
        if (!vocabulary || !file.ends_with(".toml")) return nowhere();
        const auto type =
            static_cast<std::uint32_t>(type_count) + static_cast<std::uint32_t>(*vocabulary);
        if (anchor.empty()) return link_to_record(text_, at_, {type, whole_vocabulary}, {});
        const auto& known = ids_.terms_of(*vocabulary);
        const auto place = known.find(anchor);
        if (!place) {
            return error(fmt::format("im Vokabular »{}« gibt es keinen Begriff »{}«{}",
                                     name_of(*vocabulary), anchor,
                                     did_you_mean(anchor, known.all())));
        }
        link_to_record(text_, at_, {type, *place}, {}); // the term has a page of its own
    }

    void media(std::string_view file, MediaRole role) {
        if (!ids_.has_media(file)) return error(ids_.missing_media_message(file));
        ids_.note_use(file, role, record_.place(node().where));
        link_to_file(text_, at_, file);
    }

    /// "a/b.jpg" of {"medien", "a", "b.jpg"}.
    static std::string below_media(const std::vector<std::string>& parts) {
        auto file = parts[1];
        for (std::size_t i = 2; i < parts.size(); ++i) file += "/" + parts[i];
        return file;
    }

    void image() {
        if (text_.text_of(node()).find("://") != std::string_view::npos) return; // reported there
        const auto parts = path_in_content(record_.folder, text_.text_of(node()));
        if (!parts || parts->size() < 2 || parts->front() != media_folder) {
            return error(fmt::format("Bilder liegen in content/medien; schreiben Sie zum "
                                     "Beispiel ../medien/bild.jpg statt »{}«",
                                     text_.text_of(node())));
        }
        media(below_media(*parts), MediaRole::Picture);
    }

    /// "../schulen/suedschule.toml" of "suedschule", "content/schulen/suedschule.toml" or the name
    /// of the school; empty if there is none or more than one.
    [[nodiscard]] std::string way_to(std::string_view written) const {
        while (written.ends_with('/')) written.remove_suffix(1);
        const auto name = written.substr(written.rfind('/') + 1); // npos + 1 is 0
        const auto stem = name.substr(0, name.rfind('.'));
        std::string way;
        for (std::size_t type = 0; type < ids_.records.size(); ++type) {
            const auto& known = ids_.records.at(type);
            const auto id = known.find(stem) ? stem : known.id_of_title(name);
            if (id.empty()) continue;
            if (!way.empty()) return {};
            const auto& kind = name_of_type(type);
            way = fmt::format("../{}/{}{}", kind.folder, id, kind.is_markdown ? ".md" : ".toml");
        }
        return way;
    }

    void missing(std::string_view folder, std::string_view file, std::string_view ending,
                 const IdTable& known) {
        const auto way = way_to(file);
        if (!way.empty() && way != fmt::format("../{}/{}", folder, file)) {
            return error(fmt::format("ein Link nennt den Weg zur Datei; schreiben Sie {}", way));
        }
        // Compared without the ending, which all of them share.
        std::vector<std::string> files;
        for (const auto& id : nearest(file.substr(0, file.rfind('.')), known.all())) {
            files.push_back(fmt::format("»{}{}«", id, ending));
        }
        if (files.empty() && file.find('.') == std::string_view::npos) {
            return error(fmt::format("in content/{} gibt es die Datei »{}« nicht; ein Link nennt "
                                     "den Weg zur Datei, zum Beispiel ../angebote/elterncafe.toml",
                                     folder, file));
        }
        error(fmt::format("in content/{} gibt es die Datei »{}« nicht{}{}{}", folder, file,
                          files.empty() ? "" : "; meinten Sie ", fmt::join(files, " oder "),
                          files.empty() ? "" : "?"));
    }

    void web_address(std::string_view path) {
        error(fmt::format("eine Adresse im Web beginnt mit https://; schreiben Sie https://{}",
                          path));
    }

    void nowhere() {
        if (const auto way = way_to(text_.text_of(node())); !way.empty()) {
            return error(fmt::format("ein Link nennt den Weg zur Datei; schreiben Sie {}", way));
        }
        error(fmt::format("der Link »{}« führt nirgendwohin; schreiben Sie den Weg zur Datei, "
                          "zum Beispiel ../angebote/elterncafe.toml",
                          text_.text_of(node())));
    }

    void error(std::string message) {
        diagnostics_.error(record_.place(node().where), std::move(message));
    }

    RichText& text_;
    const Record& record_;
    const Ids& ids_;
    const HasAnchor& has_anchor_;
    Diagnostics& diagnostics_;
    std::uint32_t at_ = 0; // the link at hand
};

} // namespace

void resolve_links(RichText& text, const Record& record, const Ids& ids,
                   const HasAnchor& has_anchor, Diagnostics& diagnostics) {
    Resolver(text, record, ids, has_anchor, diagnostics).run();
}

} // namespace schaukasten
