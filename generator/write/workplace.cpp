#include "write/workplace.hpp"

#include "base/world_error.hpp"
#include "write/foreign.hpp"
#include "write/output_place.hpp"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::uint64_t largest_manifest = std::uint64_t{1} << 30;

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

} // namespace

Workplace open_workplace(const OutputOptions& options) {
    const auto place = output_place(options.output, options.content);
    if (const auto there = Folder::open_if_there(place, options.output)) {
        last_manifest(*there); // a folder that is refused gets nothing beside it either
    }
    make_with_parents(place.parent_path());
    auto parent = Folder::open(place.parent_path(), options.output.parent_path());
    auto name = place.filename().string();
    auto state = parent.make(".schaukasten").make(name);
    RunLock lock(state, options.output);

    // Only now, since a run that has just ended may have exchanged the output.
    auto output = Folder::open_if_there(place, options.output);
    auto last = output ? last_manifest(*output) : std::nullopt;
    state.remove_tree("new"); // of a killed run
    auto fresh = state.make("new");
    return {std::move(parent), std::move(name), std::move(state), std::move(lock),
            std::move(output), std::move(last), std::move(fresh)};
}

} // namespace schaukasten
