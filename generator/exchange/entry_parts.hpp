#pragma once

#include "plan/site_plan.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

// What events and office hours say in the same way.

/// Lines of a text; what is empty makes none.
class TextLines {
public:
    void add(std::string_view line) {
        if (line.empty()) return;
        if (!text_.empty()) text_ += '\n';
        text_ += line;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// "Aula, Südstraße 1, 12345 Musterstadt"; what is empty is left out.
std::string place_text(std::initializer_list<std::string_view> parts);

std::string postcode_and_town(const School& school);

/// Of the address at which the town has its site, wherever this build of it is shown.
std::string host_of(const SitePlan& plan);

/// A number that rises with the day on which somebody last checked a record, with room for what may
/// change on one day.
int changes_until(std::optional<Date> checked);

} // namespace schaukasten
