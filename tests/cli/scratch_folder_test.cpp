#include "cli/scratch_folder.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

/// The system's temporary files lie in a folder of the test's own while it lives.
class OwnTemporaryFiles {
public:
    OwnTemporaryFiles() { ::setenv("TMPDIR", folder_.path().c_str(), 1); }
    ~OwnTemporaryFiles() { ::unsetenv("TMPDIR"); }
    OwnTemporaryFiles(const OwnTemporaryFiles&) = delete;
    OwnTemporaryFiles& operator=(const OwnTemporaryFiles&) = delete;

    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("a scratch folder goes with its object") {
    const OwnTemporaryFiles temporary;
    fs::path path;
    {
        const ScratchFolder scratch;
        path = scratch.path();
        CHECK(fs::is_directory(path));
        CHECK(path.parent_path() == temporary.folder().path());
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("what a killed run left in the temporary files is removed by the next") {
    const OwnTemporaryFiles temporary;
    const auto& folder = temporary.folder();
    const auto picture = folder.write("schaukasten-a1B2c3/bild.webp", "a decoded picture");
    const ScratchFolder scratch;
    CHECK_FALSE(fs::exists(picture.parent_path()));
}

TEST_CASE("a scratch folder in use and files of others stay") {
    const OwnTemporaryFiles temporary;
    const auto& folder = temporary.folder();
    const auto other = folder.write("schaukasten-notizen/liste.txt", "not ours");
    const auto file = folder.write("schaukasten-d4E5f6", "a file, no folder");
    const auto elsewhere = folder.write("anderswo/wichtig.txt", "kept");
    fs::create_directory_symlink(elsewhere.parent_path(), folder / "schaukasten-g7H8i9");
    const ScratchFolder first;
    const ScratchFolder second;
    CHECK(fs::is_directory(first.path()));
    CHECK(fs::is_directory(second.path()));
    CHECK(fs::exists(other));
    CHECK(fs::exists(file));
    CHECK(fs::exists(elsewhere));
}
