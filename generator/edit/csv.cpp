#include "edit/csv.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace schaukasten {
namespace {

using Row = std::vector<CsvCell>;

class Reader {
public:
    Reader(const Place& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    [[nodiscard]] bool at_end() const { return offset_ == file_.text.size(); }

    /// Nothing, and a message, if the row is broken; the reader then stands in the next line.
    std::optional<Row> row() {
        Row cells;
        bool is_sound = true;
        do {
            const auto is_quoted = peek() == '"';
            if (is_quoted) step();
            CsvCell cell{{}, at_};
            is_sound = (is_quoted ? quoted(cell) : plain(cell)) && is_sound;
            cells.push_back(std::move(cell));
        } while (is_sound && take(','));
        if (!is_sound) {
            while (!at_end() && !at_line_end()) step();
        }
        take('\r');
        take('\n');
        if (!is_sound) return std::nullopt;
        return cells;
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        const auto at = offset_ + ahead;
        return at < file_.text.size() ? file_.text[at] : '\0';
    }

    [[nodiscard]] bool at_line_end() const {
        return peek() == '\n' || (peek() == '\r' && peek(1) == '\n');
    }

    char step() {
        const char c = file_.text[offset_++];
        if (c == '\n') {
            at_ = {at_.line + 1, 1};
        } else if ((static_cast<unsigned char>(peek()) & 0xC0U) != 0x80U) {
            ++at_.column; // the next byte opens a code point
        }
        return c;
    }

    bool take(char c) {
        if (at_end() || peek() != c) return false;
        step();
        return true;
    }

    bool plain(CsvCell& cell) {
        while (!at_end() && !at_line_end() && peek() != ',') {
            if (peek() == '"') {
                return fail(at_, "ein Anführungszeichen mitten im Feld; schließen Sie das ganze "
                                 "Feld in Anführungszeichen ein und verdoppeln Sie dieses");
            }
            cell.text += step();
        }
        return true;
    }

    bool quoted(CsvCell& cell) {
        while (!at_end()) {
            if (peek() == '"' && peek(1) == '"') {
                step();
            } else if (peek() == '"') {
                step();
                if (at_end() || at_line_end() || peek() == ',') return true;
                return fail(at_, "nach dem schließenden Anführungszeichen fehlt ein Komma");
            }
            cell.text += step();
        }
        return fail(cell.at, "das Feld, das hier beginnt, hat kein schließendes Anführungszeichen");
    }

    bool fail(Position at, std::string message) {
        diagnostics_.error({file_.path, file_.text, at}, std::move(message));
        return false;
    }

    Place file_;
    Diagnostics& diagnostics_;
    std::size_t offset_ = 0;
    Position at_{1, 1};
};

bool is_empty_line(const Row& row) {
    return row.size() == 1 && row.front().text.empty();
}

} // namespace

CsvTable read_csv(const Place& file, Diagnostics& diagnostics) {
    Reader reader(file, diagnostics);
    CsvTable table;
    if (reader.at_end()) {
        diagnostics.error({file.path, file.text, {}}, "die Datei ist leer");
        return table;
    }
    auto header = reader.row();
    if (!header) return table;
    table.header = std::move(*header);

    while (!reader.at_end()) {
        auto row = reader.row();
        if (!row || is_empty_line(*row)) continue;
        if (row->size() == table.header.size()) {
            table.rows.push_back(std::move(*row));
            continue;
        }
        diagnostics.error(
            {file.path, file.text, row->front().at},
            fmt::format("diese Zeile hat {} Felder, die Kopfzeile aber {}; steht ein Komma zu viel "
                        "oder zu wenig da?",
                        row->size(), table.header.size()));
    }
    return table;
}

} // namespace schaukasten
