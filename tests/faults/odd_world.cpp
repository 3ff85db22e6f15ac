// Loaded before libc: another world for a build, which has to make the same of it.
//
//     ODD_ORDER=7        folders list their entries shuffled, by that seed
//     ODD_TIME=1795...   the clock stands still at that second
//     ODD_CHANGE=5,6     while the open file 5 is read for the first time, a byte is added to 6,
//                        which is the same file, open for writing
//     ODD_REACH=A:B      before the first sync, tries to read A and to write B, and says on stderr
//                        whether it could: "reached: 0 0"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace {

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

struct Listing {
    std::vector<dirent> entries;
    std::size_t next = 0;
};

std::mutex guard;
std::map<DIR*, Listing> listings;

Listing& listing_of(DIR* folder) {
    const auto [found, is_new] = listings.try_emplace(folder);
    if (!is_new) return found->second;
    auto& entries = found->second.entries;
    static auto* const next = real<dirent*(DIR*)>("readdir");
    while (const auto* entry = next(folder)) entries.push_back(*entry);
    std::mt19937 chance(static_cast<unsigned>(std::atoi(std::getenv("ODD_ORDER"))));
    std::shuffle(entries.begin(), entries.end(), chance);
    return found->second;
}

bool is_same_file(int one, int other) {
    struct stat a {};
    struct stat b {};
    return ::fstat(one, &a) == 0 && ::fstat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

/// What somebody does who saves the file at this moment.
void change_while_read(int file) {
    static bool is_done = false;
    static const char* const given = std::getenv("ODD_CHANGE");
    int same = -1;
    int writable = -1;
    if (is_done || !given || std::sscanf(given, "%d,%d", &same, &writable) != 2) return;
    if (file == same || !is_same_file(file, same)) return;
    is_done = true;
    if (::pwrite(writable, "#", 1, 0) != 1) ::_exit(99);
}

void reach_out() {
    static bool is_done = false;
    const auto* given = std::getenv("ODD_REACH");
    if (is_done || !given) return;
    is_done = true;
    const std::string both(given);
    const auto middle = both.find(':');
    const int secret = ::open(both.substr(0, middle).c_str(), O_RDONLY);
    const int written = ::open(both.substr(middle + 1).c_str(), O_WRONLY | O_CREAT, 0600);
    std::fprintf(stderr, "reached: %d %d\n", secret >= 0, written >= 0);
}

} // namespace

extern "C" {

dirent* readdir(DIR* folder) {
    static auto* const next = real<dirent*(DIR*)>("readdir");
    if (!std::getenv("ODD_ORDER")) return next(folder);
    const std::scoped_lock lock(guard);
    auto& listing = listing_of(folder);
    return listing.next < listing.entries.size() ? &listing.entries[listing.next++] : nullptr;
}

dirent64* readdir64(DIR* folder) {
    return reinterpret_cast<dirent64*>(readdir(folder)); // the same on 64 bits
}

int closedir(DIR* folder) {
    {
        const std::scoped_lock lock(guard);
        listings.erase(folder);
    }
    return real<int(DIR*)>("closedir")(folder);
}

int syncfs(int file) noexcept {
    reach_out();
    return real<int(int)>("syncfs")(file);
}

int clock_gettime(clockid_t clock, timespec* time) noexcept {
    static auto* const ask = real<int(clockid_t, timespec*)>("clock_gettime");
    const auto* fixed = std::getenv("ODD_TIME");
    if (clock != CLOCK_REALTIME || !fixed) return ask(clock, time);
    *time = {std::atol(fixed), 0};
    return 0;
}

ssize_t read(int file, void* bytes, std::size_t size) {
    static auto* const get = real<ssize_t(int, void*, std::size_t)>("read");
    const auto got = get(file, bytes, size);
    change_while_read(file);
    return got;
}
}
