#include "edit/match_columns.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "edit/csv_columns.hpp"
#include "model/field_label.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace schaukasten {
namespace {

/// Letters and digits alone: "E-Mail" and "email", "Geprüft am" and "geprueft_am".
std::string bare(std::string_view text) {
    auto slug = slug_of(text);
    std::erase(slug, '-');
    return slug;
}

/// "Zeiten 2 Tag" as "zeiten.2.tag".
std::string as_path(std::string_view heading) {
    auto path = slug_of(heading);
    std::ranges::replace(path, '-', '.');
    return path;
}

class Matcher {
public:
    Matcher(const CsvTable& table, std::size_t type, const Place& file, Diagnostics& diagnostics)
        : table_(table), type_(type), columns_(csv_columns(type)), file_(file),
          diagnostics_(diagnostics) {}

    std::optional<std::vector<MatchedColumn>> run() {
        for (std::size_t k = 0; k < table_.header.size(); ++k) {
            const auto heading = trimmed(without_guard(table_.header[k].text), " \t\n");
            if (heading.empty()) {
                nameless(k);
            } else {
                match(k, std::string(heading));
            }
        }
        if (!is_sound_) return std::nullopt;
        return std::move(matched_);
    }

private:
    void match(std::size_t place, const std::string& heading) {
        const auto paths = meant(heading);
        if (paths.size() > 1) {
            return error(place, fmt::format("die Spalte »{}« kann »{}« heißen; schreiben Sie eines "
                                            "davon in die Kopfzeile",
                                            heading, fmt::join(paths, "« oder »")));
        }
        if (paths.empty()) return unknown(place, heading);
        const auto& path = *paths.begin();
        const auto twice = std::ranges::find(matched_, path, &MatchedColumn::path);
        if (twice != matched_.end()) {
            return error(place, fmt::format("für »{}« gibt es schon eine Spalte: »{}«", path,
                                            twice->heading));
        }
        matched_.push_back({place, heading, path, field_at(type_, path)});
    }

    [[nodiscard]] std::set<std::string> meant(const std::string& heading) const {
        if (heading == id_column || field_at(type_, heading)) return {heading};
        const auto wanted = bare(heading);
        if (wanted == id_column) return {std::string(id_column)};
        std::set<std::string> paths;
        if (auto path = as_path(heading); field_at(type_, path)) paths.insert(std::move(path));
        for (const auto& column : columns_) {
            const bool is_plain = column.path.find('.') == std::string::npos;
            if (bare(column.path) == wanted) return {column.path};
            if (is_plain && bare(label_of(*column.field->info)) == wanted) {
                paths.insert(column.path);
            }
        }
        return paths;
    }

    void unknown(std::size_t place, const std::string& heading) {
        std::vector<std::string_view> names{id_column};
        for (const auto& column : columns_) names.emplace_back(column.path);
        error(place, fmt::format("die Spalte »{}« gibt es nicht{}; was nicht in den Schaukasten "
                                 "gehört, löschen Sie aus der Liste",
                                 heading, did_you_mean(heading, names)));
    }

    void nameless(std::size_t place) {
        const auto filled = std::ranges::find_if(
            table_.rows, [&](const auto& row) { return !row[place].text.empty(); });
        if (filled != table_.rows.end()) {
            error(place, "über dieser Spalte fehlt die Überschrift");
        }
    }

    void error(std::size_t place, std::string message) {
        diagnostics_.error({file_.path, file_.text, table_.header[place].at}, std::move(message));
        is_sound_ = false;
    }

    const CsvTable& table_;
    std::size_t type_;
    std::vector<CsvColumn> columns_;
    Place file_;
    Diagnostics& diagnostics_;
    std::vector<MatchedColumn> matched_;
    bool is_sound_ = true;
};

} // namespace

std::optional<std::vector<MatchedColumn>> match_columns(const CsvTable& table, std::size_t type,
                                                        const Place& file,
                                                        Diagnostics& diagnostics) {
    return Matcher(table, type, file, diagnostics).run();
}

} // namespace schaukasten
