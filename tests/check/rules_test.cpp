#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

TEST_CASE("a flyer without a file is in the making, and only that is said of it") {
    CHECK(check_text("flyer/f.toml", "titel = \"F\"\n").first_error() ==
          "flyer/f.toml: Fehler: zum Flyer fehlt die Datei unter [[fassungen]]; ist er noch nicht "
          "fertig, schreiben Sie status = \"in_planung\"");
    CHECK(check_text("flyer/f.toml", "titel = \"F\"\nstatus = \"aktuell\"\n")
              .first_error()
              .starts_with("flyer/f.toml:2:1: Fehler: zum Flyer fehlt"));
    CHECK(check_text("flyer/f.toml", "titel = \"F\"\nstatus = \"in_planung\"\n").said() == "");
    CHECK(
        check_text("flyer/f.toml", "titel = \"F\"\nstatus = \"fertig\"\n").said() ==
        "Fehler: »fertig« passt nicht zu »status«; möglich sind: in_planung, aktuell, vergriffen");
    CHECK(check_text("flyer/f.toml", "titel = \"F\"\nfassungen = 1\n").messages.size() == 1);
}

TEST_CASE("a consultation that ends at midnight before it began is noticed") {
    const std::string start = "[[einsaetze]]\nschule = \"suedschule\"\n[[einsaetze.sprechzeiten]]\n"
                              "tag = \"montag\"\nvon = \"9:00\"\n";
    CHECK(check_person(start + "bis = \"0:00\"\n").first_error() ==
          "fachkraefte/p.toml:8:7: Fehler: die Sprechzeit endet um 0:00 Uhr, bevor sie um 9:00 Uhr "
          "beginnt");
    CHECK(check_person(start + "bis = \"24:00\"\n").said() == "");
    CHECK(check_person(start + "bis = \"spät\"\n").messages.size() == 1);
}

TEST_CASE("consent names fields that are personal, and ends after it began") {
    CHECK(check_person("[einwilligung]\nam = 2026-02-01\nbis = 2026-01-31\nfelder = [\"email\"]\n")
              .first_error() == "fachkraefte/p.toml:5:7: Fehler: die Einwilligung endet, bevor sie "
                                "beginnt");
    CHECK(check_person("[einwilligung]\nam = 2026-02-01\nfelder = [\"funktion\"]\n")
              .said()
              .starts_with("Fehler: »funktion« ist kein persönliches Feld; möglich sind: vorname"));
    CHECK(check_person("[einwilligung]\nam = 2026-02-01\nfelder = [1]\n").messages.size() == 1);
}

TEST_CASE("hours and shares of a post can be true") {
    const auto post = [](const std::string& more) {
        return check_school("[[offene_stellen]]\n" + more).said();
    };
    CHECK(post("stunden = 19.5\n") == "");
    CHECK(post("stunden = 390\n") == "Fehler: 390 Stunden in der Woche können nicht stimmen");
    CHECK(post("stellenanteil = 50\n") ==
          "Fehler: ein Stellenanteil geht von 0 bis 1; eine halbe Stelle ist 0.5");
    CHECK(post("stunden = 5\nstellenanteil = 0.5\n").find("nicht beides") != std::string::npos);
    CHECK(post("stunden = nan\n") == "Fehler: bei »stunden« kann diese Zahl nicht stimmen");
}

TEST_CASE("an alias is told apart by what is wrong with it, where it stands") {
    const auto alias = [](const std::string& written) {
        return check_school("aliase = [\"gut\", \"" + written + "\"]\n").first_error();
    };
    const std::string place = "schulen/a.toml:3:18: Fehler: ";
    CHECK(alias("alt") == "");
    CHECK(alias("a") ==
          place + "»a« ist die heutige Adresse dieses Eintrags; ein Alias ist eine frühere");
    CHECK(alias("/schulen/a/") == place + "»/schulen/a/« ist die heutige Adresse dieses Eintrags; "
                                          "ein Alias ist eine frühere");
    CHECK(alias("gut") == place + "der Alias »gut« steht zweimal in der Liste");
    CHECK(alias("suedschule") ==
          place + "die Adresse /schulen/suedschule/ gehört schon zu schulen/suedschule.toml");
    CHECK(alias("/themen/angst") ==
          place + "die Adresse /themen/angst/ gehört schon zu content/vokabulare/themen.toml");
    CHECK(alias("/schulen/seite/2") ==
          place + "die Adresse /schulen/seite/2/ braucht die Website selbst");
    CHECK(alias("/suche") == place + "die Adresse /suche/ braucht die Website selbst");
    for (const auto* bad : {"/", "//", "/a//b", "../x", "/index.html", "Ä"}) {
        INFO(bad);
        CHECK(alias(bad).find("ist keine Adresse; schreiben Sie") != std::string::npos);
    }
}

TEST_CASE("a term cannot be called like the further pages of a list") {
    CHECK(check_text("vokabulare/themen.toml", Town::term("seite", "Seite")).said() ==
          "Fehler: die Id »seite« braucht die Website selbst");
    CHECK(check_text("vokabulare/themen.toml", Town::term("???", "?"))
              .said()
              .ends_with("schreiben Sie \"ein-begriff\""));
}
