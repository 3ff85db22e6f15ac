#include "publish/run_lock.hpp"

#include "base/world_error.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace schaukasten {
namespace {

/// It becomes a word of a shell and of a line.
std::string one_word(std::string text) {
    const auto is_odd = [](unsigned char c) {
        return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '.' || c == '-' || c == '_' || c == '@');
    };
    std::ranges::replace_if(text, is_odd, '_');
    return text;
}

std::string age_in_words(std::int64_t seconds) {
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    if (seconds < 2 * minute) return "gerade eben";
    if (seconds < 2 * hour) return fmt::format("vor {} Minuten", seconds / minute);
    constexpr std::int64_t day = 24 * hour;
    if (seconds < 2 * day) return fmt::format("vor {} Stunden", seconds / hour);
    return fmt::format("vor {} Tagen", seconds / day);
}

} // namespace

std::string name_of_this_place() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host.front() = '\0';
    const auto* account = ::getpwuid(::geteuid());
    return one_word(fmt::format("{}@{}", account ? account->pw_name : "unbekannt", host.data()));
}

std::string lock_text(const RunOwner& owner, std::int64_t now) {
    return fmt::format("{} {} {}", owner.token, owner.who, now);
}

void refuse_other_run(std::string_view lock, std::int64_t now, const std::string& target) {
    const auto first = lock.find(' ');
    const auto last = lock.rfind(' ');
    std::string who = "jemand anderem";
    std::int64_t since = now;
    if (first != std::string_view::npos && first < last) {
        who = one_word(std::string(lock.substr(first + 1, last - first - 1)));
        std::from_chars(lock.data() + last + 1, lock.data() + lock.size(), since);
    }
    throw WorldError(fmt::format(
        "»{0}« wird schon von {1} veröffentlicht, begonnen {2}. Warten Sie, bis das fertig ist. "
        "Läuft dort sicher nichts mehr, geht es weiter mit: schaukasten publish {0} --yes "
        "--break-lock",
        target, who, age_in_words(now - since)));
}

} // namespace schaukasten
