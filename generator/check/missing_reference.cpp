#include "check/missing_reference.hpp"

#include "base/ascii.hpp"
#include "base/disguise.hpp"
#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "base/toml_bare_value.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::size_t longest_reference = 200; // bytes; nobody meant an id with more

/// "../schulen/suedschule.toml" and "https://stadt.example/schulen/suedschule/" as "suedschule".
std::string_view without_way(std::string_view written) {
    while (written.ends_with('/')) written.remove_suffix(1);
    const auto slash = written.rfind('/');
    if (slash != std::string_view::npos) written.remove_prefix(slash + 1);
    for (const std::string_view ending : {".toml", ".md", ".html"}) {
        if (written.ends_with(ending)) written.remove_suffix(ending.size());
    }
    return written;
}

/// "suedschule, nordschule" in quotes of their own, if each of them is there.
std::string each_in_quotes(std::string_view written, const IdTable& known) {
    std::vector<std::string> ids;
    while (!written.empty()) {
        const auto end = written.find_first_of(",;");
        const auto id = trimmed(written.substr(0, end));
        if (!known.find(id)) return {};
        ids.push_back(fmt::format("\"{}\"", id));
        written = end == std::string_view::npos ? std::string_view{} : written.substr(end + 1);
    }
    return fmt::format("{}", fmt::join(ids, ", "));
}

/// An id that is written otherwise than it is; empty if it is none of these.
std::string mistake_in_form(std::string_view written, const IdTable& known) {
    if (const auto disguise = disguise_in(written); disguise && known.find(disguise->plain)) {
        return fmt::format("in »{}« steckt {}; löschen Sie den Text und tippen Sie ihn neu: \"{}\"",
                           disguise->plain, disguise->what, disguise->plain);
    }
    if (const auto plain = trimmed(written); plain != written && known.find(plain)) {
        return fmt::format("neben der Id steht ein Leerzeichen; schreiben Sie \"{}\"", plain);
    }
    if (const auto id = without_way(written); id != written && known.find(id)) {
        return fmt::format("hier steht nur die Id, ohne Ordner und Endung; schreiben Sie \"{}\"",
                           id);
    }
    if (const auto plain = without_odd_quotes(written); plain != written && known.find(plain)) {
        return fmt::format("um die Id stehen Anführungszeichen zu viel; schreiben Sie \"{}\"",
                           plain);
    }
    if (written.find_first_of(",;") != std::string_view::npos) {
        const auto all = each_in_quotes(written, known);
        if (!all.empty()) {
            return fmt::format("jede Id steht in eigenen Anführungszeichen; schreiben Sie {}", all);
        }
    }
    if (const auto id = known.id_of_title(written); !id.empty()) {
        return fmt::format("hier gehört die Id hin, nicht der Name; schreiben Sie \"{}\"", id);
    }
    return {};
}

/// The folder of another type that has this id.
std::string_view other_folder_with(std::string_view id, std::size_t type, const Ids& ids) {
    for (std::size_t other = 0; other < ids.records.size(); ++other) {
        if (other != type && ids.records.at(other).find(id)) return name_of_type(other).folder;
    }
    return {};
}

std::string_view other_vocabulary_with(std::string_view id, const Ids& ids) {
    for (std::size_t i = 0; i < ids.terms.size(); ++i) {
        if (ids.terms.at(i).find(id)) return name_of(static_cast<Vocabulary>(i));
    }
    return {};
}

bool is_stray(std::string_view written, const Ids& ids) {
    return std::ranges::find(ids.stray, slug_of(without_way(written))) != ids.stray.end();
}

/// What there is to choose from, or where it stands.
std::string choice_of(const IdTable& known, std::string_view vocabulary) {
    constexpr std::size_t most = 12; // that fit into a message
    const auto& all = known.all();
    return all.size() > most
               ? fmt::format("; was es gibt, steht in content/vokabulare/{}.toml", vocabulary)
               : fmt::format("; es gibt: {}", fmt::join(all, ", "));
}

} // namespace

std::string missing_record_message(std::string_view written, std::size_t type, const Ids& ids) {
    const auto& known = ids.records.at(type);
    const auto& name = name_of_type(type);
    if (written.size() > longest_reference) {
        return fmt::format("das ist keine Id; sie ist der Name einer Datei in content/{} ohne "
                           "Endung",
                           name.folder);
    }
    if (is_stray(written, ids)) return {};
    if (auto mistake = mistake_in_form(written, known); !mistake.empty()) return mistake;
    const auto unknown = fmt::format("es gibt {} »{}«", name.none, written);
    if (const auto folder = other_folder_with(written, type, ids); !folder.empty()) {
        return fmt::format("{}; einen Eintrag mit diesem Namen gibt es im Ordner »{}«", unknown,
                           folder);
    }
    const auto way_out = did_you_mean(written, known.all());
    if (!way_out.empty() || is_slug(written)) return unknown + way_out;
    return fmt::format("{}; schreiben Sie die Id, das ist der Name der Datei ohne Endung", unknown);
}

std::string missing_term_message(std::string_view written, Vocabulary vocabulary, const Ids& ids) {
    const auto& known = ids.terms_of(vocabulary);
    const auto name = name_of(vocabulary);
    if (written.size() > longest_reference) {
        return fmt::format("das ist keine Id eines Begriffs aus content/vokabulare/{}.toml", name);
    }
    if (known.all().empty()) {
        return fmt::format("es gibt den Begriff »{}« nicht, denn das Vokabular »{}« ist leer; "
                           "legen Sie ihn in content/vokabulare/{}.toml an",
                           written, name, name);
    }
    if (auto mistake = mistake_in_form(written, known); !mistake.empty()) return mistake;
    const auto unknown =
        fmt::format("im Vokabular »{}« gibt es keinen Begriff »{}«", name, written);
    if (const auto way_out = did_you_mean(written, known.all()); !way_out.empty()) {
        return unknown + way_out;
    }
    if (const auto id = known.id_called(written); !id.empty()) {
        return fmt::format("hier gehört die Id hin, nicht der Name; schreiben Sie \"{}\"", id);
    }
    const auto other = other_vocabulary_with(written, ids);
    return other.empty()
               ? unknown + choice_of(known, name)
               : fmt::format("{}; »{}« hat einen, gehört aber in ein anderes Feld", unknown, other);
}

} // namespace schaukasten
