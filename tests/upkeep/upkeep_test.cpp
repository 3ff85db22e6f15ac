#include "support/catch.hpp"
#include "support/upkeep_text.hpp"

using namespace schaukasten;

namespace {

const std::string hours = "[[einsaetze]]\nschule = \"s\"\n[[einsaetze.sprechzeiten]]\n";

std::string hour(const std::string& day, const std::string& from, const std::string& to) {
    return "tag = \"" + day + "\"\nvon = \"" + from + "\"\nbis = \"" + to + "\"\n";
}

/// A town in which nothing wants care, so that a message is about what a test adds.
Town kept_town() {
    Town town;
    town.school("s", "Südschule").offer("o", "Café", "schulen = [\"s\"]\n");
    town.person("p", "[[einsaetze]]\nschule = \"s\"\n");
    return town;
}

} // namespace

TEST_CASE("a well-kept town gives nothing to say and nothing to do") {
    const auto upkeep = upkeep_of(kept_town());
    CHECK(upkeep.messages.empty());
    CHECK(upkeep.duties.empty());
}

TEST_CASE("what nobody has looked at for more than a year is told, to the day") {
    const auto checked = [](const std::string& day) {
        return upkeep_of(kept_town().school("s", "Südschule", "geprueft_am = " + day + "\n"))
            .about("schulen/s.toml");
    };
    CHECK(checked("2025-11-23") == "");
    CHECK(checked("2025-11-22") ==
          "3:15: Warnung: die Angaben sind zuletzt am 22.11.2025 geprüft worden, vor mehr als "
          "einem Jahr; sehen Sie sie durch und tragen Sie den Tag ein\n");
    CHECK(checked("2026-11-24") ==
          "3:15: Warnung: der 24.11.2026 liegt in der Zukunft; hier steht der Tag, an dem zuletzt "
          "jemand die Angaben geprüft hat\n");
}

TEST_CASE("consent that ends within 30 days is told in time, and once more when it has ended") {
    const auto until = [](const std::string& day) {
        return upkeep_of(kept_town().person("p", "[einwilligung]\nam = 2024-01-01\nbis = " + day +
                                                     "\nfelder = [\"telefon\"]\n" + hours +
                                                     hour("montag", "8:00", "9:00")))
            .about("fachkraefte/p.toml");
    };
    CHECK(until("2026-12-24") == "");
    CHECK(until("2026-12-23")
              .starts_with("5:7: Warnung: die Einwilligung endet in 30 Tagen (23.12.2026), danach "
                           "verschwinden"));
    CHECK(until("2026-11-23").find("endet heute") != std::string::npos);
    CHECK(until("2026-11-24").find("endet morgen") != std::string::npos);
    CHECK(until("2026-11-22")
              .starts_with("5:7: Warnung: die Einwilligung ist am 22.11.2026 abgelaufen"));
}

TEST_CASE("a name without consent is told") {
    const auto said =
        upkeep_of(kept_town().person("p", "vorname = \"Mira\"\nnachname = \"Muster\"\n"
                                          "[[einsaetze]]\nschule = \"s\"\n"))
            .about("fachkraefte/p.toml");
    CHECK(said.starts_with("4:12: Hinweis: ohne den Abschnitt [einwilligung] steht der Name nicht "
                           "auf der Website"));
}

TEST_CASE("a draft that lacks nothing is told, one with gaps only what it lacks") {
    const auto said = [](const std::string& more) {
        return upkeep_of(kept_town().offer("neu", "Neu", "entwurf = true\n" + more))
            .about("angebote/neu.toml");
    };
    CHECK(said("") == "4:1: Hinweis: der Entwurf ist vollständig; soll er auf die Website, "
                      "löschen Sie diese Zeile\n");
    const auto gaps = kept_town().write("angebote/neu.toml", "titel = \"Neu\"\nentwurf = true\n");
    CHECK(upkeep_of(gaps).about("angebote/neu.toml") == "");
}

TEST_CASE("words from which no day follows are told at an offer") {
    const auto said = [](const std::string& rhythm) {
        return upkeep_of(kept_town().offer("o", "Café",
                                           "schulen = [\"s\"]\n[[zeiten]]\n" +
                                               hour("montag", "8:00", "9:00") + "rhythmus = \"" +
                                               rhythm + "\"\n"))
            .about("angebote/o.toml");
    };
    CHECK(said("in den Osterferien") ==
          "9:12: Hinweis: aus »in den Osterferien« folgen keine Tage; Eltern lesen nur die Worte "
          "und keinen nächsten Termin\n");
    CHECK(said("alle zwei Wochen").find("folgen keine Tage") != std::string::npos);
    CHECK(said("jede Woche") == "");
    CHECK(said("einmal im Monat, am ersten Montag") == "");
}

TEST_CASE("marks of headings and lists without their blank are told") {
    const auto said = [](const std::string& body) {
        return upkeep_of(kept_town().article("a", "A", "schulen = [\"s\"]\n", body))
            .about("artikel/a.md");
    };
    CHECK(said("##Abends packen")
              .find("Warnung: hinter ## fehlt ein Leerzeichen; so ist es keine Überschrift") !=
          std::string::npos);
    CHECK(said("-Ranzen\n-Heft").find("Hinweis: hinter dem Strich fehlt ein Leerzeichen") !=
          std::string::npos);
    CHECK(said("## Abends\n\n- Ranzen\n\nPlatz #1 ist frei.").find("Leerzeichen") ==
          std::string::npos);
}

TEST_CASE("consent that has not begun, or covers half a name, is told") {
    const auto said = [](const std::string& consent) {
        return upkeep_of(kept_town().person("p", "vorname = \"A\"\nnachname = \"B\"\n"
                                                 "[einwilligung]\n" +
                                                     consent + hours +
                                                     hour("montag", "8:00", "9:00")))
            .about("fachkraefte/p.toml");
    };
    CHECK(said("am = 2026-11-23\nfelder = [\"vorname\", \"nachname\"]\n") == "");
    CHECK(
        said("am = 2026-11-23\nfelder = [\"vorname\", \"telefon\"]\n") ==
        "7:10: Warnung: die Einwilligung nennt »vorname«, aber nicht »nachname«; der Name und die "
        "eigene Seite erscheinen nur mit beiden\n");
    CHECK(said("am = 2026-11-24\nfelder = [\"telefon\"]\n") ==
          "6:6: Warnung: die Einwilligung gilt erst ab dem 24.11.2026; bis dahin stehen Name und "
          "Kontakt nicht auf der Website\n");
}

TEST_CASE("a draft is missing where published records name it, and that is told") {
    auto town = kept_town();
    town.school("n", "Nordschule", "entwurf = true\n");
    town.offer("o", "Café", "schulen = [\"s\", \"n\"]\n");
    CHECK(upkeep_of(town).messages ==
          std::vector<std::string>{"angebote/o.toml: Warnung: »n« ist noch ein Entwurf und fehlt "
                                   "deshalb auf der Website bei diesem Eintrag",
                                   "schulen/n.toml:3:1: Hinweis: der Entwurf ist vollständig; soll "
                                   "er auf die Website, löschen Sie diese Zeile"});
}

TEST_CASE("nobody can be at two places at the same time") {
    const auto said = [](const std::string& second) {
        return upkeep_of(kept_town().person("p", hours + hour("montag", "8:00", "10:00") + second))
            .about("fachkraefte/p.toml");
    };
    const std::string again = "[[einsaetze]]\nschule = \"s\"\n";
    const std::string table = "[[einsaetze.sprechzeiten]]\n";
    CHECK(said(again + table + hour("montag", "9:00", "11:00")) ==
          "13:7: Warnung: zur selben Zeit hat die Person schon eine Sprechzeit: montag von 8:00 "
          "bis 10:00 Uhr; ändern Sie eine von beiden\n");
    CHECK(said(again + table + hour("montag", "10:00", "11:00")) == "");
    CHECK(said(again + table + hour("dienstag", "9:00", "11:00")) == "");
    CHECK(said(again + "bis = 2026-01-01\n" + table + hour("montag", "9:00", "11:00"))
              .find("zur selben Zeit") == std::string::npos);
    CHECK(said(table + hour("montag", "9:59", "11:00")).find("zur selben Zeit") !=
          std::string::npos);
}

TEST_CASE("an offer by somebody who works elsewhere is asked about") {
    auto town = kept_town();
    town.school("n", "Nordschule").person("q", "[[einsaetze]]\nschule = \"n\"\n");
    town.offer("o", "Café", "schulen = [\"s\"]\nfachkraefte = [\"p\", \"q\"]\n");
    CHECK(upkeep_of(town).about("angebote/o.toml") ==
          "5:21: Hinweis: »q« arbeitet an keiner der Schulen dieses Angebots; stimmen die Schulen "
          "hier und die Einsätze dort?\n");
}

TEST_CASE("an offer and a flyer that name others but not each other are asked about") {
    auto town = kept_town();
    town.write("flyer/f.toml", "titel = \"F\"\nstatus = \"in_planung\"\nangebote = [\"x\"]\n");
    town.write("flyer/g.toml", "titel = \"G\"\nstatus = \"in_planung\"\nangebote = [\"o\"]\n");
    town.offer("x", "Anderes", "schulen = [\"s\"]\n");
    town.offer("o", "Café", "schulen = [\"s\"]\nflyer = [\"f\"]\n");
    const auto upkeep = upkeep_of(town);
    CHECK(upkeep.about("angebote/o.toml") ==
          "5:10: Hinweis: der Flyer »f« nennt andere Angebote, aber nicht dieses; fehlt es dort "
          "unter »angebote«?\n");
    CHECK(upkeep.about("flyer/g.toml") ==
          "3:13: Hinweis: das Angebot »o« nennt andere Flyer, aber nicht diesen; fehlt er dort "
          "unter »flyer«?\n");
    CHECK(upkeep.about("flyer/f.toml") == "");
}

TEST_CASE("a record that belongs to nothing is told, unless people find it by itself") {
    auto town = kept_town();
    town.school("n", "Nordschule").article("a", "Neues");
    const auto upkeep = upkeep_of(town);
    CHECK(upkeep.messages ==
          std::vector<std::string>{"schulen/n.toml: Hinweis: dieser Eintrag steht allein: er "
                                   "verweist auf keinen anderen, und keiner verweist auf »n«"});
    town.article("a", "Neues", {}, "[Nordschule](../schulen/n.toml)");
    CHECK(upkeep_of(town).messages.empty());
}

TEST_CASE("days that are over are told where a record still waits for them") {
    auto town = kept_town();
    town.offer("o", "Café",
               "schulen = [\"s\"]\nveroeffentlichen_bis = 2026-11-22\n[anmeldung]\n"
               "frist = 2026-11-22\n");
    town.person("p", "[[einsaetze]]\nschule = \"s\"\nbis = 2026-11-22\n");
    town.write("termine/t.toml", "titel = \"T\"\nart = \"aktion\"\nbeginn = \"2026-11-22 18:00\"\n"
                                 "status = \"geplant\"\nschulen = [\"s\"]\n");
    const auto upkeep = upkeep_of(town);
    CHECK(upkeep.about("angebote/o.toml") ==
          "5:24: Hinweis: dieser Eintrag steht seit dem 22.11.2026 nicht mehr auf der Website; "
          "wenn ihn niemand mehr braucht, löschen Sie die Datei\n"
          "7:9: Hinweis: die Anmeldefrist ist seit dem 22.11.2026 vorbei; gibt es eine neue?\n");
    CHECK(upkeep.about("fachkraefte/p.toml") ==
          "5:7: Hinweis: dieser Einsatz ist seit dem 22.11.2026 vorbei\n");
    CHECK(upkeep.about("termine/t.toml") ==
          "4:10: Hinweis: der Termin war am 22.11.2026, hier steht noch »geplant«; löschen Sie die "
          "Zeile oder schreiben Sie, was daraus wurde\n");
}

TEST_CASE("numbers, postcodes and mail that nobody is reached by are told") {
    const auto said = [](const std::string& line) {
        return upkeep_of(kept_town().school("s", "Südschule", line + "\n")).about("schulen/s.toml");
    };
    CHECK(said("telefon = \"030 23125-120\"\nplz = \"01067\"\nemail = \"a@schule.example\"") == "");
    CHECK(said("telefon = \"0171 392\"") ==
          "3:11: Warnung: diese Telefonnummer kann es nicht geben: sie ist zu kurz\n");
    CHECK(said("plz = \"4711\"") ==
          "3:7: Warnung: die Postleitzahl »4711« gibt es nicht; sie hat fünf Ziffern\n");
    CHECK(said("plz = \"00001\"") != "");
    CHECK(said("plz = \"43210\"") != "");
    CHECK(said("email = \"Mira.Muster@GMX.de\"") ==
          "3:9: Warnung: »Mira.Muster@GMX.de« ist eine private Adresse; auf die Website gehört "
          "eine dienstliche\n");
}

TEST_CASE("a number inside a table is found where it stands") {
    CHECK(upkeep_of(kept_town().offer("o", "Café",
                                      "schulen = [\"s\"]\n[anmeldung]\ntelefon = \"0171 392\"\n"))
              .about("angebote/o.toml")
              .starts_with("6:11: Warnung: diese Telefonnummer"));
}

TEST_CASE("gaps in translations are told once a folder, and where only a part is translated") {
    auto town = kept_town();
    town.offer("o", "Café", "schulen = [\"s\"]\n[uebersetzung.en]\ntitel = \"Café\"\n");
    town.offer("x", "Anderes", "schulen = [\"s\"]\n");
    const auto upkeep = upkeep_of(town);
    CHECK(upkeep.about("angebote/") == " Hinweis: 1 von 2 Einträgen gibt es nicht auf en: x\n");
    CHECK(upkeep.about("angebote/o.toml") ==
          "2:1: Hinweis: der Eintrag ist auf en übersetzt, aber »kurz« noch nicht\n");
}

TEST_CASE("a heading that skips a level is told") {
    const auto said = [](const std::string& text) {
        return upkeep_of(kept_town().article("a", "Neues", {}, text)).about("artikel/a.md");
    };
    CHECK(said("## Eins\n\n### Zwei\n\n## Drei") == "");
    CHECK(said("## Eins\n\n#### Zwei") ==
          "7:1: Warnung: unter eine Überschrift mit ## gehört eine mit ###, hier steht ####; wer "
          "zuhört statt liest, sucht sonst die dazwischen\n");
}

TEST_CASE("a text that is hard to read for parents is told with its longest sentence") {
    const std::string hard =
        "Die Inanspruchnahme schulsozialpädagogischer Beratungsleistungen setzt grundsätzlich eine "
        "vorherige Kontaktaufnahme der Erziehungsberechtigten beziehungsweise der volljährigen "
        "Schülerinnen und Schüler mit der zuständigen Koordinierungsstelle voraus, deren "
        "Erreichbarkeit den Veröffentlichungen der Bildungsverwaltung entnommen werden kann.";
    const std::string plain = "Sie haben eine Frage? Rufen Sie uns an. Wir hören Ihnen zu. Wir "
                              "suchen mit Ihnen einen Weg. Das Gespräch kostet nichts. Niemand "
                              "erfährt davon. Sie können auch einfach kommen. Unser Büro ist im "
                              "Erdgeschoss, gleich neben dem Eingang.";
    const auto said = [](const std::string& text) {
        return upkeep_of(kept_town().offer("o", "Café",
                                           "schulen = [\"s\"]\nbeschreibung = \"" + text + "\"\n"))
            .about("angebote/o.toml");
    };
    CHECK(said(plain) == "");
    const auto message = said(hard);
    CHECK(message.starts_with("5:16: Hinweis: dieser Text ist für Eltern schwer zu lesen"));
    CHECK(message.find(
              "»Die Inanspruchnahme schulsozialpädagogischer Beratungsleistungen setzt …«") !=
          std::string::npos);
}

TEST_CASE("a file that nothing names is told") {
    auto town = kept_town();
    town.write("medien/hof.jpg", "").write("medien/alt.jpg", "");
    town.school("s", "Südschule", "bild = \"hof.jpg\"\nbild_alt = \"Der Hof\"\n");
    CHECK(upkeep_of(town).messages ==
          std::vector<std::string>{"medien/alt.jpg: Hinweis: kein Eintrag nennt diese Datei; wenn "
                                   "sie niemand mehr braucht, löschen Sie sie"});
}

TEST_CASE("a draft is left in peace but for what it lacks, or that it lacks nothing") {
    auto town = kept_town();
    town.school("s", "Südschule", "entwurf = true\ngeprueft_am = 2020-01-01\nplz = \"1\"\n");
    CHECK(upkeep_of(town).about("schulen/s.toml").find("geprüft") == std::string::npos);
    CHECK(upkeep_of(town).about("schulen/s.toml").find("Postleitzahl") == std::string::npos);
}

TEST_CASE("duties go to who is responsible, the oldest first") {
    auto town = kept_town();
    town.school("s", "Südschule", "geprueft_am = 2026-03-01\nzustaendig = \"Redaktion Süd\"\n");
    town.offer("o", "Café",
               "schulen = [\"s\"]\ngeprueft_am = 2025-03-01\nzustaendig = \"Redaktion Süd\"\n");
    const auto duties = upkeep_of(town).duties;
    REQUIRE(duties.size() == 2);
    CHECK(duties[0] == Duty{"Redaktion Süd", *parse_date("2026-03-01"), "angebote/o.toml", "Café",
                            "Angaben prüfen"});
    CHECK(duties[1].path == "schulen/s.toml");
}

TEST_CASE("the Erklärung zur Barrierefreiheit is due a year later, and asked for 30 days before") {
    auto town = kept_town();
    town.write("barrierefreiheit.toml",
               "erstellt_am = 2025-12-10\ngeprueft_am = 2025-12-10\nvereinbarkeit = "
               "\"vollstaendig\"\nmethode = \"selbstbewertung\"\nantwort_in = \"zwei Wochen\"\n"
               "[durchsetzung]\nname = \"Ombudsstelle\"\nanschrift = \"Allee 1\"\n"
               "website = \"https://ombudsstelle.example/\"\n");
    const auto on = [&](std::string_view today) { return upkeep_of(town, {}, today); };
    CHECK(on("2026-11-23").about("barrierefreiheit.toml") ==
          "2:15: Hinweis: die Erklärung zur Barrierefreiheit gilt noch bis zum 10.12.2026; gehen "
          "Sie sie vorher durch, sonst lässt sich die Website nicht mehr bauen\n");
    CHECK(on("2026-11-09").about("barrierefreiheit.toml") == "");
    CHECK(on("2026-12-11").about("barrierefreiheit.toml") == ""); // the law's to tell
    CHECK(on("2026-11-09").duties.at(0) ==
          Duty{"", *parse_date("2026-12-10"), "barrierefreiheit.toml",
               "Erklärung zur Barrierefreiheit", "Erklärung prüfen"});
}
