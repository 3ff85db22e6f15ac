#pragma once

#include <filesystem>
#include <stdexcept>
#include <string_view>

namespace schaukasten {

/// The world fails: a disk is full, a folder missing. `what()` is one German sentence for the user;
/// `main` prints it and exits 2.
class WorldError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// `doing` is an infinitive, `error` an errno:
///
///     throw_world_error("schreiben", "public/index.html", ENOSPC)
///     ->  »public/index.html« lässt sich nicht schreiben: der Datenträger ist voll.
[[noreturn]] void throw_world_error(std::string_view doing, const std::filesystem::path& path,
                                    int error);

/// What an errno means, in German, such as "keine Berechtigung".
std::string_view reason_of(int error);

} // namespace schaukasten
