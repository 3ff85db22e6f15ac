#include "base/editor_file.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("what text editors keep beside a file is known by its name") {
    for (const auto* name :
         {"suedschule.toml~", "#suedschule.toml#", "4913", "suedschule.toml___jb_tmp___",
          "suedschule.toml.sb-1f2e3d-Ab3", "~$suedschule.toml"}) {
        INFO(name);
        CHECK(is_left_by_editor(name));
    }
    for (const auto* name : {"suedschule.toml", "4914", "4913.toml", "nr#1.toml", "a~b.toml"}) {
        INFO(name);
        CHECK_FALSE(is_left_by_editor(name));
    }
}
