#include "publish/trouble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

struct Meaning {
    std::string_view complaint;
    std::string_view sentence; // {0}: the host
};

// The first one that fits counts: what says more comes before what says less.
constexpr auto meanings = std::to_array<Meaning>({
    {"Could not resolve hostname",
     "Den Rechner »{0}« kennt das Netz nicht; stimmt sein Name, und geht das Netz?"},
    {"REMOTE HOST IDENTIFICATION HAS CHANGED",
     "»{0}« weist sich mit einem anderen Schlüssel aus als bisher. Fragen Sie nach, ob der Server "
     "neu ist; sonst gibt sich jemand für ihn aus. Ist er neu, hilft »ssh-keygen -R {0}«."},
    {"Host key verification failed",
     "»{0}« ist diesem Konto noch unbekannt. Melden Sie sich einmal mit »ssh {0}« an und "
     "vergleichen Sie dabei den Fingerabdruck des Servers."},
    {"This service allows sftp connections only",
     "»{0}« nimmt nur Dateien an und führt keine Befehle aus; dafür gibt es Ziele der Art »sftp«."},
    {"subsystem request failed",
     "»{0}« nimmt keine Dateien über SFTP an; hat das Konto eine Shell, gehen Ziele der Art "
     "»ssh«."},
    {"Too many authentication failures",
     "»{0}« hat zu viele Schlüssel gesehen; nennen Sie in ~/.ssh/config den richtigen, mit "
     "»IdentityFile« und »IdentitiesOnly yes«."},
    {"Permission denied (13)", "Auf »{0}« darf dieses Konto dort nicht schreiben."},
    {"Permission denied (",
     "»{0}« lässt dieses Konto nicht herein; es braucht einen SSH-Schlüssel, den der Server kennt "
     "(»ssh-add -l« zeigt die, die da sind)."},
    {"Connection refused",
     "»{0}« nimmt keine Verbindung an; läuft der Dienst dort, und stimmt der Port in "
     "~/.ssh/config?"},
    {"timed out", "»{0}« antwortet nicht; die Zeit ist abgelaufen."},
    {"No route to host", "Zu »{0}« führt von hier aus kein Weg durch das Netz."},
    {"Network is unreachable", "Das Netz ist von hier aus nicht zu erreichen."},
    {"didn't find section in config file",
     "rclone kennt keinen Speicher »{0}«; »rclone config« richtet ihn ein."},
    {"no such host",
     "Den Speicher »{0}« findet das Netz nicht; stimmt seine Adresse, und geht das Netz?"},
    {"connection refused", "Der Speicher »{0}« nimmt keine Verbindung an."},
    {"AccessDenied", "Der Speicher »{0}« lässt dieses Konto nicht schreiben oder lesen."},
    {"InvalidAccessKeyId", "Der Speicher »{0}« kennt dieses Konto nicht."},
    {"SignatureDoesNotMatch", "Der Speicher »{0}« nimmt den Schlüssel nicht an."},
    {"401 Unauthorized", "Der Speicher »{0}« kennt dieses Konto nicht."},
    {"403 Forbidden", "Der Speicher »{0}« lässt dieses Konto nicht schreiben oder lesen."},
    {"Insufficient Storage", "Der Speicher »{0}« ist voll."},
    {"EOF", "Die Verbindung zu »{0}« ist abgerissen."},
    {"connection reset", "Die Verbindung zu »{0}« ist abgerissen."},
    {"i/o timeout", "»{0}« antwortet nicht; die Zeit ist abgelaufen."},
    {"command not found",
     "Auf »{0}« fehlt das Programm »{1}«; dort muss es auch eingerichtet sein."},
    {": not found", "Auf »{0}« fehlt ein Programm; gebraucht werden dort rsync und sha256sum."},
    {"No space left on device", "Auf »{0}« ist der Datenträger voll."},
    {"Disk quota exceeded", "Auf »{0}« ist das Speicherkontingent erschöpft."},
    {"Read-only file system", "Auf »{0}« ist der Datenträger schreibgeschützt."},
    {"Permission denied", "Auf »{0}« darf dieses Konto dort nicht schreiben."},
    {"Operation not permitted", "Auf »{0}« darf dieses Konto dort nicht schreiben."},
    {"is your shell clean",
     "Die Shell auf »{0}« schreibt bei jeder Anmeldung etwas hin; das stört die Übertragung. "
     "Suchen Sie in ~/.bashrc dort nach »echo«."},
    {"Connection closed", "Die Verbindung zu »{0}« ist abgerissen."},
    {"Connection reset", "Die Verbindung zu »{0}« ist abgerissen."},
    {"onnection unexpectedly closed", "Die Verbindung zu »{0}« ist abgerissen."},
    {"closed by remote host", "Die Verbindung zu »{0}« ist abgerissen."},
    {"Broken pipe", "Die Verbindung zu »{0}« ist abgerissen."},
    {"not responding", "Die Verbindung zu »{0}« ist abgerissen."},
});

/// In printable characters, not too many of them.
std::string last_line(std::string_view text) {
    constexpr std::size_t longest = 200;
    while (text.ends_with('\n')) text.remove_suffix(1);
    text.remove_prefix(text.rfind('\n') + 1); // npos + 1 is 0
    std::string line(text.substr(0, longest));
    std::ranges::replace_if(
        line, [](unsigned char c) { return c < ' ' || c == 0x7f; }, ' ');
    return line;
}

} // namespace

WorldError trouble_with(const ProgramResult& result, std::string_view program,
                        std::string_view host) {
    const auto there = host.empty() ? std::string_view("diesem Rechner") : host;
    const auto complaint = result.errors + result.output; // some complain in the wrong place
    const auto found = std::ranges::find_if(meanings, [&](const Meaning& meaning) {
        return complaint.find(meaning.complaint) != std::string::npos;
    });
    if (found != meanings.end()) {
        return WorldError(fmt::format(fmt::runtime(found->sentence), there, program));
    }
    constexpr int ssh_failed = 255;
    if (result.status == ssh_failed) {
        return WorldError(fmt::format("Die Verbindung zu »{}« ist abgerissen.", there));
    }
    const auto said = last_line(complaint);
    return WorldError(fmt::format(
        "Das Programm »{}« kam auf »{}« nicht zum Ende (Status {}){}{}", program, there,
        result.status, said.empty() ? "" : ". Es sagt: ", said.empty() ? "." : "»" + said + "«"));
}

} // namespace schaukasten
