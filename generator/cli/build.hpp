#pragma once

#include "base/date.hpp"
#include "plan/drafts.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace schaukasten {

/// What a command ends with; the numbers are the program's exit status.
enum class ExitStatus { Done = 0, ContentHasErrors = 1, Failed = 2 };

/// `Sarif` is what GitHub shows beside the lines of a change, `CodeQuality` what GitLab does.
enum class MessageFormat { Text, Json, Sarif, CodeQuality };

/// Warnings only tell, or are as bad as errors.
enum class Warnings { Tell, Refuse };

/// Whether a site without what the law demands is refused, only told of, or made for trial.
enum class Law { Demand, Tell, Leave };

struct BuildOptions {
    std::filesystem::path content = "content";
    std::optional<std::filesystem::path>
        private_content; // what is kept apart (private_content.hpp)
    std::filesystem::path output = "public";
    std::optional<std::filesystem::path> theme; // else what the site file names
    std::string base_url;                       // else what the site file says
    Date today;
    Drafts drafts = Drafts::Leave;
    unsigned jobs = 1;
    Warnings warnings = Warnings::Tell;
    Law law = Law::Demand;
    MessageFormat format = MessageFormat::Text;
    bool quiet = false;
    bool sandbox = false;  // keep this process to the folders of the build where the kernel can
    bool forget = false;   // the site before this one goes as soon as this one stands
    bool compress = false; // text lies compressed beside itself, too
    bool timings = false;  // tell how long each stage took, with the summary
};

/// Content to site, the whole way. Messages go to `messages`, the summary line to `summary`.
/// Throws WorldError if the world fails.
ExitStatus build(const BuildOptions& options, std::ostream& messages, std::ostream& summary);

/// Says in one line on `answer` when a build of the same content would be another one, or that it
/// never will; writes no site.
ExitStatus tell_next_change(const BuildOptions& options, std::ostream& messages,
                            std::ostream& answer);

} // namespace schaukasten
