#include "base/world_error.hpp"

#include <fmt/format.h>

#include <cerrno>

namespace schaukasten {

std::string_view reason_of(int error) {
    switch (error) {
    case EACCES:
    case EPERM: return "keine Berechtigung";
    case ENOENT: return "das gibt es nicht";
    case EEXIST: return "das gibt es schon";
    case ENOTDIR: return "ein Teil des Pfades ist kein Ordner";
    case EISDIR: return "das ist ein Ordner";
    case ENOTEMPTY: return "der Ordner ist nicht leer";
    case ENOSPC: return "der Datenträger ist voll";
    case EDQUOT: return "das Speicherkontingent ist erschöpft";
    case EFBIG: return "die Datei wird zu groß";
    case EROFS: return "der Datenträger ist schreibgeschützt";
    case EIO: return "der Datenträger meldet einen Fehler";
    case ESTALE:
    case ENODEV:
    case ENXIO: return "der Datenträger ist nicht mehr da";
    case EXDEV: return "das liegt auf einem anderen Datenträger";
    case EMLINK: return "zu viele Verweise auf eine Datei";
    case ELOOP: return "dort liegt eine symbolische Verknüpfung";
    case ENAMETOOLONG: return "der Name ist zu lang";
    case EMFILE:
    case ENFILE: return "zu viele Dateien sind offen";
    case ENOMEM: return "der Arbeitsspeicher reicht nicht";
    case EBUSY:
    case ETXTBSY: return "das wird gerade benutzt";
    case ENOSYS:
    case EOPNOTSUPP: return "das kann dieses Dateisystem nicht";
    case EADDRINUSE: return "die Adresse ist schon belegt";
    case EADDRNOTAVAIL: return "diese Adresse gibt es hier nicht";
    case ECONNREFUSED: return "die Verbindung wurde abgelehnt";
    case ETIMEDOUT: return "die Zeit ist abgelaufen";
    default: return "das Betriebssystem lehnt es ab";
    }
}

void throw_world_error(std::string_view doing, const std::filesystem::path& path, int error) {
    throw WorldError(
        fmt::format("»{}« lässt sich nicht {}: {}.", path.native(), doing, reason_of(error)));
}

} // namespace schaukasten
