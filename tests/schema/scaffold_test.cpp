#include "check/check.hpp"
#include "edit/toml_text.hpp"
#include "model/directory.hpp"
#include "schema/new_record.hpp"
#include "schema/scaffold.hpp"
#include "schema/words_for.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace schaukasten;

namespace {

const Content& example_town() {
    static const auto content = [] {
        Diagnostics diagnostics;
        return read_content(std::filesystem::path(SOURCE_DIR) / "content", 1, diagnostics);
    }();
    return content;
}

const KnownContent& known() {
    static const auto all = known_content(example_town());
    return all;
}

/// A title of a new record; of a Fachkraft, its school.
std::string title_for(const FileKind& kind) {
    if (kind.folder == type_name<Fachkraft>.folder) {
        return known().records.at(type_index<School>).front().id;
    }
    return "Ganz neu";
}

struct Written {
    std::string path;
    std::string text;
};

Written write(const FileKind& kind) {
    const auto begun = begin_record(kind, title_for(kind), "", known());
    const auto& record = std::get<NewRecord>(begun);
    return {kind.name + "/" + record.id + (kind.is_markdown ? ".md" : ".toml"),
            scaffold_of(kind, record, known())};
}

/// What the checker says of one more file in the example town.
std::vector<Diagnostic> said_of(const Written& file) {
    Diagnostics diagnostics;
    auto content = example_town();
    auto record = read_record(file.path, content.shown_folder + file.path, file.text, diagnostics);
    const auto shown = record.path;
    const auto at = std::ranges::lower_bound(content.records, shown, {}, &Record::path);
    content.records.insert(at, std::move(record));
    check(content, 1, diagnostics);
    auto found = diagnostics.sorted();
    std::erase_if(found, [&](const Diagnostic& each) { return each.path != shown; });
    return found;
}

std::string text_of(const std::vector<Diagnostic>& found) {
    std::string all;
    for (const auto& each : found) all += to_text(each);
    return all;
}

/// A value that fits, as an editor would write it.
std::string value_for(const Key& key) {
    switch (key.kind) {
    case KeyKind::Term: return toml_string(known().terms_of(*key.vocabulary).at(0).id);
    case KeyKind::Record: return toml_string(known().records.at(key.type).at(0).id);
    case KeyKind::Line: return "\"Etwas\"";
    default: return example_of(key);
    }
}

/// Each open place filled in, by the key that stands before it.
std::string filled(const FileKind& kind, const std::string& scaffold) {
    std::string text;
    std::istringstream lines(scaffold);
    for (std::string line; std::getline(lines, line);) {
        for (const auto& key : kind.table.keys) {
            if (line == std::string(key.key) + " = \"\"") {
                line = std::string(key.key) + " = " + value_for(key);
            }
        }
        text += line + "\n";
    }
    return text;
}

std::size_t open_places(const std::string& scaffold) {
    std::size_t count = 0;
    std::istringstream lines(scaffold);
    for (std::string line; std::getline(lines, line);) {
        count += !line.starts_with('#') && line.ends_with("= \"\"") ? 1 : 0;
    }
    return count;
}

std::string without_line(std::string text, const std::string& line) {
    const auto at = text.find("\n" + line + "\n");
    return at == std::string::npos ? text : text.erase(at, line.size() + 1);
}

/// What an editor gets who takes away every # before a key or a section.
std::string with_all_keys(const std::string& scaffold) {
    std::string text;
    std::istringstream lines(scaffold);
    for (std::string line; std::getline(lines, line);) {
        const bool is_off = line.size() > 1 && line.starts_with('#') && line[1] != ' ';
        text += (is_off ? line.substr(1) : line) + "\n";
    }
    return text;
}

template <class Test>
void for_each_record_kind(const Test& test) {
    for (std::size_t type = 0; type < type_count; ++type) {
        const auto& kind = file_kinds().at(type);
        const auto file = write(kind);
        INFO(file.path << "\n" << file.text);
        test(kind, file);
    }
}

} // namespace

TEST_CASE("a new record of any type breaks no build, and says what it still lacks") {
    for_each_record_kind([](const FileKind&, const Written& file) {
        const auto found = said_of(file);
        INFO(text_of(found));
        CHECK(found.size() == open_places(file.text));
        for (const auto& each : found) CHECK(each.severity == Severity::Hint);
    });
}

TEST_CASE("a new record of any type is accepted once its open places are filled") {
    for_each_record_kind([](const FileKind& kind, const Written& file) {
        const auto text = filled(kind, file.text);
        CHECK(open_places(text) == 0);
        CHECK(text_of(said_of({file.path, text})) == "");
        CHECK(text_of(said_of({file.path, without_line(text, "entwurf = true")})) == "");
    });
}

TEST_CASE("what a new record holds behind # can be taken in as it stands") {
    for_each_record_kind([](const FileKind&, const Written& file) {
        Diagnostics diagnostics;
        const auto record =
            read_record(file.path, file.path, with_all_keys(file.text), diagnostics);
        CHECK(text_of(diagnostics.sorted()) == "");
        CHECK(record.is_readable);
    });
}

TEST_CASE("a new record names every key of its type, each below the sentence that explains it") {
    for_each_record_kind([](const FileKind& kind, const Written& file) {
        for (const auto& key : kind.table.keys) {
            INFO(key.key);
            const auto name = std::string(key.key);
            const auto is_there = file.text.find("\n" + name + " = ") != std::string::npos ||
                                  file.text.find("\n#" + name + " = ") != std::string::npos ||
                                  file.text.find("[" + name + "]") != std::string::npos;
            CHECK(is_there);
        }
    });
}

TEST_CASE("a new school begins like this") {
    KnownContent small;
    small.records.resize(type_count);
    small.languages = {"de", "en"};
    small.terms.at(static_cast<std::size_t>(Vocabulary::SchoolForms)) = {
        {"grundschule", "Grundschule"}, {"gesamtschule", "Gesamtschule"}};
    const auto& kind = file_kinds().at(type_index<School>);
    const auto begun = begin_record(kind, "Grundschule \"Am Südpark\"", "", small);
    const auto& record = std::get<NewRecord>(begun);
    CHECK(record.id == "grundschule-am-suedpark");
    const auto text = scaffold_of(kind, record, small);
    const auto start = text.find("# Voller Name");
    CHECK(text.substr(start, text.find("# Kürzerer") - start) ==
          "# Voller Name der Schule. (nötig)\n"
          "name = \"Grundschule \\\"Am Südpark\\\"\"\n"
          "\n"
          "# Schulform, zum Beispiel \"grundschule\". (nötig)\n"
          "# Begriffe: grundschule (Grundschule), gesamtschule (Gesamtschule)\n"
          "schulform = \"\"\n"
          "\n"
          "# Noch ein Entwurf: So steht der Eintrag nicht auf der Website. Wenn alles stimmt, "
          "löschen Sie diese\n"
          "# Zeile.\n"
          "entwurf = true\n"
          "\n");
    CHECK(text.find("\n# Kürzerer Name, wie ihn alle sagen.\n#kurzname = \"\"\n") !=
          std::string::npos);
    CHECK(text.find("\n#[[offene_stellen]]\n") != std::string::npos);
    CHECK(text.find("\n#[uebersetzung.en]\n#name = \"\"\n") != std::string::npos);
}
