// Runs the program on the example towns of tests/, as a process of its own, and compares what comes
// out: `site_runner ACT PROGRAM FOLDER…`
//
//     golden   tests/sites/NAME: every byte as in expected/, messages as in messages.txt
//     same     the same bytes from one thread, from eight, and from files created in another order
//     faulty   tests/faulty/NAME: status 1, nothing written, messages as in expected.txt; the town
//              is NAME/content, or tests/faulty/_grund/content with the files of NAME/anders in it
//              and without those that NAME/ohne.txt names, one a line
//     approve  takes over what comes out as what is expected
//     ask      builds the town and runs COMMAND… OUTPUT CONTENT, which has to end with status 0
//
// Golden towns are built with tests/sites/theme, all others with themes/kern. A folder may have
// more arguments in arguments.txt, one a line.
#include "support/compare.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

struct Case {
    fs::path program;
    fs::path folder;
    std::vector<std::string> command; // of ask
};

const fs::path kern = fs::path(SOURCE_DIR) / "themes/kern";
// Says all that pages hold, in as few bytes as possible: what changes there is worth a look.
const fs::path bare = fs::path(SOURCE_DIR) / "tests/sites/theme";

Finished build(const Case& test, const fs::path& content, const fs::path& output, int jobs,
               const fs::path& theme = kern) {
    std::vector<std::string> command = {
        test.program, "build", "--quiet",   "--today", "2026-11-23", "--jobs", std::to_string(jobs),
        "--theme",    theme,   "--content", content,   "--output",   output};
    if (fs::exists(test.folder / "arguments.txt")) {
        std::istringstream lines(read_file(test.folder / "arguments.txt"));
        for (std::string line; std::getline(lines, line);) command.push_back(line);
    }
    return run(command, test.folder);
}

std::string text_if_there(const fs::path& file) {
    return fs::exists(file) ? read_file(file) : "";
}

std::string status_difference(int expected, const Finished& finished) {
    if (finished.status == expected) return "";
    return "exit status " + std::to_string(finished.status) + " instead of " +
           std::to_string(expected) + "\n" + finished.errors;
}

/// What libvips makes of a picture differs from version to version, so of its bytes only the kind
/// is compared; how large it is stands in the pages. What pictures must not hold is tested in
/// tests/media.
void leave_kind_of_pictures(const fs::path& output) {
    const fs::path media = output / "medien";
    if (!fs::exists(media)) return;
    for (const auto& path : files_below(media)) {
        const auto bytes = read_file(media / path);
        std::string kind;
        if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") kind = "WebP\n";
        if (bytes.starts_with("\xFF\xD8\xFF")) kind = "JPEG\n";
        if (bytes.starts_with("\x89PNG")) kind = "PNG\n";
        if (!kind.empty()) write_file(media / path, kind);
    }
}

std::string golden(const Case& test) {
    const TemporaryFolder scratch;
    const auto finished = build(test, "content", scratch / "public", 2, bare);
    leave_kind_of_pictures(scratch / "public");
    return status_difference(0, finished) +
           difference("messages.txt", text_if_there(test.folder / "messages.txt"),
                      finished.errors) +
           tree_difference(test.folder / "expected", scratch / "public");
}

std::string same(const Case& test) {
    const TemporaryFolder scratch;
    auto paths = files_below(test.folder / "content");
    std::ranges::reverse(paths);
    for (const auto& path : paths)
        write_file(scratch / "content" / path, read_file(test.folder / "content" / path));

    auto report = status_difference(0, build(test, "content", scratch / "one", 1)) +
                  status_difference(0, build(test, "content", scratch / "eight", 8)) +
                  status_difference(0, build(test, scratch / "content", scratch / "copy", 3));
    return report + tree_difference(scratch / "one", scratch / "eight") +
           tree_difference(scratch / "one", scratch / "copy");
}

/// A case that holds only the files with the mistake: laid over a town without one.
Finished build_faulty(const Case& test, const TemporaryFolder& scratch, const fs::path& theme) {
    if (fs::exists(test.folder / "content")) {
        return build(test, "content", scratch / "public", 2, theme);
    }
    const auto over = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
    fs::copy(test.folder.parent_path() / "_grund", scratch / "", over);
    if (const auto different = test.folder / "anders"; fs::exists(different)) {
        fs::copy(different, scratch / "content", over);
    }
    std::istringstream without(text_if_there(test.folder / "ohne.txt"));
    for (std::string path; std::getline(without, path);) fs::remove(scratch / "content" / path);
    return build({test.program, scratch / "", {}}, "content", scratch / "public", 2, theme);
}

std::string faulty(const Case& test) {
    const TemporaryFolder scratch;
    const auto finished = build_faulty(test, scratch, kern);
    auto report =
        status_difference(1, finished) +
        difference("expected.txt", text_if_there(test.folder / "expected.txt"), finished.errors);
    if (fs::exists(scratch / "public")) report += "public/ was written in spite of errors\n";
    return report;
}

std::string approve(const Case& test) {
    const TemporaryFolder scratch;
    if (test.folder.parent_path().filename() == "faulty") {
        const auto refused = build_faulty(test, scratch, bare);
        write_file(test.folder / "expected.txt", refused.errors);
        return status_difference(1, refused);
    }
    const auto finished = build(test, "content", scratch / "public", 2, bare);
    leave_kind_of_pictures(scratch / "public");
    if (finished.status == 0) take_over_tree(scratch / "public", test.folder / "expected");
    if (!finished.errors.empty())
        write_file(test.folder / "messages.txt", finished.errors);
    else
        fs::remove(test.folder / "messages.txt");
    return status_difference(0, finished);
}

/// To decode pictures takes most of the time of a town. They are known by their bytes, so that one
/// run can take them from another.
class KeptPictures {
public:
    KeptPictures(const fs::path& town, const TemporaryFolder& scratch)
        : kept_(fs::current_path() / "kept-pictures" / town),
          cache_(scratch / ".schaukasten/public/cache/medien") {
        if (!fs::exists(kept_)) return;
        fs::create_directories(cache_.parent_path());
        fs::copy(kept_, cache_, fs::copy_options::recursive);
    }

    /// Several runs at once may want to.
    void keep(const TemporaryFolder& scratch) const {
        if (fs::exists(kept_) || !fs::exists(cache_)) return;
        fs::create_directories(kept_.parent_path());
        auto mine = kept_;
        mine += "-" + fs::path(scratch / "").parent_path().filename().string();
        fs::copy(cache_, mine, fs::copy_options::recursive);
        std::error_code another_was_first;
        fs::rename(mine, kept_, another_was_first);
        fs::remove_all(mine);
    }

private:
    fs::path kept_;
    fs::path cache_;
};

std::string ask(const Case& test) {
    const TemporaryFolder scratch;
    const KeptPictures pictures(test.folder.filename(), scratch);
    const auto finished = build(test, "content", scratch / "public", 2);
    pictures.keep(scratch);
    auto report = status_difference(0, finished);
    if (!report.empty()) return report;
    auto command = test.command;
    command.push_back(scratch / "public");
    command.push_back(test.folder / "content");
    const auto answer = run(command, SOURCE_DIR);
    return status_difference(0, answer) + (answer.status == 0 ? "" : answer.out);
}

using Act = std::string (*)(const Case&);

Act act_named(const std::string& name) {
    if (name == "golden") return golden;
    if (name == "same") return same;
    if (name == "faulty") return faulty;
    if (name == "approve") return approve;
    if (name == "ask") return ask;
    throw std::runtime_error("no act called " + name);
}

} // namespace

int main(int argc, char** argv) {
    try {
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        const auto act = act_named(arguments.at(0));
        const auto program = fs::absolute(arguments.at(1));
        const auto folders_end = act == ask ? arguments.begin() + 3 : arguments.end();
        const std::vector<std::string> command(folders_end, arguments.end());

        std::string report;
        for (auto name = arguments.begin() + 2; name != folders_end; ++name) {
            const auto folder = fs::canonical(*name);
            const auto found = act({program, folder, command});
            if (!found.empty()) report += folder.filename().string() + ":\n" + found;
        }
        std::cout << report;
        return report.empty() ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return 2;
    }
}
