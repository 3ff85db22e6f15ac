#include "base/tree_stamp.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>
#include <filesystem>
#include <thread>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

ContentHash stamp_of(const TemporaryFolder& folder) {
    TreeStamp stamp;
    stamp.add(folder.path());
    return stamp.hash();
}

bool is_settled(const TemporaryFolder& folder) {
    TreeStamp stamp;
    stamp.add(folder.path());
    return stamp.is_settled();
}

/// Until no change is too young to be told from a later one.
void settle() {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

} // namespace

TEST_CASE("a stamp tells each change of a folder, and no reading of it") {
    const TemporaryFolder folder;
    folder.write("schulen/a.toml", "name");
    folder.write("karte.geojson", "{}");
    const auto before = stamp_of(folder);
    CHECK(folder.read("schulen/a.toml") == "name");
    CHECK(stamp_of(folder) == before);

    SECTION("other bytes") {
        folder.write("schulen/a.toml", "names");
    }
    SECTION("a new file") {
        folder.write("schulen/b.toml", "");
    }
    SECTION("a new folder") {
        fs::create_directory(folder / "termine");
    }
    SECTION("a file less") {
        fs::remove(folder / "karte.geojson");
    }
    SECTION("another name") {
        fs::rename(folder / "karte.geojson", folder / "plan.geojson");
    }
    SECTION("other rights") {
        fs::permissions(folder / "karte.geojson", fs::perms::owner_read);
    }
    SECTION("the time set back after a change") {
        const auto path = folder / "schulen/a.toml";
        const auto time = fs::last_write_time(path);
        settle();
        folder.write("schulen/a.toml", "nahm");
        fs::last_write_time(path, time);
    }
    CHECK_FALSE(stamp_of(folder) == before);
}

TEST_CASE("hidden names and node_modules are no part of a stamp") {
    const TemporaryFolder folder;
    folder.write("a.toml", "name");
    const auto before = stamp_of(folder);
    folder.write(".a.toml.swp", "of an editor");
    folder.write("node_modules/p/index.js", "");
    CHECK(stamp_of(folder) == before);
}

TEST_CASE("a stamp is not to be trusted while a change is young") {
    const TemporaryFolder folder;
    folder.write("a.toml", "name");
    CHECK_FALSE(is_settled(folder));
    settle();
    CHECK(is_settled(folder));
    fs::remove(folder / "a.toml");
    CHECK_FALSE(is_settled(folder));
}

TEST_CASE("a stamp is not to be trusted if a symbolic link leads out of its folder") {
    const TemporaryFolder folder;
    folder.write("a.toml", "name");
    fs::create_symlink("/etc/hostname", folder / "b.toml");
    settle();
    CHECK_FALSE(is_settled(folder));
}

TEST_CASE("what is not there has a stamp, and another one when it comes") {
    const TemporaryFolder folder;
    TreeStamp before;
    before.add(folder / "theme");
    fs::create_directory(folder / "theme");
    TreeStamp after;
    after.add(folder / "theme");
    CHECK_FALSE(before.hash() == after.hash());
}
