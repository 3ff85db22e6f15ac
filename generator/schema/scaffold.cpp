#include "schema/scaffold.hpp"

#include "base/utf8.hpp"
#include "check/known_keys.hpp"
#include "model/record.hpp"
#include "schema/words_for.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t line_width = 100;
constexpr std::size_t most_entries = 30; // that a comment lists

/// Of a key that is switched off. A day or a number that somebody switches on and forgets to change
/// would be a false statement.
std::string harmless(const Key& key) {
    switch (key.kind) {
    case KeyKind::WholeNumber:
    case KeyKind::Number:
    case KeyKind::Day:
    case KeyKind::TimeOfDay:
    case KeyKind::Moment:
    case KeyKind::PartialDate: return key.is_list ? "[]" : "\"\"";
    default: return example_of(key);
    }
}

/// Which of its keys stand in a table, by who needs them.
enum class Part { Open, Draft, Optional };

class Scaffold {
public:
    Scaffold(const FileKind& kind, const NewRecord& record, const KnownContent& known)
        : kind_(kind), record_(record), known_(known) {}

    std::string write() {
        if (kind_.is_markdown) out_ += "+++\n";
        comment(fmt::format(
            "Füllen Sie aus, was leer ist (\"\"). Zeilen mit # und einem Leerzeichen "
            "erklären nur. Zeilen wie #telefon = \"\" sind freiwillig: Brauchen Sie "
            "das Feld, löschen Sie das # davor, auch vor der Überschrift in eckigen Klammern "
            "darüber. Der Rest darf bleiben. Ob alles stimmt, sagt danach make pruefen."));
        out_ += '\n';
        lines_of(kind_.table, "", Part::Open);
        lines_of(kind_.table, "", Part::Draft);
        lines_of(kind_.table, "", Part::Optional);
        sections_of(kind_.table, "", false);
        if (!kind_.is_markdown) translations();
        if (kind_.is_markdown) {
            comment("Unter der nächsten Zeile steht der Text in Markdown.");
            out_ += "+++\n\n";
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] Part part_of(const Key& key, const std::string& path) const {
        if (key.is_common && key.key == key_of(&RecordHead::draft)) return Part::Draft;
        return key.is_required || value_at(path) ? Part::Open : Part::Optional;
    }

    [[nodiscard]] const std::string* value_at(const std::string& path) const {
        const auto found = record_.values.find(path);
        return found == record_.values.end() ? nullptr : &found->second;
    }

    /// Whether a value stands somewhere in a table.
    [[nodiscard]] bool is_filled(const std::string& path) const {
        return std::ranges::any_of(
            record_.values, [&](const auto& each) { return each.first.starts_with(path + "."); });
    }

    void lines_of(const KeyTable& table, const std::string& above, Part part) {
        for (const auto& key : table.keys) {
            const auto path = above + std::string(key.key);
            if (key.kind != KeyKind::Table && part_of(key, path) == part) {
                line(key, path, part == Part::Optional);
            }
        }
    }

    void line(const Key& key, const std::string& path, bool is_off) {
        const bool is_draft = key.is_common && key.key == key_of(&RecordHead::draft);
        comment(is_draft ? "Noch ein Entwurf: So steht der Eintrag nicht auf der Website. Wenn "
                           "alles stimmt, löschen Sie diese Zeile."
                         : std::string(key.help) + (key.is_required ? " (nötig)" : ""));
        choices(key);
        const auto* value = value_at(path);
        const auto text = value ? *value : is_draft || is_off ? harmless(key) : "\"\"";
        out_ += fmt::format("{}{} = {}\n", is_off ? "#" : "", key.key, text);
        if (!is_off) out_ += '\n';
    }

    /// All of a section's own keys are off if it is.
    void sections_of(const KeyTable& table, const std::string& above, bool is_off) {
        for (const auto& key : table.keys) {
            if (key.kind != KeyKind::Table) continue;
            const auto path = above + std::string(key.key);
            const bool is_on = !is_off && (key.is_required || is_filled(path));
            out_ += '\n';
            comment(std::string(key.help) +
                    (key.is_list ? " Für weitere schreiben Sie den Abschnitt noch einmal." : ""));
            out_ += (is_on ? "" : "#") + section_head(key, path) + "\n";
            for (const auto& inner : key.inside.keys) {
                if (inner.kind == KeyKind::Table) continue;
                const auto inner_path = path + "." + std::string(inner.key);
                line(inner, inner_path, !is_on || part_of(inner, inner_path) == Part::Optional);
            }
            sections_of(key.inside, path + ".", !is_on);
        }
    }

    void translations() {
        for (std::size_t i = 1; i < known_.languages.size(); ++i) {
            out_ += i == 1 ? "\n" : "";
            if (i == 1) comment("Derselbe Eintrag in anderen Sprachen.");
            out_ += fmt::format("#[{}.{}]\n", translation_key, known_.languages[i]);
            for (const auto& key : kind_.table.keys) {
                if (!key.can_be_translated || key.kind == KeyKind::Table) continue;
                out_ += fmt::format("#{} = \"\"\n", key.key);
            }
        }
    }

    /// What may stand there, where that is a choice.
    void choices(const Key& key) {
        switch (key.kind) {
        case KeyKind::Word: return words(key);
        case KeyKind::Term:
            if (!key.vocabulary) return;
            return entries("Begriffe", known_.terms_of(*key.vocabulary),
                           fmt::format("content/vokabulare/{}.toml", name_of(*key.vocabulary)));
        case KeyKind::Record:
        case KeyKind::PartnerName: {
            const auto& other = file_kinds().at(key.type);
            return entries("Ids", known_.records.at(key.type),
                           fmt::format("content/{}, die Namen der Dateien ohne {}", other.folder,
                                       other.is_markdown ? ".md" : ".toml"));
        }
        case KeyKind::Line:
        case KeyKind::Markdown:
        case KeyKind::Flag:
        case KeyKind::Phone:
        case KeyKind::Email:
        case KeyKind::WebAddress: return; // their sentence says it
        default: comment(form_of(key));
        }
    }

    void words(const Key& key) {
        const auto is_told = [&](std::string_view word) {
            return key.help.find(word) != std::string_view::npos;
        };
        if (std::ranges::all_of(key.words, is_told)) return;
        std::string list = "Möglich:";
        for (const auto word : key.words) list.append(" ").append(word).append(",");
        list.pop_back();
        comment(list);
    }

    void entries(std::string_view what, const std::vector<KnownContent::Entry>& all,
                 const std::string& place) {
        if (all.empty() || all.size() > most_entries) {
            return comment(fmt::format("{}: siehe {}", what, place));
        }
        std::string list = std::string(what) + ":";
        for (const auto& [id, name] : all) {
            list.append(" ").append(id);
            if (!name.empty() && name != id) list.append(" (").append(name).append(")");
            list += ',';
        }
        list.pop_back();
        comment(list);
    }

    /// Lines of at most `line_width` characters, broken at blanks.
    void comment(std::string_view text) {
        std::string line = "#";
        std::size_t width = 1;
        while (!text.empty()) {
            const auto word = text.substr(0, text.find(' '));
            text.remove_prefix(std::min(text.size(), word.size() + 1));
            const auto more = count_code_points(word) + 1;
            if (width + more > line_width && width > 1) {
                out_ += line + "\n";
                line = "#";
                width = 1;
            }
            line.append(" ").append(word);
            width += more;
        }
        out_ += line + "\n";
    }

    const FileKind& kind_;
    const NewRecord& record_;
    const KnownContent& known_;
    std::string out_;
};

} // namespace

std::string scaffold_of(const FileKind& kind, const NewRecord& record, const KnownContent& known) {
    return Scaffold(kind, record, known).write();
}

} // namespace schaukasten
