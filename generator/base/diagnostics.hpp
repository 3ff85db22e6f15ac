#pragma once

#include "base/place.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

enum class Severity { Error, Warning, Hint };

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string path;
    Position at;
    std::string message; // German, for the editor: what is wrong and, where we can, the way out
    std::string quote;   // the line it is about, without its line end

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Everything a run has to say about content and theme; reporting never stops the run.
class Diagnostics {
public:
    void error(const Place& place, std::string message);
    void warning(const Place& place, std::string message);
    void hint(const Place& place, std::string message);

    /// Takes over what another run over a part of the content found.
    void merge(Diagnostics&& other);

    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] std::size_t count(Severity severity) const;

    /// Ordered by path, position and severity, so that the order of work never shows.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;

private:
    void add(Severity severity, const Place& place, std::string message);

    std::vector<Diagnostic> found_;
};

/// `pfad:zeile:spalte: Fehler: …`, the quoted line and a caret below it, each line ended.
std::string to_text(const Diagnostic& diagnostic);

/// German word of a severity: "Fehler", "Warnung", "Hinweis".
std::string_view name_of(Severity severity);

} // namespace schaukasten
