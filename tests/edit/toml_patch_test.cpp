#include "check/ids.hpp"
#include "edit/csv_columns.hpp"
#include "edit/toml_leaves.hpp"
#include "edit/toml_patch.hpp"
#include "model/directory.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"

#include <filesystem>
#include <map>
#include <random>

using namespace schaukasten;

namespace {

const PathRank as_offer = [](std::string_view path) { return rank_of(type_index<Offer>, path); };
const PathRank as_fachkraft = [](std::string_view path) {
    return rank_of(type_index<Fachkraft>, path);
};

TomlValue text(std::string value) {
    return {std::move(value), {}};
}

/// Lines that begin with '#'; in a text of Markdown these are headings.
std::ptrdiff_t comment_lines(std::string_view lines) {
    std::ptrdiff_t count = lines.starts_with('#') ? 1 : 0;
    for (auto at = lines.find("\n#"); at != std::string_view::npos;
         at = lines.find("\n#", at + 1)) {
        ++count;
    }
    return count;
}

std::string patched(std::string_view toml, const std::vector<TomlChange>& changes,
                    const PathRank& rank = as_offer) {
    return patch_toml(toml, changes, rank).value_or("not possible");
}

} // namespace

TEST_CASE("a changed value leaves comments, order and blank lines alone") {
    CHECK(
        patched("# oben\n\nkurz = 'Alt'   # bleibt\n\n\ntitel=\"A\"\n", {{"kurz", text("Neu")}}) ==
        "# oben\n\nkurz = \"Neu\"   # bleibt\n\n\ntitel=\"A\"\n");
}

TEST_CASE("Windows line ends and a byte order mark stay") {
    CHECK(patched("\xEF\xBB\xBFtitel = \"A\"\r\nkurz = \"B\"\r\n",
                  {{"kurz", text("C")}, {"kosten", text("2 Euro")}}) ==
          "\xEF\xBB\xBFtitel = \"A\"\r\nkurz = \"C\"\r\nkosten = \"2 Euro\"\r\n");
}

TEST_CASE("a new key stands behind its neighbour in the table of fields, before the first header") {
    CHECK(patched("titel = \"A\"\nkosten = \"1\" # x\n\n# Wann\n[[zeiten]]\ntag = \"montag\"\n",
                  {{"kurz", text("K")}, {"kapazitaet", TomlValue{std::int64_t{9}, {}}}}) ==
          "titel = \"A\"\nkurz = \"K\"\nkosten = \"1\" # x\nkapazitaet = 9\n\n# Wann\n[[zeiten]]\n"
          "tag = \"montag\"\n");
}

TEST_CASE("a new table stands where the table of fields has it, with the others' comments") {
    CHECK(patched("titel = \"A\"\n\n# Wann\n[[zeiten]]\ntag = \"montag\"\n",
                  {{"anmeldung.wie", text("So")}, {"uebersetzung.en.titel", text("E")}}) ==
          "titel = \"A\"\n\n[anmeldung]\nwie = \"So\"\n\n# Wann\n[[zeiten]]\ntag = \"montag\"\n\n"
          "[uebersetzung.en]\ntitel = \"E\"\n");
}

TEST_CASE("an element more stands behind the last, with all that is inside that") {
    CHECK(patched("funktion = \"F\"\n[[einsaetze]]\nschule = \"a\"\n[[einsaetze.sprechzeiten]]\n"
                  "tag = \"montag\"\n\n[uebersetzung.en]\nfunktion = \"E\"\n",
                  {{"einsaetze.2.schule", text("b")},
                   {"einsaetze.1.sprechzeiten.2.tag", text("dienstag")}},
                  as_fachkraft) ==
          "funktion = \"F\"\n[[einsaetze]]\nschule = \"a\"\n[[einsaetze.sprechzeiten]]\n"
          "tag = \"montag\"\n\n[[einsaetze.sprechzeiten]]\ntag = \"dienstag\"\n\n[[einsaetze]]\n"
          "schule = \"b\"\n\n[uebersetzung.en]\nfunktion = \"E\"\n");
}

TEST_CASE("a value that goes takes its line, and the last one of an element its header") {
    const std::string_view toml = "titel = \"A\"\nkurz = \"\"\"\nzwei\nZeilen\"\"\"\n\n[[zeiten]]\n"
                                  "tag = \"montag\"\n\n[[zeiten]]\ntag = \"dienstag\"\n";
    CHECK(patched(toml, {{"kurz", {}}, {"zeiten.2.tag", {}}}) ==
          "titel = \"A\"\n\n[[zeiten]]\ntag = \"montag\"\n");
}

TEST_CASE("values in braces, in lists of them and behind dotted keys are changed there") {
    CHECK(patched("zeiten = [ # Liste\n  {tag = \"montag\", von = \"8:00\"},\n]\n",
                  {{"zeiten.1.von", text("9:00")}}) ==
          "zeiten = [ # Liste\n  {tag = \"montag\", von = \"9:00\"},\n]\n");
    CHECK(patched("anmeldung = {wie = \"So\"}\n", {{"anmeldung.email", text("a@b.example")}}) ==
          "anmeldung = { wie = \"So\", email = \"a@b.example\" }\n");
    CHECK(patched("anmeldung.wie = \"So\"\n", {{"anmeldung.email", text("a@b.example")}}) ==
          "anmeldung.wie = \"So\"\nanmeldung.email = \"a@b.example\"\n");
    CHECK(patched("themen = [\n  \"a\", # eins\n  \"b\",\n] # zwei\nkosten = \"1\"\n",
                  {{"kosten", text("2")}}) ==
          "themen = [\n  \"a\", # eins\n  \"b\",\n] # zwei\nkosten = \"2\"\n");
}

TEST_CASE("a text of several lines is spread over them, whatever is in it") {
    const std::string prose = "Erstens \\ \"\"\" und \"Zweitens\"\n\n- Ende\"";
    const auto toml = patched("titel = \"A\"\n", {{"beschreibung", text(prose)}});
    CHECK(toml.find("\n\n- Ende") != std::string::npos);
    CHECK(toml != "not possible");
}

TEST_CASE("a file without a line end at its end, or with nothing in it, can be added to") {
    CHECK(patched("titel = \"A\"", {{"kurz", text("B")}}) == "titel = \"A\"\nkurz = \"B\"\n");
    CHECK(patched("[anmeldung]", {{"anmeldung.wie", text("B")}}) == "[anmeldung]\nwie = \"B\"\n");
    CHECK(patched("", {{"titel", text("B")}, {"zeiten.1.tag", text("montag")}}) ==
          "titel = \"B\"\n\n[[zeiten]]\ntag = \"montag\"\n");
}

TEST_CASE("what is no TOML is not touched") {
    CHECK(patched("titel = ", {{"titel", text("B")}}) == "not possible");
}

// patch_toml itself reads back what it wrote and compares all values; here it must never have to
// refuse, and what stands between the changes must stay.
TEST_CASE("random changes of every example file change these values and nothing else") {
    std::mt19937 random(7);
    const auto pick = [&](std::size_t count) { return random() % count; };
    std::size_t tried = 0;
    const std::filesystem::path root(SOURCE_DIR);
    for (const auto& folder : {root / "content", root / "tests/kommunen", root / "tests/sites"}) {
        for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
            if (file.path().extension() != ".toml") continue;
            std::size_t type = 0;
            while (type < type_count &&
                   name_of_type(type).folder != file.path().parent_path().filename().string()) {
                ++type;
            }
            if (type == type_count) continue;
            INFO(file.path().string());
            const auto toml = read_file(file.path());
            Diagnostics diagnostics;
            const auto leaves = leaves_of(parse_toml(toml, {"", toml, {}}, diagnostics).table);
            const auto columns = csv_columns(type);
            std::map<std::string, TomlChange> changes;
            for (int k = 0; k < 4; ++k) {
                const auto& old = leaves[pick(leaves.size())].first;
                const auto& path = pick(3) == 0 ? columns[pick(columns.size())].path : old;
                changes[path] = {path, pick(4) == 0 ? std::optional<TomlValue>{}
                                                    : text("neu \"" + std::to_string(k) + "\n")};
            }
            std::vector<TomlChange> list;
            for (auto& [path, change] : changes) list.push_back(std::move(change));
            const PathRank rank = [type](std::string_view path) { return rank_of(type, path); };
            const auto result = patch_toml(toml, list, rank);
            REQUIRE(result);
            ++tried;

            // A comment on a line of its own never goes.
            auto comments = comment_lines(toml) - comment_lines(*result);
            for (const auto& [path, value] : leaves) {
                const auto* words = std::get_if<std::string>(&value.data);
                if (words && changes.contains(path)) comments -= comment_lines(*words);
            }
            CHECK(comments <= 0);
        }
    }
    CHECK(tried > 100);
}
