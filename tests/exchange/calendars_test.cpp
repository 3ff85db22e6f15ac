#include "exchange/calendars.hpp"

#include "support/catch.hpp"
#include "support/exported.hpp"
#include "support/town.hpp"

#include <map>
#include <string>
#include <string_view>

using namespace schaukasten;
using Files = ExportedFiles;

namespace {

const std::string evening = "titel = \"Elternabend\"\nart = \"elternabend\"\n"
                            "beginn = \"2026-12-10 19:00\"\nende = \"2026-12-10 20:30\"\n";

Town town() {
    Town town;
    town.school("sued", "Südschule",
                "strasse = \"Südstraße 1\"\nplz = \"12345\"\nort = \"Musterstadt\"\n"
                "lage = [51.5, 7.25]\n");
    return town;
}

std::string word(std::uint32_t language, std::string_view key) {
    return std::string(language == 0 ? "de " : "en ").append(key);
}

Files files_of(const SitePlan& plan) {
    return exported_by([&](FileSink& sink) { put_calendars(plan, word, sink); });
}

/// With the lines of a content line put together again.
std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) {
        text.erase(at, 3);
    }
    return text;
}

std::string line_of(const Files& files, const std::string& path, const std::string& name) {
    const auto text = unfolded(files.at(path));
    const auto from = text.find("\r\n" + name, text.find("BEGIN:VEVENT"));
    REQUIRE(from != std::string::npos);
    return text.substr(from + 2, text.find('\r', from + 2) - from - 2);
}

std::vector<std::string> paths_of(const Files& files) {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : files) paths.push_back(path);
    return paths;
}

/// Puts a text into each text of a table and of the tables in it.
struct Attack {
    std::string text;

    template <class T>
    void on(T& member) const {
        if constexpr (std::is_same_v<T, std::string>) {
            member = text;
        } else if constexpr (std::is_same_v<T, TranslatedText>) {
            member.original = text;
        } else if constexpr (requires { member.text; }) {
            if constexpr (std::is_same_v<decltype(member.text), std::string>) member.text = text;
        } else if constexpr (requires { member.has_value(); }) {
            if (member) on(*member);
        } else if constexpr (requires { member.begin(); }) {
            for (auto& each : member) on(each);
        } else if constexpr (has_fields<T>) {
            for_each_field<T>([&](const auto& f) { on(member.*(f.member)); });
        }
    }
};

} // namespace

TEST_CASE("a date is in a file of its own and in the calendars that it belongs to") {
    auto own = town();
    own.write("gremien/kreis.toml", "name = \"Kreis\"\nebene = \"kommune\"\n");
    own.write("termine/abend.toml", evening + "schulen = [\"sued\"]\ngremium = \"kreis\"\n"
                                              "themen = [\"cybermobbing\"]\n");
    CHECK(paths_of(files_of(own.plan())) ==
          std::vector<std::string>{"gremien/kreis/kalender.ics", "schulen/sued/kalender.ics",
                                   "termine/abend/termin.ics", "termine/kalender.ics",
                                   "themen/angst/kalender.ics", "themen/cybermobbing/kalender.ics",
                                   "themen/mobbing/kalender.ics"});
}

TEST_CASE("a town without dates and office hours has no calendar") {
    CHECK(files_of(town().plan()).empty());
}

TEST_CASE("a date says when, where and what") {
    auto own = town();
    own.write("termine/abend.toml", evening + "schulen = [\"sued\"]\nort = \"Aula der Südschule\"\n"
                                              "themen = [\"angst\", \"mobbing\"]\n");
    const auto files = files_of(own.plan());
    const auto line = [&](const std::string& name) {
        return line_of(files, "termine/abend/termin.ics", name);
    };
    CHECK(line("UID") == "UID:termin-abend@stadt.example");
    CHECK(line("DTSTART") == "DTSTART;TZID=Europe/Berlin:20261210T190000");
    CHECK(line("DTEND") == "DTEND;TZID=Europe/Berlin:20261210T203000");
    CHECK(line("LOCATION") == "LOCATION:Aula der Südschule\\, Südstraße 1\\, 12345 Musterstadt");
    CHECK(line("GEO") == "GEO:51.500000;7.250000");
    CHECK(line("CATEGORIES") == "CATEGORIES:Angst,Mobbing");
    CHECK(line("URL") == "URL:https://stadt.example/hilfe/termine/abend/");
}

TEST_CASE("a date at another place is not where its school is") {
    auto own = town();
    own.write("termine/abend.toml", evening + "schulen = [\"sued\"]\nort = \"Rathaus\"\n");
    const auto files = files_of(own.plan());
    CHECK(line_of(files, "termine/abend/termin.ics", "LOCATION") == "LOCATION:Rathaus");
    CHECK(files.at("termine/abend/termin.ics").find("GEO") == std::string::npos);
}

TEST_CASE("a cancelled date stays and says so, with a higher number") {
    const auto with = [](const std::string& more) {
        auto own = town();
        own.write("termine/abend.toml", evening + "geprueft_am = 2026-11-16\n" + more);
        return files_of(own.plan());
    };
    const auto path = "termine/abend/termin.ics";
    const auto cancelled = with("status = \"abgesagt\"\ngrund = \"Zu wenige.\"\n");
    CHECK(line_of(cancelled, path, "STATUS") == "STATUS:CANCELLED");
    CHECK(line_of(cancelled, path, "DESCRIPTION") ==
          "DESCRIPTION:de terminstatus.abgesagt: Zu wenige.");
    CHECK(line_of(with(""), path, "SEQUENCE") < line_of(cancelled, path, "SEQUENCE"));
    CHECK(line_of(with("status = \"geplant\"\n"), path, "STATUS") == "STATUS:TENTATIVE");
    CHECK(line_of(cancelled, path, "DTSTAMP") == "DTSTAMP:20261116T000000Z");
}

TEST_CASE("the same content gives the same calendars on another day") {
    auto own = town();
    own.write("termine/abend.toml", evening);
    own.write("termine/serie.toml", "titel = \"Café\"\nart = \"elterncafe\"\nbeginn = 2026-09-08\n"
                                    "[wiederholung]\nrhythmus = \"jede Woche\"\n");
    own.person("a", "[[einsaetze]]\nschule = \"sued\"\n[[einsaetze.sprechzeiten]]\n"
                    "tag = \"montag\"\nvon = \"8:00\"\nbis = \"9:00\"\n");
    const auto today = files_of(own.plan("2026-11-23"));
    CHECK(today == files_of(own.plan("2027-03-30")));
    CHECK(today != files_of(own.plan("2027-08-01")));
}

TEST_CASE("a calendar is in another language as soon as something in it is translated") {
    auto own = town();
    own.write("termine/abend.toml", evening + "themen = [\"angst\"]\n");
    own.write("termine/fest.toml", "titel = \"Fest\"\nart = \"aktion\"\nbeginn = 2026-12-11\n"
                                   "[uebersetzung.en]\ntitel = \"Party\"\n");
    const auto files = files_of(own.plan());
    CHECK(paths_of(files) ==
          std::vector<std::string>{"en/termine/fest/termin.ics", "en/termine/kalender.ics",
                                   "termine/abend/termin.ics", "termine/fest/termin.ics",
                                   "termine/kalender.ics", "themen/angst/kalender.ics"});
    const auto& english = files.at("en/termine/kalender.ics");
    CHECK(english.find("X-WR-CALNAME:Schulsozialarbeit: en kalenderdatei.termine\r\n") !=
          std::string::npos);
    CHECK(english.find("SUMMARY:Party\r\n") != std::string::npos);
    CHECK(english.find("SUMMARY:Elternabend\r\n") != std::string::npos);
}

TEST_CASE("office hours say of a person what she agreed to, and no more") {
    auto own = town();
    const std::string work = "[[einsaetze]]\nschule = \"sued\"\nraum = \"Raum 3\"\n"
                             "[[einsaetze.sprechzeiten]]\ntag = \"montag\"\nvon = \"8:00\"\n"
                             "bis = \"9:30\"\nfuer = \"Eltern\"\n";
    const std::string name = "vorname = \"Mira\"\nnachname = \"Muster\"\n"
                             "telefon = \"030 23125-221\"\n";
    const std::string consent =
        "[einwilligung]\nam = 2026-09-01\nfelder = [\"vorname\", \"nachname\", \"telefon\"]\n";
    own.person("sued-1", name + consent + work);
    const auto with = files_of(own.plan());
    const auto path = "schulen/sued/sprechzeiten.ics";
    CHECK(line_of(with, path, "SUMMARY") == "SUMMARY:de kalenderdatei.sprechzeit: Mira Muster");
    CHECK(line_of(with, path, "DESCRIPTION") == "DESCRIPTION:Eltern\\n030 23125-221");
    CHECK(line_of(with, path, "LOCATION") ==
          "LOCATION:Raum 3\\, Südschule\\, Südstraße 1\\, 12345 Musterstadt");
    CHECK(line_of(with, path, "UID") == "UID:sprechzeit-sued-montag-0800@stadt.example");

    own.person("sued-1", name + work);
    const auto without = files_of(own.plan());
    CHECK(line_of(without, path, "SUMMARY") ==
          "SUMMARY:de kalenderdatei.sprechzeit: Schulsozialarbeit");
    for (const auto& [file, bytes] : without) {
        for (const auto* part : {"Mira", "Muster\r", "23125", "sued-1"}) {
            CHECK(unfolded(bytes).find(part) == std::string::npos);
        }
    }
}

TEST_CASE("two people at the same hour have two entries") {
    auto own = town();
    for (const auto* id : {"a", "b"}) {
        own.person(id, "[[einsaetze]]\nschule = \"sued\"\n[[einsaetze.sprechzeiten]]\n"
                       "tag = \"montag\"\nvon = \"8:00\"\nbis = \"9:00\"\n");
    }
    const auto bytes = files_of(own.plan()).at("schulen/sued/sprechzeiten.ics");
    CHECK(bytes.find("UID:sprechzeit-sued-montag-0800@stadt.example") != std::string::npos);
    CHECK(bytes.find("UID:sprechzeit-sued-montag-0800-2@stadt.example") != std::string::npos);
}

TEST_CASE("no text of a record ends its line in a calendar") {
    auto own = town();
    own.write("termine/abend.toml", evening +
                                        "schulen = [\"sued\"]\nort = \"Südschule\"\nkurz = \"K.\"\n"
                                        "grund = \"G.\"\nstatus = \"abgesagt\"\ninhalte = [\"I\"]\n"
                                        "themen = [\"angst\"]\n[anmeldung]\nwie = \"W.\"\n"
                                        "telefon = \"030 23125-221\"\nemail = \"a@stadt.example\"\n"
                                        "link = \"https://stadt.example/\"\n");
    own.person("a", "[[einsaetze]]\nschule = \"sued\"\nraum = \"R\"\n[[einsaetze.sprechzeiten]]\n"
                    "tag = \"montag\"\nvon = \"8:00\"\nbis = \"9:00\"\nfuer = \"F\"\n"
                    "hinweis = \"H\"\n");
    auto plan = own.plan();
    const auto calm = files_of(plan);
    const Attack attack{"a\r\nEND:VEVENT\r\n;,:\\n\"\rX\n=1]]></script>\xE2\x80\xAE \v\x7F"};
    auto& directory = plan.directory;
    attack.on(directory.all<Event>().front());
    attack.on(directory.all<School>().front());
    attack.on(directory.all<Fachkraft>().front());
    attack.on(directory.site.heading.title);
    for (auto& term : directory.vocabularies.at(static_cast<std::size_t>(Vocabulary::Topics))) {
        attack.on(term.name);
    }
    const auto angry = files_of(plan);
    const auto names_of = [](const std::string& text) {
        std::vector<std::string> names;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = text.find("\r\n", at);
            REQUIRE(end != std::string::npos);
            if (text[at] != ' ')
                names.push_back(text.substr(at, text.find_first_of(":;", at) - at));
            const auto line = text.substr(at, end - at);
            CHECK(line.find_first_of("\r\n\v\x7F") == std::string::npos);
            CHECK(line.size() <= 75);
            at = end + 2;
        }
        return names;
    };
    const std::string written = "a\\nEND:VEVENT\\n\\;\\,:\\\\n\"\\nX\\n=1]]></script>\xE2\x80\xAE ";
    REQUIRE(paths_of(calm) == paths_of(angry));
    for (const auto& [path, bytes] : angry) {
        CHECK(names_of(bytes) == names_of(calm.at(path)));
        CHECK(unfolded(bytes).find(written) != std::string::npos);
    }
}
