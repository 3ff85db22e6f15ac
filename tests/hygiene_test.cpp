// What no file of the repository may say: where it was written, and from where packages came.
#include "support/catch.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

/// Folders that git ignores hold what others wrote.
bool is_ignored(const fs::path& folder) {
    static constexpr std::array<std::string_view, 6> names = {".git", "build",  "node_modules",
                                                              "dist", "public", ".schaukasten"};
    return std::ranges::find(names, folder.filename().string()) != names.end();
}

std::vector<fs::path> repository_files() {
    std::vector<fs::path> files;
    const fs::path root = SOURCE_DIR;
    for (fs::recursive_directory_iterator at(root), end; at != end; ++at) {
        if (at->is_directory() && is_ignored(at->path()))
            at.disable_recursion_pending();
        else if (at->is_regular_file() && at->path().filename() != ".git")
            files.push_back(at->path());
    }
    return files;
}

bool is_binary(std::string_view bytes) {
    return bytes.substr(0, 8000).find('\0') != std::string_view::npos;
}

/// The first thing in `text` that does not belong there, or nothing.
std::string stray(const std::string& text) {
    // Written in pieces, so that this file passes too.
    static const std::regex unwanted(R"((^|[\s"'`(=<:])/(home|root|Users|work)/[A-Za-z0-9])"
                                     R"(|registry\.)"
                                     R"((npmjs|yarnpkg)\b|\b(deb|snapshot|security)\.)"
                                     R"(debian\.org|\bpypi\.)"
                                     R"(org\b|crates\.)"
                                     R"(io\b)");
    std::smatch found;
    return std::regex_search(text, found, unwanted) ? found.str() : "";
}

} // namespace

TEST_CASE("no file names a registry's host or an absolute path of one machine") {
    const auto files = repository_files();
    REQUIRE(files.size() > 20);
    for (const auto& file : files) {
        const auto text = read_file(file);
        if (is_binary(text)) continue;
        INFO(file.lexically_relative(SOURCE_DIR).string());
        CHECK(stray(text) == "");
    }
}

TEST_CASE("a path of one machine and a registry's host are found where they stand") {
    const std::string registry = "https://registry.";
    CHECK(stray(registry + "npmjs.org/x") != "");
    const std::string home = "/home";
    CHECK(stray("see " + home + "/mira/x") != "");
    CHECK(stray("https://stadt.example" + home + "/mira/x") == "");
}

TEST_CASE("no server that the tests need begins by itself") {
    static constexpr std::array<std::string_view, 4> servers = {"apache2", "nginx", "nginx-light",
                                                                "openssh-server"};
    const fs::path setup = fs::path(SOURCE_DIR) / "setup";
    const auto install = read_file(setup / "install");
    const auto from = install.find("disable_services() {");
    REQUIRE(from != std::string::npos);
    const auto disabled = install.substr(from, install.find("\n}\n", from) - from);
    for (const fs::directory_entry& list : fs::directory_iterator(setup)) {
        if (list.path().extension() != ".txt") continue;
        const auto packages = "\n" + read_file(list.path());
        for (const auto server : servers) {
            if (packages.find("\n" + std::string(server) + "\n") == std::string::npos) continue;
            INFO(list.path().filename().string() << " installs " << server);
            CHECK(std::regex_search(disabled,
                                    std::regex("[ |]" + std::string(server) + "( \\||\\))")));
        }
    }
}

TEST_CASE("each act of the Makefile has a rule") {
    const auto makefile = read_file(fs::path(SOURCE_DIR) / "Makefile");
    static const std::regex phony(R"(\n\.PHONY:([^\n]*))");
    static const std::regex word("[a-z-]+");
    std::size_t acts = 0;
    for (std::sregex_iterator line(makefile.begin(), makefile.end(), phony), end; line != end;
         ++line) {
        const auto names = (*line)[1].str();
        for (std::sregex_iterator name(names.begin(), names.end(), word); name != end; ++name) {
            INFO(name->str());
            CHECK(makefile.find("\n" + name->str() + ":") != std::string::npos);
            ++acts;
        }
    }
    CHECK(acts > 20);
}
