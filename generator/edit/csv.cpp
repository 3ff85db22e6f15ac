#include "edit/csv.hpp"

#include "base/csv_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace schaukasten {
namespace {

using Row = std::vector<CsvCell>;

constexpr std::string_view separators = ",;\t";

class Reader {
public:
    Reader(const Place& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    void part_at(char separator) { separator_ = separator; }
    void skip_line() {
        while (!at_end() && step() != '\n') {
        }
    }

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
        } while (is_sound && take(separator_));
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
        while (!at_end() && !at_line_end() && peek() != separator_) {
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
                if (at_end() || at_line_end() || peek() == separator_) return true;
                return fail(at_, fmt::format("nach dem schließenden Anführungszeichen fehlt ein {}",
                                             name_of_separator(separator_)));
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
    char separator_ = ',';
};

bool is_empty_line(const Row& row) {
    return std::ranges::all_of(row, [](const CsvCell& cell) { return cell.text.empty(); });
}

void drop_empty_end(Row& row, std::size_t least) {
    while (row.size() > least && row.back().text.empty()) row.pop_back();
}

/// How often each separator stands in the first row, outside quotes.
std::array<std::size_t, separators.size()> count_separators(std::string_view text) {
    std::array<std::size_t, separators.size()> counts{};
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (c == '\n' && !is_quoted) break;
        const auto found = separators.find(c);
        if (!is_quoted && found != std::string_view::npos) ++counts.at(found);
    }
    return counts;
}

/// Nothing, and a message, if two stand there equally often.
std::optional<char> separator_of(const Place& file, Diagnostics& diagnostics) {
    const auto counts = count_separators(file.text);
    const auto most = std::ranges::max_element(counts);
    if (*most > 0 && std::ranges::count(counts, *most) > 1) {
        diagnostics.error({file.path, file.text, {1, 1}},
                          "hier ist nicht zu erkennen, was die Spalten trennt; schreiben Sie eine "
                          "erste Zeile sep=; darüber, oder schließen Sie die Überschriften in "
                          "Anführungszeichen ein");
        return std::nullopt;
    }
    return separators[static_cast<std::size_t>(most - counts.begin())];
}

/// What a first line `sep=;` says.
std::optional<char> named_separator(std::string_view text) {
    constexpr std::string_view mark = "sep=";
    const auto first = line_of(text, 1);
    if (!first.starts_with(mark) || first.size() <= mark.size()) return std::nullopt;
    return first[mark.size()];
}

} // namespace

CsvTable read_csv(const Place& file, Diagnostics& diagnostics) {
    Reader reader(file, diagnostics);
    CsvTable table;
    if (reader.at_end()) {
        diagnostics.error({file.path, file.text, {}}, "die Datei ist leer");
        return table;
    }
    auto separator = named_separator(file.text);
    if (separator) {
        reader.skip_line();
    } else {
        separator = separator_of(file, diagnostics);
    }
    if (!separator) return table;
    table.separator = *separator;
    reader.part_at(*separator);
    auto header = reader.row();
    if (!header) return table;
    drop_empty_end(*header, 1);
    table.header = std::move(*header);

    while (!reader.at_end()) {
        auto row = reader.row();
        if (!row || is_empty_line(*row)) continue;
        drop_empty_end(*row, table.header.size());
        if (row->size() == table.header.size()) {
            table.rows.push_back(std::move(*row));
            continue;
        }
        diagnostics.error(
            {file.path, file.text, row->front().at},
            fmt::format("diese Zeile hat {} Felder, die Kopfzeile aber {}; steht ein {} zu viel "
                        "oder zu wenig da?",
                        row->size(), table.header.size(), name_of_separator(*separator)));
    }
    return table;
}

std::string_view name_of_separator(char separator) {
    switch (separator) {
    case ';': return "Semikolon";
    case ',': return "Komma";
    case '\t': return "Tabulator";
    default: return "Trennzeichen";
    }
}

std::string csv_text(const std::vector<std::vector<std::string>>& rows) {
    std::string text(utf8_mark);
    CsvRows written(text, ';');
    for (const auto& row : rows) {
        for (const auto& cell : row) written.add(cell);
        written.end_row();
    }
    return text;
}

std::string_view without_guard(std::string_view cell) {
    if (cell.starts_with('\'') && is_formula_cell(cell)) cell.remove_prefix(1);
    return cell;
}

} // namespace schaukasten
