// The include tables of docs/architecture.md against the code.
#include "support/catch.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

const fs::path root = SOURCE_DIR;

struct Include {
    std::string name;
    bool own = false; // in quotes
};

struct SourceFile {
    std::string path; // below generator/, such as "base/slug.cpp"
    std::string text;
    std::vector<Include> includes;

    [[nodiscard]] std::string folder() const { return path.substr(0, path.find('/')); }
};

std::vector<Include> includes_of(const std::string& text) {
    static const std::regex line(R"re(^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">])re",
                                 std::regex::ECMAScript | std::regex::multiline);
    std::vector<Include> found;
    for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at)
        found.push_back({(*at)[2], (*at)[1] == "\""});
    return found;
}

std::vector<SourceFile> source_files() {
    std::vector<SourceFile> files;
    for (const auto& path : files_below(root / "generator")) {
        auto text = read_file(root / "generator" / path);
        auto includes = includes_of(text);
        files.push_back({path, std::move(text), std::move(includes)});
    }
    return files;
}

using Row = std::vector<std::string>;

/// The rows of the Markdown table whose first heading is `heading`, as cells without blanks around.
std::vector<Row> table_of(const std::string& document, const std::string& heading) {
    std::vector<Row> rows;
    std::istringstream lines(document);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| " + heading + " |"))
            inside = true;
        else if (inside && !line.starts_with('|'))
            break;
        else if (inside && !line.starts_with("|-")) {
            Row row;
            std::istringstream cells(line.substr(1));
            for (std::string cell; std::getline(cells, cell, '|');) row.push_back(cell);
            rows.push_back(row);
        }
    }
    return rows;
}

/// The words in backquotes.
std::vector<std::string> quoted_in(const std::string& cell) {
    static const std::regex quoted("`([^`]+)`");
    std::vector<std::string> words;
    for (std::sregex_iterator at(cell.begin(), cell.end(), quoted), end; at != end; ++at)
        words.push_back((*at)[1]);
    return words;
}

const std::string& document() {
    static const std::string text = read_file(root / "docs/architecture.md");
    return text;
}

std::map<std::string, std::set<std::string>> allowed_folders() {
    std::map<std::string, std::set<std::string>> allowed;
    for (const auto& row : table_of(document(), "Folder")) {
        const auto folder = quoted_in(row.at(0)).at(0);
        const auto others = quoted_in(row.at(2));
        allowed[folder] = {others.begin(), others.end()};
        allowed[folder].insert(folder);
    }
    return allowed;
}

struct ForeignHeader {
    std::string prefix;
    bool everywhere = false;
    std::vector<std::string> users; // files or folders

    [[nodiscard]] bool may_be_included_by(const SourceFile& file) const {
        const auto fits = [&](const std::string& user) {
            return user == file.path || user == file.folder();
        };
        return everywhere || std::ranges::any_of(users, fits);
    }
};

std::vector<ForeignHeader> foreign_headers() {
    std::vector<ForeignHeader> headers;
    for (const auto& row : table_of(document(), "Header")) {
        const bool everywhere = row.at(1).find("everywhere") != std::string::npos;
        for (const auto& prefix : quoted_in(row.at(0)))
            headers.push_back({prefix, everywhere, quoted_in(row.at(1))});
    }
    return headers;
}

/// C++'s own headers have neither a folder nor an ending: <vector>, <cstdint>.
bool is_standard(const std::string& header) {
    return header.find_first_of("/.") == std::string::npos;
}

} // namespace

TEST_CASE("every folder of the generator stands in the table of docs/architecture.md") {
    const auto allowed = allowed_folders();
    REQUIRE(allowed.size() > 10);
    for (const auto& file : source_files()) {
        INFO("generator/" << file.path);
        CHECK(allowed.contains(file.folder()));
    }
}

TEST_CASE("a folder includes only the folders that its row names") {
    const auto allowed = allowed_folders();
    for (const auto& file : source_files()) {
        if (!allowed.contains(file.folder())) continue;
        for (const auto& include : file.includes) {
            if (!include.own) continue;
            INFO("generator/" << file.path << " includes \"" << include.name << '"');
            CHECK(
                allowed.at(file.folder()).contains(include.name.substr(0, include.name.find('/'))));
        }
    }
}

TEST_CASE("a header that is not our own is included only where its row allows it") {
    const auto headers = foreign_headers();
    REQUIRE_FALSE(headers.empty());
    for (const auto& file : source_files()) {
        for (const auto& include : file.includes) {
            if (include.own) continue;
            const auto row = std::ranges::find_if(headers, [&](const ForeignHeader& header) {
                return include.name.starts_with(header.prefix);
            });
            INFO("generator/" << file.path << " includes <" << include.name << '>');
            if (row != headers.end())
                CHECK(row->may_be_included_by(file));
            else
                CHECK(is_standard(include.name)); // else its row is missing
        }
    }
}

TEST_CASE("every header guards itself by #pragma once") {
    for (const auto& file : source_files()) {
        if (!file.path.ends_with(".hpp")) continue;
        INFO("generator/" << file.path);
        CHECK(file.text.find("#pragma once\n") != std::string::npos);
    }
}

TEST_CASE(
    "every stage of the table is a library of its own in CMakeLists.txt, used as the table says") {
    const auto cmake = read_file(root / "CMakeLists.txt");
    static const std::regex line(R"(^stage\((\w+)(?: USES((?: \w+)+?))?(?: LINKS[^)]*)?\))",
                                 std::regex::ECMAScript | std::regex::multiline);
    const auto allowed = allowed_folders();
    std::size_t stages = 0;
    for (std::sregex_iterator at(cmake.begin(), cmake.end(), line), end; at != end;
         ++at, ++stages) {
        const std::string stage = (*at)[1];
        INFO("stage(" << stage << " …)");
        REQUIRE(allowed.contains(stage));
        std::istringstream used((*at)[2]);
        for (std::string name; used >> name;) CHECK(allowed.at(stage).contains(name));
    }
    CHECK(stages > 8);
}
