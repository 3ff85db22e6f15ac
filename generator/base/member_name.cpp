#include "base/member_name.hpp"

#include <mutex>
#include <string>
#include <unordered_map>

namespace schaukasten {
namespace {

struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
};

} // namespace

std::uint32_t number_of_name(std::string_view name) {
    static std::mutex guard;
    static std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers;
    const std::scoped_lock lock(guard);
    if (const auto known = numbers.find(name); known != numbers.end()) return known->second;
    return numbers.emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
}

} // namespace schaukasten
