#include "check/search_words.hpp"

#include "base/nearest.hpp"
#include "check/fill.hpp"
#include "check/place_of.hpp"
#include "model/vocabulary_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

class SearchWordRules {
public:
    SearchWordRules(const Record& record, const Ids& ids, Diagnostics& diagnostics)
        : record_(record), ids_(ids), diagnostics_(diagnostics) {}

    void check(const std::vector<SearchWord>& entries) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto& entry = entries[i];
            const auto is_key_there = [&](auto member) {
                return place(i, member).at != place(i).at;
            };
            if (!is_key_there(&SearchWord::targets) && !is_key_there(&SearchWord::meanings)) {
                diagnostics_.error(place(i),
                                   fmt::format("diese Suchwörter führen nirgends hin; nennen Sie "
                                               "»{}« oder was es »{}«",
                                               key_of(&SearchWord::targets),
                                               key_of(&SearchWord::meanings)));
            }
            for (std::size_t at = 0; at < entry.targets.size(); ++at) {
                auto mistake = mistake_in(entry.targets[at]);
                if (mistake.empty()) continue;
                diagnostics_.error(place(i, &SearchWord::targets, at), std::move(mistake));
            }
        }
    }

private:
    template <class... Steps>
    [[nodiscard]] Place place(std::size_t entry, Steps... steps) const {
        return place_of(record_, &SearchWordFile::entries, entry, steps...);
    }

    [[nodiscard]] std::string mistake_in(std::string_view target) const {
        if (target.empty()) return {}; // reported where it was read
        const auto slash = target.find('/');
        const auto folder = target.substr(0, slash);
        const auto* known = ids_in(folder);
        if (!known || slash == std::string_view::npos) {
            return fmt::format("»{}« nennt kein Ziel; schreiben Sie den Ordner und die Id, zum "
                               "Beispiel \"themen/mobbing\" oder \"angebote/elterncafe\"",
                               target);
        }
        const auto id = target.substr(slash + 1);
        if (known->find(id)) return {};
        return fmt::format("unter »{}« gibt es kein »{}«{}", folder, id,
                           did_you_mean(id, known->all()));
    }

    [[nodiscard]] const IdTable* ids_in(std::string_view folder) const {
        if (const auto type = type_of_folder(folder)) return &ids_.records.at(*type);
        if (const auto vocabulary = vocabulary_called(folder)) return &ids_.terms_of(*vocabulary);
        return nullptr;
    }

    const Record& record_;
    const Ids& ids_;
    Diagnostics& diagnostics_;
};

} // namespace

std::vector<SearchWord> check_search_words(const Content& content, const Ids& ids,
                                           Diagnostics& diagnostics) {
    const auto found = std::ranges::find_if(content.records, [](const Record& record) {
        return record.folder == vocabulary_folder && record.stem == search_word_file &&
               !record.is_markdown;
    });
    if (found == content.records.end() || !found->is_readable) return {};
    SearchWordFile file;
    ValueReader reader(*found, ids, {}, diagnostics);
    Filler(reader, {}).fill(file, found->table, {});
    SearchWordRules(*found, ids, diagnostics).check(file.entries);
    return std::move(file.entries);
}

} // namespace schaukasten
