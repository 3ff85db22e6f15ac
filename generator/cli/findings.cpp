#include "cli/findings.hpp"

#include "base/content_hash.hpp"
#include "base/percent.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace schaukasten {
namespace {

using nlohmann::json;

/// How the formats call a severity.
struct Names {
    std::string_view json;
    std::string_view sarif;
    std::string_view code_quality;
};

const Names& names_of(Severity severity) {
    static constexpr std::array<Names, 3> names{Names{"error", "error", "critical"},
                                                Names{"warning", "warning", "minor"},
                                                Names{"hint", "note", "info"}};
    return names.at(static_cast<std::size_t>(severity));
}

/// Stays the same when lines move, so that a known finding is not a new one; the second of two
/// equal ones has a number.
class Fingerprints {
public:
    std::string of(const Diagnostic& each) {
        const auto what = fmt::format("{}\n{}\n{}", each.path, each.message, each.quote);
        const auto hash = hash_of(fmt::format("{}\n{}", what, seen_[what]++));
        return fmt::format("{:016x}{:016x}", hash.high, hash.low);
    }

private:
    std::map<std::string, int> seen_;
};

std::string text_of(const json& value) {
    return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

/// What neither format lets be 0: a finding about the whole file stands at its beginning.
int at_least_one(int number) {
    return std::max(number, 1);
}

json sarif_rules() {
    auto rules = json::array();
    for (const auto severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        rules.push_back({{"id", names_of(severity).json},
                         {"name", name_of(severity)},
                         {"shortDescription", {{"text", name_of(severity)}}},
                         {"defaultConfiguration", {{"level", names_of(severity).sarif}}}});
    }
    return rules;
}

json sarif_result(const Diagnostic& each, Fingerprints& fingerprints) {
    const json region{{"startLine", at_least_one(each.at.line)},
                      {"startColumn", at_least_one(each.at.column)}};
    const json place{{"artifactLocation", {{"uri", percent_encoded(each.path)}}},
                     {"region", region}};
    return {{"ruleId", names_of(each.severity).json},
            {"level", names_of(each.severity).sarif},
            {"message", {{"text", each.message}}},
            {"locations", json::array({{{"physicalLocation", place}}})},
            {"partialFingerprints", {{"schaukasten/v1", fingerprints.of(each)}}}};
}

} // namespace

std::string findings_as_json(const std::vector<Diagnostic>& found) {
    auto list = json::array();
    for (const auto& each : found) {
        list.push_back({{"severity", names_of(each.severity).json},
                        {"path", each.path},
                        {"line", each.at.line},
                        {"column", each.at.column},
                        {"message", each.message}});
    }
    return text_of(list);
}

std::string findings_as_sarif(const std::vector<Diagnostic>& found) {
    Fingerprints fingerprints;
    auto results = json::array();
    for (const auto& each : found) results.push_back(sarif_result(each, fingerprints));
    const json tool{{"driver", {{"name", "Schaukasten"}, {"rules", sarif_rules()}}}};
    const json run{{"tool", tool},
                   {"language", "de"},
                   {"columnKind", "unicodeCodePoints"},
                   {"results", results}};
    return text_of({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", json::array({run})}});
}

std::string findings_as_code_quality(const std::vector<Diagnostic>& found) {
    Fingerprints fingerprints;
    auto list = json::array();
    for (const auto& each : found) {
        list.push_back(
            {{"description", each.message},
             {"check_name", fmt::format("schaukasten/{}", names_of(each.severity).json)},
             {"fingerprint", fingerprints.of(each)},
             {"severity", names_of(each.severity).code_quality},
             {"location",
              {{"path", each.path}, {"lines", {{"begin", at_least_one(each.at.line)}}}}}});
    }
    return text_of(list);
}

} // namespace schaukasten
