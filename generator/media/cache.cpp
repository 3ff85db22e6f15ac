#include "media/cache.hpp"

#include "base/world_error.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <iterator>
#include <system_error>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view answer_file = "antwort";
constexpr std::string_view sums_line = "-- summen\n"; // the answer ends here
constexpr std::string_view end_line = "-- ende\n";
constexpr std::string_view begun_prefix = "neu-";

std::string hex(ContentHash hash) {
    return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

std::optional<std::string> bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) return std::nullopt;
    return bytes;
}

/// One line for each file made; nothing if one is missing or empty.
std::optional<std::string> sums_of(const MediaAnswer& answer, const fs::path& folder) {
    std::string lines;
    for (const auto& made : made_files(answer.info)) {
        const auto bytes = bytes_of(folder / made.name);
        if (!bytes || bytes->empty()) return std::nullopt;
        lines += fmt::format("{} {}\n", made.name, hex(hash_of(*bytes)));
    }
    return lines;
}

void write_or_throw(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw_world_error("schreiben", path, errno);
}

/// Of a run that was ended; one at work now is younger.
bool is_left_behind(const fs::path& path) {
    std::error_code error;
    const auto changed = fs::last_write_time(path, error);
    return !error && fs::file_time_type::clock::now() - changed > std::chrono::hours(1);
}

} // namespace

std::string MediaCache::key_of(ContentHash hash, std::string_view recipe) {
    return fmt::format("{}-{}{}", hex(hash), recipe, recipe_version);
}

std::optional<MediaAnswer> MediaCache::find(const std::string& key) {
    const auto entry = folder_ / key;
    std::error_code unknown;
    const auto trusted = trusted_.find(key);
    if (trusted != trusted_.end() && fs::exists(entry / answer_file, unknown)) {
        const std::scoped_lock lock(guard_);
        return used_.insert(*trusted).first->second;
    }
    auto text = bytes_of(entry / answer_file);
    if (!text) return std::nullopt;
    const auto end = text->find(sums_line);
    if (end != std::string::npos) {
        auto answer = parse_answer(std::string_view(*text).substr(0, end));
        const auto sums = answer ? sums_of(*answer, entry) : std::nullopt;
        if (sums && text->substr(end) == std::string(sums_line) + *sums + std::string(end_line)) {
            const std::scoped_lock lock(guard_);
            used_.emplace(key, *answer);
            return answer;
        }
    }
    drop(entry);
    return std::nullopt;
}

fs::path MediaCache::begin() {
    unsigned number = 0;
    {
        const std::scoped_lock lock(guard_);
        number = begun_++;
    }
    auto folder = folder_ / fmt::format("{}{}-{}", begun_prefix, ::getpid(), number);
    drop(folder);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw_world_error("anlegen", folder, error.value());
    return folder;
}

std::optional<MediaAnswer> MediaCache::keep(const std::string& key, const fs::path& made,
                                            std::string_view lines) {
    auto answer = parse_answer(lines);
    const auto sums = answer ? sums_of(*answer, made) : std::nullopt;
    if (!sums) return std::nullopt;
    write_or_throw(made / answer_file, fmt::format("{}{}{}{}", lines, sums_line, *sums, end_line));
    std::error_code error;
    fs::rename(made, folder_ / key, error);
    // Somebody was quicker, with the same file under another name: the same bytes.
    if (error) drop(made);
    if (error && !fs::exists(folder_ / key))
        throw_world_error("anlegen", folder_ / key, error.value());
    const std::scoped_lock lock(guard_);
    used_.emplace(key, *answer);
    return answer;
}

void MediaCache::drop(const fs::path& made) {
    std::error_code ignored;
    fs::remove_all(made, ignored);
}

std::vector<Unremoved> MediaCache::remove_unused() {
    std::error_code error;
    std::vector<fs::path> unused;
    fs::directory_iterator at(folder_, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        const auto name = at->path().filename().string();
        std::error_code gone;
        if (!at->is_directory(gone) || used_.contains(name)) continue;
        if (!name.starts_with(begun_prefix) || is_left_behind(at->path()))
            unused.push_back(at->path());
    }
    std::vector<Unremoved> left;
    if (error && error.value() != ENOENT) left.push_back({folder_, error.value()});
    std::ranges::sort(unused);
    for (const auto& path : unused) {
        fs::remove_all(path, error);
        if (error) left.push_back({path, error.value()});
    }
    return left;
}

} // namespace schaukasten
