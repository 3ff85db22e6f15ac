#include "cli/last_build.hpp"

#include "base/libraries.hpp"
#include "base/world_error.hpp"
#include "cli/media_files.hpp"
#include "cli/theme_folder.hpp"
#include "write/untouched.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

const std::string file_name = "gebaut";
constexpr std::string_view first_line = "schaukasten-gebaut 1";
constexpr std::uint64_t largest = std::uint64_t{1} << 26; // bytes

std::string text_of(const ContentHash& hash) {
    return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

/// The file's lines, as they stand in it; the messages are the rest.
struct Notes {
    std::string inputs;   // text_of a stamp
    std::string manifest; // likewise
    std::vector<fs::path> themes;
    BuildAnswer answer;
};

std::string body_of(const Notes& notes) {
    auto body = fmt::format("{}\n{}\n{}\n{}\n{}\n", notes.inputs, notes.manifest,
                            notes.answer.pages, notes.answer.internal, notes.themes.size());
    for (const auto& theme : notes.themes) body += theme.native() + '\n';
    return body + notes.answer.messages;
}

std::string take_line(std::string_view& text) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return std::string(line);
}

std::size_t take_number(std::string_view& text) {
    const auto line = take_line(text);
    std::size_t number = 0;
    std::from_chars(line.data(), line.data() + line.size(), number);
    return number;
}

/// Nothing if the file is not whole.
std::optional<Notes> notes_from(std::string_view text) {
    if (take_line(text) != first_line) return std::nullopt;
    const auto checksum = take_line(text);
    if (checksum != text_of(hash_of(text))) return std::nullopt;
    Notes notes;
    notes.inputs = take_line(text);
    notes.manifest = take_line(text);
    notes.answer.pages = take_number(text);
    notes.answer.internal = take_number(text);
    for (auto count = take_number(text); count > 0; --count) {
        notes.themes.emplace_back(take_line(text));
    }
    notes.answer.messages = text;
    return notes;
}

/// A theme of that name is still looked for, and found, in the same place.
bool are_found_there(const std::vector<fs::path>& themes, const BuildOptions& options) {
    if (themes.empty() ||
        theme_folder(options.theme, themes.back().filename().string()) != themes.back()) {
        return false;
    }
    for (auto i = themes.size() - 1; i > 0; --i) {
        const auto& below = themes[i - 1];
        if (theme_below(themes[i], below.filename().string()) != below) return false;
    }
    return true;
}

void add_options(TreeStamp& stamp, const BuildOptions& options) {
    stamp.add_text(fmt::format(
        "{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", options.output.native(), options.base_url,
        iso_date(options.today), static_cast<int>(options.drafts), static_cast<int>(options.law),
        static_cast<int>(options.warnings), static_cast<int>(options.format), options.compress));
}

void add_program(TreeStamp& stamp) {
    stamp.add("/proc/self/exe");
    stamp.add(helper_program());
    stamp.add_text(lines_of(loaded_libraries()));
}

} // namespace

LastBuild::LastBuild(const BuildOptions& options, const OutputClaim& claim)
    : options_(options), output_(claim.output), state_(claim.state) {}

std::optional<ContentHash> LastBuild::stamp_of(const std::vector<fs::path>& themes) const {
    auto stamp = begun_;
    add_options(stamp, options_);
    add_program(stamp);
    for (const auto& theme : themes) stamp.add(theme);
    stamp.add(options_.content);
    if (options_.private_content) stamp.add(*options_.private_content);
    return stamp.is_settled() ? std::optional(stamp.hash()) : std::nullopt;
}

std::optional<BuildAnswer> LastBuild::if_still_true() const {
    try {
        const auto state = Folder::open(state_, state_);
        if (!state.stamp_of(file_name)) return std::nullopt;
        auto notes = notes_from(state.read(file_name, largest));
        if (!notes || !are_found_there(notes->themes, options_)) return std::nullopt;
        const auto inputs = stamp_of(notes->themes);
        if (!inputs || text_of(*inputs) != notes->inputs) return std::nullopt;
        const auto site = untouched_site(output_, state_, options_.jobs);
        if (!site || text_of(site->hash) != notes->manifest) return std::nullopt;
        notes->answer.files = site->manifest.files.size();
        return std::move(notes->answer);
    } catch (const WorldError&) {
        return std::nullopt;
    }
}

void LastBuild::remember(const std::optional<ContentHash>& stamp,
                         const std::vector<fs::path>& themes, const BuildAnswer& answer) const {
    try {
        const auto state = Folder::open(state_, state_);
        state.remove_file(file_name);
        if (!stamp) return;
        const auto output = Folder::open(output_, output_);
        const auto manifest = output.read(std::string(manifest_name), largest_manifest);
        const auto body = body_of({text_of(*stamp), text_of(hash_of(manifest)), themes, answer});
        state.write(file_name, fmt::format("{}\n{}\n{}", first_line, text_of(hash_of(body)), body));
    } catch (const WorldError&) { // NOLINT(bugprone-empty-catch): the next build takes longer
    }
}

} // namespace schaukasten
