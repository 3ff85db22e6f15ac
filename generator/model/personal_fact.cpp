#include "model/personal_fact.hpp"

#include <fmt/format.h>

#include <utility>

namespace schaukasten {
namespace {

constexpr std::string_view key_in_manifest = "person.";

} // namespace

std::string to_line(const PersonalFact& fact) {
    return fmt::format("{} {} {}", fact.record, fact.key, fact.text);
}

std::optional<PersonalFact> personal_fact_from(std::string_view line) {
    const auto key = line.find(' ');
    const auto text = key == std::string_view::npos ? key : line.find(' ', key + 1);
    if (text == std::string_view::npos || text + 1 == line.size()) return std::nullopt;
    return PersonalFact{std::string(line.substr(0, key)),
                        std::string(line.substr(key + 1, text - key - 1)),
                        std::string(line.substr(text + 1))};
}

PersonalFacts withdrawn(const PersonalFacts& before, const PersonalFacts& now) {
    std::set<std::pair<std::string_view, std::string_view>> still_said;
    for (const auto& fact : now) still_said.emplace(fact.key, fact.text);
    PersonalFacts gone;
    for (const auto& fact : before) {
        if (!still_said.contains({fact.key, fact.text})) gone.insert(fact);
    }
    return gone;
}

void note(const PersonalFacts& personal, std::map<std::string, std::string>& facts) {
    std::size_t number = 0;
    for (const auto& fact : personal) {
        facts.emplace(fmt::format("{}{:06}", key_in_manifest, ++number), to_line(fact));
    }
}

PersonalFacts noted_in(const std::map<std::string, std::string>& facts) {
    PersonalFacts personal;
    for (auto at = facts.lower_bound(std::string(key_in_manifest));
         at != facts.end() && at->first.starts_with(key_in_manifest); ++at) {
        if (auto fact = personal_fact_from(at->second)) personal.insert(std::move(*fact));
    }
    return personal;
}

} // namespace schaukasten
