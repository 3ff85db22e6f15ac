#include "media/messages.hpp"

#include "base/world_error.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

std::string lower_ending(std::string_view name) {
    const auto dot = name.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1));
    for (auto& c : ending) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return ending;
}

} // namespace

MediaKind kind_of_media(std::string_view name) {
    if (!picture_ending(name).empty()) return MediaKind::Picture;
    return lower_ending(name) == "pdf" ? MediaKind::Pdf : MediaKind::Other;
}

std::string picture_ending(std::string_view name) {
    auto ending = lower_ending(name);
    if (ending == "jpeg") ending = "jpg";
    return ending == "jpg" || ending == "png" || ending == "webp" ? ending : std::string{};
}

std::string no_picture_message(std::string_view name) {
    return fmt::format("»{}« lässt sich hier nicht als Bild zeigen; nehmen Sie ein Bild als JPEG, "
                       "PNG oder WebP (.jpg, .png, .webp)",
                       name);
}

std::string empty_message(std::string_view name) {
    return fmt::format("die Datei »{}« ist leer; legen Sie sie noch einmal in content/medien ab",
                       name);
}

std::string heavy_message(std::string_view name, std::size_t most) {
    return fmt::format("die Datei »{}« ist größer als {} MB; verkleinern Sie sie", name,
                       most / (std::size_t{1024} * 1024));
}

std::string unreadable_message(std::string_view name, int error) {
    return fmt::format("die Datei »{}« lässt sich nicht lesen: {}", name, reason_of(error));
}

std::string refused_message(std::string_view name, const MediaAnswer& answer) {
    const bool is_pdf = kind_of_media(name) == MediaKind::Pdf;
    if (answer.error == "gross") {
        return fmt::format(
            "»{}« hat {} × {} Bildpunkte, das ist zu groß; verkleinern Sie das Bild, "
            "2000 Bildpunkte Breite genügen",
            name, answer.size.width, answer.size.height);
    }
    if (answer.error == "kennwort") {
        return fmt::format("»{}« ist mit einem Kennwort geschützt; speichern Sie das PDF ohne "
                           "Kennwort",
                           name);
    }
    if (answer.error == "format") {
        return fmt::format("in »{}« steckt {}", name,
                           is_pdf ? "kein PDF; speichern Sie die Datei noch einmal als PDF"
                                  : "kein Bild als JPEG, PNG oder WebP; öffnen Sie die Datei in "
                                    "einem Bildprogramm und speichern Sie sie neu");
    }
    return fmt::format("»{}« ist beschädigt und lässt sich nicht {}", name,
                       is_pdf ? "öffnen; speichern Sie die Datei noch einmal als PDF"
                              : "zeigen; speichern Sie das Bild neu oder kopieren Sie es noch "
                                "einmal");
}

std::string failed_message(std::string_view name, ProcessResult::End end) {
    return fmt::format("»{}« {}; speichern Sie die Datei in einem anderen Programm neu oder nehmen "
                       "Sie eine andere",
                       name,
                       end == ProcessResult::End::TimedOut ? "braucht zu lange beim Lesen"
                                                           : "lässt sich nicht verarbeiten");
}

std::string author_message(std::string_view name, std::string_view author) {
    return fmt::format("»{}« nennt in seinen Eigenschaften eine Person: »{}«; soll der Name nicht "
                       "veröffentlicht werden, löschen Sie ihn im Programm, aus dem das PDF kommt "
                       "(Datei, Eigenschaften), und speichern Sie neu",
                       name, author);
}

std::string active_message(std::string_view name, const std::vector<std::string>& active) {
    std::string parts;
    for (const auto& word : active) {
        if (!parts.empty()) parts += ", ";
        parts += word == "javascript" ? "ein kleines Programm (JavaScript)"
                 : word == "anhang"   ? "eine angehängte Datei"
                                      : "einen Link, der ein Programm startet";
    }
    return fmt::format("»{}« enthält {}; wer das PDF öffnet, soll es nur lesen: drucken Sie es als "
                       "PDF und legen Sie das neue ab",
                       name, parts);
}

std::string unremoved_message(int error) {
    return fmt::format("dieser Ordner wird nicht mehr gebraucht, lässt sich aber nicht ganz "
                       "löschen: {}; die Website ist vollständig, und der nächste Bau versucht es "
                       "noch einmal",
                       reason_of(error));
}

std::string taken_message(std::string_view name, std::string_view made) {
    return fmt::format("aus »{}« entsteht eine Datei »{}«, und die gibt es schon; benennen Sie "
                       "eine der beiden um",
                       name, made);
}

} // namespace schaukasten
