#include "check/targets.hpp"

#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

namespace {

CheckedText check_target(const std::string& lines, const std::string& name = "live") {
    return check_text("schaukasten.toml",
                      "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\nbasis_url = "
                      "\"https://k.example/\"\n[herausgeber]\nname = \"H\"\n[ziele." +
                          name + "]\n" + lines);
}

Named<Target> targets_in(const std::string& text, Diagnostics& diagnostics) {
    return read_targets(read_record("schaukasten.toml", "schaukasten.toml", text, diagnostics),
                        diagnostics);
}

} // namespace

TEST_CASE("a town has targets of all four kinds, under its own names") {
    CHECK(check_target("art = \"ssh\"\nrechner = \"www.k.example\"\nbenutzer = \"web\"\nordner = "
                       "\"/srv/web\"\nbehalten = 7\nadresse = \"https://www.k.example/\"\n"
                       "[ziele.test-2]\nart = \"ordner\"\nordner = \"/srv/test\"\n"
                       "[ziele.webspace]\nart = \"sftp\"\nrechner = \"w\"\nordner = \"htdocs\"\n"
                       "[ziele.s3]\nart = \"rclone\"\nordner = \"speicher:website\"\nzustand = "
                       "\"speicher:stand\"\n")
              .said() == "");
}

TEST_CASE("targets are read although the rest of the file is in the making") {
    Diagnostics diagnostics;
    const auto targets = targets_in("[verzeichnis]\nquatsch = 1\n[ziele.live]\nart = \"ssh\"\n"
                                    "rechner = \"www\"\nordner = \"/srv/web\"\n",
                                    diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    REQUIRE(targets.find("live") != nullptr);
    CHECK(targets.find("live")->host == "www");
    CHECK(targets.find("live")->keep == 5);
    CHECK(targets.find("test") == nullptr);
}

TEST_CASE("a password is refused wherever it is written") {
    CHECK(check_target("art = \"ssh\"\nrechner = \"w\"\nordner = \"/s\"\npasswort = \"x\"\n")
              .said() ==
          "Fehler: »passwort« gehört nicht in die Inhalte, denn sie liegen offen in git; Zugänge "
          "kennen ssh und rclone selbst");
    const std::string only_a_name =
        "Fehler: »rechner« ist nur der Name des Servers, ohne Benutzer, Passwort, Port und Ordner; "
        "was er sonst braucht, steht in ~/.ssh/config";
    CHECK(check_target("art = \"ssh\"\nrechner = \"anna:geheim@w\"\nordner = \"/s\"\n").said() ==
          only_a_name);
    CHECK(check_target("art = \"sftp\"\nrechner = \"w\"\nbenutzer = \"anna:geheim\"\nordner = "
                       "\"/s\"\n")
              .said() ==
          "Fehler: »benutzer« ist nur der Name des Kontos; ein Passwort gehört nicht hierher");
    CHECK(check_target("art = \"ordner\"\nordner = \"/s\"\nadresse = \"https://a:b@w.example/\"\n")
              .said()
              .find("keine Adresse im Web") != std::string::npos);
    const std::string name_first =
        "Fehler: »ordner« beginnt mit dem Namen, den der Speicher in »rclone config« hat, zum "
        "Beispiel \"speicher:website\"";
    CHECK(check_target("art = \"rclone\"\nordner = \":s3,secret_access_key=x:website\"\n").said() ==
          name_first);
    CHECK(check_target("art = \"rclone\"\nordner = \"s3,secret_access_key=x:website\"\n").said() ==
          name_first);
    CHECK(check_target("art = \"rclone\"\nordner = \"/srv\"\n").said() == name_first);
}

TEST_CASE("nothing in a target can become an option or a second line") {
    const std::string is_a_path =
        "Fehler: »ordner« ist ein Pfad wie \"/srv/website\"; einer ohne / am Anfang beginnt im "
        "Ordner des Kontos";
    for (const std::string folder : {"-oProxyCommand=x", "~/web", "sftp://w/web", "/s\\nrm"}) {
        INFO(folder);
        CHECK(check_target("art = \"ssh\"\nrechner = \"w\"\nordner = \"" + folder + "\"\n")
                  .messages.size() == 1);
    }
    CHECK(check_target("art = \"ssh\"\nrechner = \"w\"\nordner = \"-r\"\n").said() == is_a_path);
    for (const std::string host : {"-oProxyCommand=x", "w x", "w:22", "w;x", "$(x)"}) {
        INFO(host);
        CHECK(check_target("art = \"ssh\"\nrechner = \"" + host + "\"\nordner = \"/s\"\n")
                  .said()
                  .find("»rechner« ist nur der Name") != std::string::npos);
    }
}

TEST_CASE("a target has what its kind needs") {
    CHECK(check_target("art = \"ssh\"\nordner = \"/s\"\n").messages ==
          std::vector<std::string>{"schaukasten.toml:7:1: Fehler: es fehlt das Feld »rechner«: der "
                                   "Name des Servers"});
    CHECK(check_target("art = \"ftp\"\nordner = \"/s\"\n").messages.size() == 1);
    CHECK(check_target("art = \"ordner\"\n").said().find("es fehlt das Feld »ordner«") !=
          std::string::npos);
    CHECK(check_target("art = \"ordner\"\nordner = \"/s\"\nbehalten = 1\n").said() ==
          "Fehler: »behalten« ist eine Zahl von 2 bis 100");
    CHECK(check_target("art = \"ordner\"\nordner = \"/s\"\nzustand = \"/t\"\n").said() ==
          "Fehler: »zustand« gibt es nur bei sftp und rclone; hier liegt alles in »ordner«, "
          "außerhalb der Website");
    CHECK(check_target("art = \"sftp\"\nrechner = \"w\"\nordner = \"/s\"\nzustand = \"/s\"\n")
              .said() ==
          "Fehler: »zustand« ist ein anderer Ordner als der der Website; liegt er in "
          "ihr, beginnt sein Name mit einem Punkt");
    CHECK(check_target("art = \"ordner\"\nordner = \"/s\"\n", "\"Live Seite\"").said() ==
          "Fehler: »Live Seite« taugt nicht als Name; nehmen Sie Kleinbuchstaben, Ziffern und "
          "Bindestriche");
}

TEST_CASE("notes lie where readers do not see them") {
    const auto said = [](const std::string& folder, const std::string& notes) {
        const auto more = notes.empty() ? "" : "zustand = \"" + notes + "\"\n";
        return check_target("art = \"rclone\"\nordner = \"" + folder + "\"\n" + more).said();
    };
    for (const auto* folder : {"s:", "s:/", "s:a/.."}) {
        INFO(folder);
        CHECK_THAT(said(folder, ""), Catch::Contains("keinen Platz für seine Notizen"));
    }
    CHECK(said("s:web", "").empty());
    CHECK(said("s:", "s:.schaukasten").empty());
    CHECK(said("s:web", "s:web/.notizen").empty());
    CHECK(said("s:web", "s:notizen").empty());
    for (const auto& [folder, notes] :
         {std::pair{"s:web/", "s:web"}, std::pair{"s:web", "s:web/n"}, std::pair{"s:", "s:n"}}) {
        INFO(notes);
        CHECK_THAT(said(folder, notes),
                   Catch::Contains("ist ein anderer Ordner als der der Website"));
    }
}
