#pragma once

#include "upkeep/upkeep.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// One round through the content: what the rules see, and where they tell what they found.
class Round {
public:
    Round(const UpkeepView& view, Diagnostics& diagnostics);

    [[nodiscard]] const UpkeepView& view() const { return view_; }
    [[nodiscard]] const Directory& directory() const { return view_.directory; }
    [[nodiscard]] Date today() const { return view_.today; }

    /// The file of the record at `place` in its table; missing if nothing could be read from it.
    template <class T>
    [[nodiscard]] const Record* file_of(std::size_t place) const {
        return files_.at(type_index<T>).at(place);
    }

    /// Calls `visit(record, file, place)` for each record that is no draft.
    template <class T, class Visit>
    void for_each(const Visit& visit) const {
        const auto& all = directory().all<T>();
        for (std::size_t place = 0; place < all.size(); ++place) {
            const auto* file = file_of<T>(place);
            if (file && !all[place].draft) visit(all[place], *file, place);
        }
    }

    void warn(const Place& place, std::string message) {
        diagnostics_.warning(place, std::move(message));
    }
    void hint(const Place& place, std::string message) {
        diagnostics_.hint(place, std::move(message));
    }
    template <class T>
    void due(const T& record, const Record& file, Date day, std::string what) {
        duties_.push_back(
            {record.responsible, day, file.path, name_of(record, file), std::move(what)});
    }
    /// Of a file that there is once.
    void due(const Record& file, std::string name, Date day, std::string what) {
        duties_.push_back({{}, day, file.path, std::move(name), std::move(what)});
    }
    std::vector<Duty> sorted_duties();

    /// What people call a record; of somebody without a public name the file's id.
    template <class T>
    static std::string name_of(const T& record, const Record& file) {
        if constexpr (std::is_same_v<T, Fachkraft>) {
            if (record.has_name()) return record.first_name + " " + record.last_name;
            return file.stem;
        } else {
            return title_of(record).original;
        }
    }

private:
    UpkeepView view_;
    Diagnostics& diagnostics_;
    std::array<std::vector<const Record*>, type_count> files_;
    std::vector<Duty> duties_;
};

std::chrono::days days_between(Date from, Date to);

} // namespace schaukasten
