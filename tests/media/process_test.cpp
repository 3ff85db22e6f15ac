#include "base/handle.hpp"
#include "base/world_error.hpp"
#include "media/process.hpp"

#include <fcntl.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;
using End = ProcessResult::End;

namespace {

ProcessResult run_script(const std::string& script, const ProcessLimits& limits = {},
                         const std::string& input = {}) {
    const TemporaryFolder folder;
    const Handle file(::open(folder.write("eingabe", input).c_str(), O_RDONLY | O_CLOEXEC));
    const Handle inside(::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return run_process({"/bin/sh", {"-c", script}, file.get(), inside.get(), limits});
}

} // namespace

TEST_CASE("a process reads the file it was given and works in the folder it was given") {
    const auto result = run_script("cat; echo x > neu; ls", {}, "hallo\n");
    CHECK(result.end == End::Done);
    CHECK(result.answer == "hallo\neingabe\nneu\n");
}

TEST_CASE("a process learns nothing of our environment and gets no other descriptor") {
    ::setenv("SCHAUKASTEN_GEHEIM", "geheim", 1);
    const Handle ours(::open("/dev/null", O_RDONLY)); // without O_CLOEXEC, on purpose
    const auto result = run_script("echo \"$SCHAUKASTEN_GEHEIM$HOME\"; ls /proc/$$/fd");
    CHECK(result.answer == "\n0\n1\n2\n");
}

TEST_CASE("how a process ends is told") {
    CHECK(run_script("exit 3").end == End::Failed);
    CHECK(run_script("kill -SEGV $$").end == End::Crashed);
    ProcessLimits limits;
    limits.wall_time = std::chrono::milliseconds(200);
    CHECK(run_script("sleep 600", limits).end == End::TimedOut);
    CHECK(run_script("exec >&-; sleep 600", limits).end == End::TimedOut);
    CHECK(run_script("sleep 600 & exec sleep 600", limits).end == End::TimedOut);
}

TEST_CASE("a process gets no more than its limits") {
    ProcessLimits limits;
#ifndef __SANITIZE_ADDRESS__ // where there is no limit
    limits.memory = 64UL * 1024 * 1024;
    CHECK(run_script("exec python3 -c 'x = bytearray(1 << 30)'", limits).end != End::Done);
    limits = {};
#endif
    limits.file_size = 1000;
    CHECK(run_script("exec head -c 2000 /dev/zero > neu", limits).end != End::Done);
    CHECK(run_script("exec yes", {}).end == End::TimedOut); // it says too much
    limits = {};
    limits.cpu_seconds = 1;
    CHECK(run_script("while :; do :; done", limits).end == End::Crashed);
    CHECK(run_script("ulimit -c; grep NoNewPrivs /proc/self/status", {}).answer ==
          "0\nNoNewPrivs:\t1\n");
}

TEST_CASE("a program that is not there is the world's failure") {
    CHECK_THROWS_AS(run_process({"/gibt/es/nicht", {}, -1, -1, {}}), WorldError);
}
