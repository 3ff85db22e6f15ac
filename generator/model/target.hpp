#pragma once

#include "model/contact.hpp"
#include "model/field.hpp"
#include "model/word.hpp"

#include <array>
#include <string>
#include <string_view>

namespace schaukasten {

enum class TargetKind {
    Ssh,    // a server with a shell
    Sftp,   // one that takes files and nothing else
    Folder, // on this computer
    Rclone, // object storage, by the program of that name
};

template <>
inline constexpr auto words<TargetKind> =
    std::array<std::string_view, 4>{"ssh", "sftp", "ordner", "rclone"};

/// Where the site is published to. Nothing in it is secret: who may go there is settled by the
/// configuration of the programs that do.
struct Target {
    TargetKind kind = TargetKind::Folder;
    std::string host; // a name, or an alias in the configuration of ssh
    std::string user;
    std::string folder;
    std::string state; // where files are kept that readers are not to get
    WebAddress address;
    int keep = 5;
};

template <>
inline constexpr auto fields<Target> = FieldTable{
    field("art", &Target::kind,
          "Art: \"ssh\": Server mit Shell; \"sftp\": Server, der nur Dateien annimmt; \"ordner\": "
          "Ordner "
          "auf diesem Rechner; \"rclone\": Objektspeicher.")
        .required(),
    field("rechner", &Target::host,
          "Name des Servers oder sein Kürzel in der Datei ~/.ssh/config (bei ssh und sftp)."),
    field("benutzer", &Target::user,
          "Mit welchem Konto; fehlt das Feld, entscheidet ~/.ssh/config."),
    field("ordner", &Target::folder,
          "Ordner dort, zum Beispiel \"/srv/schulsozialarbeit\"; bei rclone mit dem Namen des "
          "Speichers: \"speicher:website\".")
        .required(),
    field("zustand", &Target::state,
          "Ordner für das, was Schaukasten sich dort merkt (bei sftp und rclone); fehlt das Feld, "
          "liegt er neben dem Ordner der Website."),
    field("adresse", &Target::address,
          "Adresse, unter der die Website dort zu sehen ist; fehlt das Feld, ist es »basis_url«."),
    field("behalten", &Target::keep,
          "Wie viele Stände der Server behält (bei ssh und ordner), 2 bis 100; sonst 5."),
};

} // namespace schaukasten
