#include "write/workplace.hpp"

#include "base/world_error.hpp"
#include "write/foreign.hpp"
#include "write/output_place.hpp"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace schaukasten {
namespace {

const std::string state_folder = ".schaukasten";

void refuse_strangers(const Folder& output) {
    for (const auto& entry : output.entries()) {
        if (entry.name == ".gitkeep") continue;
        throw WorldError(fmt::format(
            "In »{}« liegt schon etwas, das nicht von Schaukasten stammt (»{}«). Leeren Sie den "
            "Ordner oder nennen Sie mit --output einen anderen.",
            output.shown().native(), entry.name));
    }
}

std::optional<Manifest> last_manifest(const Folder& output) {
    const std::string name(manifest_name);
    if (!output.stamp_of(name)) {
        refuse_strangers(output);
        return std::nullopt;
    }
    auto manifest = manifest_from(output.read(name, largest_manifest));
    if (!manifest) {
        throw WorldError(fmt::format("»{}« ist beschädigt oder stammt von einer neueren Fassung "
                                     "von Schaukasten. Löschen Sie "
                                     "den Ordner »{}« und bauen Sie die Seite neu.",
                                     (output.shown() / name).native(), output.shown().native()));
    }
    return manifest;
}

void make_with_parents(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw_world_error("anlegen", folder, error.value());
}

/// The cache is reached by its path.
void refuse_leading_away(const Folder& state) {
    for (const std::string path : {"cache", "cache/medien"}) {
        const auto stamp = state.stamp_of(path);
        if (stamp && stamp->kind != FileStamp::Kind::Folder) {
            throw_world_error("benutzen", state.shown() / path, ENOTDIR);
        }
    }
}

} // namespace

OutputClaim claim_output(const OutputOptions& options) {
    auto output = output_place(options.output, options.content, options.theme);
    auto parent = output.parent_path();
    const auto name = output.filename().string();
    auto state = parent / state_folder / name;
    std::error_code error;
    const bool is_known = std::filesystem::exists(std::filesystem::symlink_status(state, error));
    const auto there = is_known ? std::nullopt : Folder::open_if_there(output, options.output);
    if (there) last_manifest(*there); // a folder that is refused gets nothing beside it either
    make_with_parents(parent);
    const auto shown = options.output.parent_path();
    const auto beside = Folder::open(parent, shown).make(state_folder).make(name);
    refuse_leading_away(beside);
    RunLock lock(beside, options.output);
    return {std::move(output), std::move(parent), std::move(state), std::move(lock)};
}

Workplace open_workplace(const OutputOptions& options, OutputClaim claim) {
    auto parent = Folder::open(claim.parent, options.output.parent_path());
    auto name = claim.output.filename().string();
    auto state = parent.make(state_folder).make(name);
    auto output = Folder::open_if_there(claim.output, options.output);
    auto last = output ? last_manifest(*output) : std::nullopt;
    for (const auto* of_killed_run : {"new", "next"}) state.remove_tree(of_killed_run);
    auto fresh = state.make("new");
    return {std::move(parent), std::move(name), std::move(state), std::move(claim.lock),
            std::move(output), std::move(last), std::move(fresh)};
}

} // namespace schaukasten
