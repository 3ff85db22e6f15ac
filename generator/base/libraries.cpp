#include "base/libraries.hpp"

#include <fmt/format.h>
#include <gnu/libc-version.h>
#include <link.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace schaukasten {
namespace {

constexpr std::string_view prefix = "lib";
constexpr std::string_view ending = ".so.";

/// The name that programs ask for ("libfmt.so.9") is a link to that with the whole version.
int add_file(dl_phdr_info* loaded, std::size_t /*size*/, void* files) {
    std::error_code unknown;
    auto file = std::filesystem::canonical(loaded->dlpi_name, unknown);
    if (!unknown)
        static_cast<std::vector<std::filesystem::path>*>(files)->push_back(std::move(file));
    return 0;
}

} // namespace

std::optional<Library> library_of_file(std::string_view name) {
    // Parts of the C library carry the number of its interface, which has not changed in 25 years.
    if (name == "libc.so.6") return Library{"glibc", ::gnu_get_libc_version()};
    if (name == "libm.so.6") return std::nullopt;
    const auto end = name.find(ending);
    if (!name.starts_with(prefix) || end == std::string_view::npos) return std::nullopt;
    return Library{std::string(name.substr(prefix.size(), end - prefix.size())),
                   std::string(name.substr(end + ending.size()))};
}

std::vector<Library> loaded_libraries() {
    std::vector<std::filesystem::path> files;
    ::dl_iterate_phdr(&add_file, &files);
    std::vector<Library> libraries;
    for (const auto& file : files) {
        if (auto library = library_of_file(file.filename().string()))
            libraries.push_back(std::move(*library));
    }
    std::ranges::sort(libraries);
    return libraries;
}

std::string lines_of(const std::vector<Library>& libraries) {
    std::string lines;
    for (const auto& [name, version] : libraries) lines += fmt::format("  {} {}\n", name, version);
    return lines;
}

} // namespace schaukasten
