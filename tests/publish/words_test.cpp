// What publish says to other programs, and what it makes of their answers.
#include "cli/publish_plan.hpp"
#include "publish/note_place.hpp"
#include "publish/program.hpp"
#include "publish/run_lock.hpp"
#include "publish/shell.hpp"
#include "publish/trouble.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

std::string said_of(const std::string& errors, int status = 255) {
    return trouble_with({status, "", errors}, "rsync", "stadt").what();
}

Target target_of(TargetKind kind, const std::string& folder) {
    Target target;
    target.kind = kind;
    target.host = "stadt";
    target.folder = folder;
    return target;
}

} // namespace

TEST_CASE("a shell gives back each word as it was") {
    const Shell here(target_of(TargetKind::Folder, "/srv"));
    for (const std::string word :
         {"", "a b", "'", "''", "$(id)", "`id`", "a\\", "-n", "*", "a\nb", "ü"}) {
        INFO(word);
        CHECK(run_program({"sh", "-c", "printf %s " + shell_word(word)}).output == word);
        CHECK(here.run("printf %s \"$1\"", {word}).output == word);
    }
}

TEST_CASE("a path never becomes a host or an option") {
    CHECK(Shell(target_of(TargetKind::Ssh, "")).place("/srv/web/") == "stadt:/srv/web/");
    CHECK(Shell(target_of(TargetKind::Ssh, "")).place("web:1/") == "stadt:./web:1/");
    CHECK(Shell(target_of(TargetKind::Folder, "")).place("web:1").starts_with("/"));
}

TEST_CASE("a program gets its input, whatever its size, and its status is known") {
    const std::string much(3'000'000, 'x');
    CHECK(run_program({"cat"}, much).output == much);
    CHECK(run_program({"true"}, much).status == 0); // which reads nothing
    CHECK(run_program({"sh", "-c", "echo wo >&2; exit 3"}).status == 3);
    CHECK(run_program({"sh", "-c", "echo wo >&2; exit 3"}).errors == "wo\n");
    CHECK(run_program({"sh", "-c", "kill -9 $$"}).status == 128 + 9);
    CHECK_THROWS_WITH(
        run_program({"gibt-es-nicht"}),
        "Das Programm »gibt-es-nicht« fehlt auf diesem Rechner; richten Sie das Paket "
        "»gibt-es-nicht« ein.");
}

TEST_CASE("no English complaint reaches the user") {
    CHECK(said_of("ssh: Could not resolve hostname stadt: Name or service not known\n") ==
          "Den Rechner »stadt« kennt das Netz nicht; stimmt sein Name, und geht das Netz?");
    CHECK(said_of("@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @@@\nHost key verification "
                  "failed.\n") ==
          "»stadt« weist sich mit einem anderen Schlüssel aus als bisher. Fragen Sie nach, ob der "
          "Server neu ist; sonst gibt sich jemand für ihn aus. Ist er neu, hilft »ssh-keygen -R "
          "stadt«.");
    CHECK(said_of("No ED25519 host key is known\nHost key verification failed.\n") ==
          "»stadt« ist diesem Konto noch unbekannt. Melden Sie sich einmal mit »ssh stadt« an und "
          "vergleichen Sie dabei den Fingerabdruck des Servers.");
    CHECK(said_of("anna@stadt: Permission denied (publickey).\n") ==
          "»stadt« lässt dieses Konto nicht herein; es braucht einen SSH-Schlüssel, den der Server "
          "kennt (»ssh-add -l« zeigt die, die da sind).");
    CHECK(said_of("ssh: connect to host stadt port 22: Connection refused\n") ==
          "»stadt« nimmt keine Verbindung an; läuft der Dienst dort, und stimmt der Port in "
          "~/.ssh/config?");
    CHECK(said_of("rsync: [receiver] mkstemp failed: No space left on device (28)\n", 11) ==
          "Auf »stadt« ist der Datenträger voll.");
    CHECK(said_of("rsync: mkdir failed: Permission denied (13)\n", 11) ==
          "Auf »stadt« darf dieses Konto dort nicht schreiben.");
    CHECK(said_of("client_loop: send disconnect: Broken pipe\n") ==
          "Die Verbindung zu »stadt« ist abgerissen.");
    CHECK(said_of("", 255) == "Die Verbindung zu »stadt« ist abgerissen.");
    CHECK(said_of("First\nSomething\tnobody foresaw\n", 23) ==
          "Das Programm »rsync« kam auf »stadt« nicht zum Ende (Status 23). Es sagt: »Something "
          "nobody foresaw«");
    CHECK(said_of("", 23) == "Das Programm »rsync« kam auf »stadt« nicht zum Ende (Status 23).");
    CHECK(std::string(trouble_with({11, "", "cp: No space left on device"}, "sh", "").what()) ==
          "Auf »diesem Rechner« ist der Datenträger voll.");
}

TEST_CASE("another run is told by who it is and since when") {
    CHECK_THROWS_WITH(refuse_other_run("0123 anna@rathaus 1000", 1000 + 12 * 60, "live"),
                      "»live« wird schon von anna@rathaus veröffentlicht, begonnen vor 12 Minuten. "
                      "Warten Sie, bis das fertig ist. Läuft dort sicher nichts mehr, geht es "
                      "weiter mit: schaukasten publish live --yes --break-lock");
    CHECK_THROWS_WITH(refuse_other_run("Unsinn", 0, "live"),
                      Catch::Contains("von jemand anderem veröffentlicht, begonnen gerade eben"));
    const RunOwner owner{"0123", "anna@rathaus"};
    CHECK(owner.holds(lock_text(owner, 5)));
    CHECK_FALSE(owner.holds("01234 anna@rathaus 5"));
    CHECK(name_of_this_place().find_first_of(" '\"\n$") == std::string::npos);
}

TEST_CASE("notes lie beside the site if nothing else is said") {
    CHECK(note_place(target_of(TargetKind::Sftp, "/htdocs/")) == "/htdocs.schaukasten");
    CHECK(note_place(target_of(TargetKind::Rclone, "s:web")) == "s:web.schaukasten");
    auto target = target_of(TargetKind::Sftp, "/htdocs");
    target.state = "/stand/";
    CHECK(note_place(target) == "/stand");
}

TEST_CASE("the plan stands in words") {
    Changes changes;
    changes.added = 3;
    changes.changed = 12;
    changes.removed = 1;
    changes.bytes = 83'500;
    CHECK(plan_in_words("live", target_of(TargetKind::Ssh, "/srv/web"), changes) ==
          "live: Rechner stadt, Ordner /srv/web\n"
          "3 neu, 12 geändert, 1 entfernt, 0 Weiterleitungen fehlen, 84 KB\n");
    changes.lost = {"/schulen/alt/"};
    CHECK(plan_in_words("web", target_of(TargetKind::Sftp, "htdocs"), changes) ==
          "Diese Adressen verschwinden und leiten nirgendwohin weiter:\n  /schulen/alt/\n"
          "Damit alte Links weiter gehen, nennen Sie sie bei dem Eintrag, der sie ersetzt, unter "
          "»aliase«; ersetzt sie nichts, wie bei Seiten von Personen, in schaukasten.toml unter "
          "[adressen] entfernt.\n"
          "web: Rechner stadt (SFTP), Ordner htdocs\n"
          "3 neu, 12 geändert, 1 entfernt, 1 Weiterleitung fehlt, 84 KB\n"
          "Die Dateien werden dort eine nach der anderen ersetzt: Bis der Lauf fertig ist, sind "
          "Seiten von zwei Ständen nebeneinander zu sehen.\n");
    changes.lost = {"/fachkraefte/sued-1/"};
    CHECK_THAT(plan_in_words("live", target_of(TargetKind::Folder, "/srv"), changes),
               Catch::Contains("Ist das gewollt, nennen Sie sie in schaukasten.toml unter "
                               "[adressen] entfernt.") &&
                   !Catch::Contains("aliase"));
    changes = {};
    changes.none = true;
    CHECK(plan_in_words("live", target_of(TargetKind::Folder, "/srv"), changes) ==
          "live: Ordner /srv\nDort liegt schon dieselbe Website.\n");
    CHECK(size_in_words(0) == "0 KB");
    CHECK(size_in_words(1) == "1 KB");
    CHECK(size_in_words(1'250'000) == "1,3 MB");
}
