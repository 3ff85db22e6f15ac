#include "serve/watcher.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <fstream>
#include <thread>

using namespace schaukasten;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A folder `content` with one school, beside others, and a watcher of it.
struct Watched {
    explicit Watched(Watching way) : watcher(way) {
        folder.write("content/schulen/sued.toml", "name = \"Süd\"\n");
        folder.write("daneben/sued.toml", "");
        watcher.watch({{folder / "content", Depth::Deep}});
    }

    /// Whether a change is told. What is no change is waited for a while.
    template <class Act>
    bool sees(const Act& act) {
        act();
        const bool has_seen = watcher.wait(700ms) == Watcher::Woken::Changed;
        watcher.watch({{folder / "content", Depth::Deep}});
        return has_seen;
    }

    [[nodiscard]] fs::path content(std::string_view below) const {
        return folder / ("content/" + std::string(below));
    }

    TemporaryFolder folder;
    Watcher watcher;
};

} // namespace

TEST_CASE("a file that is written, replaced, renamed or deleted is a change") {
    Watched town(GENERATE(Watching::Told, Watching::Looking));
    const auto school = town.content("schulen/sued.toml");
    CHECK(town.sees([&] { std::ofstream(school) << "name = \"Südschule\"\n"; }));
    CHECK(town.sees([&] {
        town.folder.write("content/schulen/.sued.toml.neu", "name = \"Süd\"\n");
        fs::rename(town.content("schulen/.sued.toml.neu"), school);
    }));
    CHECK(town.sees([&] { fs::rename(school, town.content("schulen/nord.toml")); }));
    CHECK(town.sees([&] { fs::remove(town.content("schulen/nord.toml")); }));
}

TEST_CASE("a folder that comes, goes or moves is a change, and so is what happens in a new one") {
    Watched town(GENERATE(Watching::Told, Watching::Looking));
    CHECK(town.sees([&] { town.folder.write("content/artikel/ferien.md", "+++\n+++\n"); }));
    CHECK(town.sees([&] { town.folder.write("content/artikel/noch.md", "+++\n+++\n"); }));
    CHECK(town.sees([&] { fs::rename(town.content("artikel"), town.folder / "daneben/artikel"); }));
    CHECK_FALSE(town.sees([&] { town.folder.write("daneben/artikel/ferien.md", "anders"); }));
    CHECK(town.sees([&] { fs::remove_all(town.content("schulen")); }));
}

TEST_CASE("what editors keep for themselves, hidden files and other folders are no change") {
    Watched town(GENERATE(Watching::Told, Watching::Looking));
    CHECK_FALSE(town.sees([&] {
        town.folder.write("content/schulen/.sued.toml.swp", "x");
        town.folder.write("content/schulen/4913", "");
        fs::remove(town.content("schulen/4913"));
        town.folder.write("content/schulen/sued.toml~", "x");
        town.folder.write("content/schulen/#sued.toml#", "x");
        fs::create_symlink("nirgends", town.content("schulen/.#sued.toml"));
        town.folder.write("content/.git/index", "x");
        town.folder.write("daneben/sued.toml", "x");
    }));
}

TEST_CASE("a file is a change once it is written whole") {
    Watched town(Watching::Told);
    std::ofstream file(town.content("schulen/west.toml"));
    CHECK_FALSE(town.sees([&] { file << "name = " << std::flush; }));
    CHECK(town.sees([&] {
        file << "\"West\"\n";
        file.close();
    }));
}

TEST_CASE("a place that is missing is waited for, and many steps are one change") {
    Watched town(GENERATE(Watching::Told, Watching::Looking));
    fs::remove_all(town.folder / "content");
    CHECK(town.watcher.wait(700ms) == Watcher::Woken::Changed);
    CHECK(town.sees([&] {
        for (const auto* name : {"nord", "ost", "sued"}) {
            town.folder.write("content/schulen/" + std::string(name) + ".toml", "");
        }
        town.watcher.watch({{town.folder / "content", Depth::Deep}}); // as whoever tries again does
        town.folder.write("content/schulen/west.toml", "");
    }));
    CHECK(town.watcher.wait(0ms) == Watcher::Woken::Nothing);
}

TEST_CASE("a flat place is watched without the folders in it") {
    const TemporaryFolder folder;
    folder.write("theme/node_modules/teil.js", "");
    Watcher watcher(GENERATE(Watching::Told, Watching::Looking));
    watcher.watch({{folder.path() / "theme", Depth::Flat}});
    folder.write("theme/node_modules/teil.js", "neu");
    CHECK(watcher.wait(400ms) == Watcher::Woken::Nothing);
    folder.write("theme/stil.css", "p {}");
    CHECK(watcher.wait(700ms) == Watcher::Woken::Changed);
}

TEST_CASE("a wait ends when it is interrupted") {
    Watched town(GENERATE(Watching::Told, Watching::Looking));
    const std::jthread other([&] { town.watcher.interrupt(); });
    CHECK(town.watcher.wait(1h) == Watcher::Woken::Nothing);
    CHECK(town.watcher.wait(1h) == Watcher::Woken::Nothing);
}
