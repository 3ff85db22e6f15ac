#include "support/compare.hpp"

#include <fmt/format.h>

#include "support/files.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace schaukasten {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_excerpt = 300;
constexpr std::size_t most_names = 10;

std::string_view line_at(std::string_view text, std::size_t start) {
    if (start >= text.size()) return "(end of file)";
    return text.substr(start, std::min(text.find('\n', start) - start, longest_excerpt));
}

std::vector<std::string> site_files(const fs::path& folder) {
    auto files = files_below(folder);
    std::erase(files, ".schaukasten-manifest");
    return files;
}

std::vector<std::string> only_in_first(const std::vector<std::string>& first,
                                       const std::vector<std::string>& second) {
    std::vector<std::string> rest;
    std::ranges::set_difference(first, second, std::back_inserter(rest));
    return rest;
}

std::string names(std::string_view title, const std::vector<std::string>& paths) {
    std::string text;
    for (std::size_t i = 0; i < paths.size() && i < most_names; ++i)
        text += fmt::format("{}: {}\n", title, paths[i]);
    if (paths.size() > most_names)
        text += fmt::format("… and {} more\n", paths.size() - most_names);
    return text;
}

} // namespace

std::string difference(std::string_view what, std::string_view expected, std::string_view actual) {
    if (expected == actual) return "";
    const auto [in_expected, in_actual] = std::ranges::mismatch(expected, actual);
    const auto same = static_cast<std::size_t>(in_expected - expected.begin());
    const auto before = expected.substr(0, same);
    const auto line = std::ranges::count(before, '\n') + 1;
    // In a very long line the excerpt starts a little before the difference.
    const auto line_start = before.rfind('\n') + 1; // npos + 1 == 0
    const auto start = same - line_start > longest_excerpt / 2 ? same - 40 : line_start;
    return fmt::format("{}:{}: differs\n  expected: {}\n  actual:   {}\n", what, line,
                       line_at(expected, start), line_at(actual, start));
}

std::string tree_difference(const fs::path& expected, const fs::path& actual) {
    const auto wanted = site_files(expected);
    const auto found = site_files(actual);
    auto report = names("missing", only_in_first(wanted, found)) +
                  names("not expected", only_in_first(found, wanted));
    std::vector<std::string> changed;
    for (const auto& path : wanted) {
        if (!std::ranges::binary_search(found, path)) continue;
        const auto text = difference(path, read_file(expected / path), read_file(actual / path));
        if (text.empty()) continue;
        if (changed.empty()) report += text;
        changed.push_back(path);
    }
    if (changed.size() > 1) report += names("differs", changed);
    return report;
}

void take_over_tree(const fs::path& source, const fs::path& target) {
    const auto wanted = site_files(source);
    for (const auto& path : only_in_first(files_below(target), wanted)) fs::remove(target / path);
    for (const auto& path : wanted) {
        const auto bytes = read_file(source / path);
        if (!fs::exists(target / path) || read_file(target / path) != bytes)
            write_file(target / path, bytes);
    }
}

} // namespace schaukasten
