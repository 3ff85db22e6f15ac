#pragma once

#include "support/town.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What is said of one file in a town that is otherwise without a mistake.
struct CheckedText {
    std::vector<std::string> messages; // "schulen/a.toml:1:1: Fehler: …", in order

    [[nodiscard]] std::string first_error() const { return messages.empty() ? "" : messages[0]; }

    /// The text of the only message, without its place; of none or several, all of them.
    [[nodiscard]] std::string said() const {
        if (messages.size() == 1) return messages[0].substr(messages[0].find(": ") + 2);
        std::string all;
        for (const auto& each : messages) all += each + "\n";
        return all;
    }
};

/// In the town there are the schools "suedschule" and "nordschule" and medien/hof.jpg.
inline CheckedText check_text(const std::string& path, std::string_view text) {
    Town town;
    town.school("suedschule", "Südschule").school("nordschule", "Nordschule");
    return {town.write("medien/hof.jpg", "").write(path, text).messages()};
}

inline CheckedText check_school(const std::string& more) {
    return check_text("schulen/a.toml", "name = \"A\"\nschulform = \"grundschule\"\n" + more);
}

inline CheckedText check_offer(const std::string& more) {
    return check_text("angebote/o.toml",
                      "titel = \"O\"\nkurz = \"Kurz.\"\nangebotsform = \"gruppe\"\n" + more);
}

inline CheckedText check_person(const std::string& more) {
    return check_text("fachkraefte/p.toml",
                      "funktion = \"Schulsozialarbeit\"\ntraeger = \"stadt\"\n" + more);
}

} // namespace schaukasten
