#include "cli/serve.hpp"

#include "serve/server.hpp"

#include <filesystem>
#include <ostream>

namespace schaukasten {
namespace {

/// Not the output: a preview never changes what is published.
const std::filesystem::path preview_folder = ".schaukasten/vorschau";

} // namespace

ExitStatus serve(BuildOptions options, std::optional<int> port, std::ostream& messages,
                 std::ostream& summary) {
    std::filesystem::create_directories(preview_folder.parent_path());
    PreviewServer server({{preview_folder, "/"}, port});
    options.output = preview_folder;
    options.base_url = server.address();
    const auto status = build(options, messages, summary);
    if (status != ExitStatus::Done) return status;
    summary << "Die Vorschau steht unter " << server.address() << " (beenden mit Strg+C)"
            << std::endl;
    server.run_until_signal();
    return ExitStatus::Done;
}

} // namespace schaukasten
