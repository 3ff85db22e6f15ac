#include "cli/confinement.hpp"

#include "cli/landlock.hpp"
#include "cli/theme_folder.hpp"

#include <system_error>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

/// What libraries read for themselves: their own files, fonts, the number of cores.
const std::vector<fs::path> system_files{"/dev/random",
                                         "/dev/urandom",
                                         "/etc/ImageMagick-6",
                                         "/etc/fonts",
                                         "/etc/ld.so.cache",
                                         "/etc/ld.so.preload",
                                         "/etc/localtime",
                                         "/proc",
                                         "/sys/devices/system/cpu",
                                         "/sys/fs/cgroup",
                                         "/var/cache/fontconfig"};
const std::vector<fs::path> system_programs{"/usr", "/lib",       "/lib32",    "/lib64",
                                            "/opt", "/nix/store", "/gnu/store"};

} // namespace

OutputOptions output_of(const BuildOptions& options) {
    OutputOptions output;
    output.output = options.output;
    output.content = options.content;
    output.theme = options.theme.value_or("themes");
    return output;
}

void confine_to(const BuildOptions& options, const OutputClaim& claim) {
    ReachableFiles files{system_files, system_programs, {"/dev/null"}, {claim.parent}};
    files.read.push_back(options.content);
    if (options.private_content) files.read.push_back(*options.private_content);
    for (auto& folder : theme_places(options.theme)) files.read.push_back(std::move(folder));
    std::error_code unknown;
    const auto program = fs::read_symlink("/proc/self/exe", unknown);
    files.read_and_run.push_back(program.parent_path()); // schaukasten-medien is there, too
    files.write.push_back(claim.state);
    files.write.push_back(claim.output);
    restrict_to(files);
}

} // namespace schaukasten
