#include "cli/lost_addresses.hpp"

#include "check/site_file.hpp"
#include "model/fachkraft.hpp"
#include "model/site.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

bool is_of_a_person(const std::string& address) {
    return address.find(fmt::format("/{}/", type_name<Fachkraft>.folder)) != std::string::npos;
}

std::string where_it_is_withdrawn() {
    return fmt::format("in {}.toml unter [{}] {}", site_file, key_of(&Site::old_addresses),
                       key_of(&OldAddresses::withdrawn));
}

} // namespace

std::string way_out_of(const std::string& address) {
    auto ways = fmt::format("die Adresse {} gibt es nicht mehr; ", address);
    if (is_of_a_person(address)) {
        ways += "ist das gewollt, ";
    } else {
        ways +=
            fmt::format("damit alte Links weiter gehen, nennen Sie sie bei dem Eintrag, der sie "
                        "ersetzt, unter {} = [\"{}\"]; ersetzt sie nichts, ",
                        key_of(&RecordHead::aliases), address);
    }
    return ways + fmt::format("nennen Sie sie {} = [\"{}\"]", where_it_is_withdrawn(), address);
}

std::string ways_out_of(const std::vector<std::string>& addresses) {
    if (addresses.empty()) return {};
    std::string text = "Diese Adressen verschwinden und leiten nirgendwohin weiter:\n";
    for (const auto& address : addresses) text += fmt::format("  {}\n", address);
    if (std::ranges::all_of(addresses, is_of_a_person)) {
        return text + fmt::format("Ist das gewollt, nennen Sie sie {}.\n", where_it_is_withdrawn());
    }
    return text + fmt::format("Damit alte Links weiter gehen, nennen Sie sie bei dem Eintrag, der "
                              "sie ersetzt, unter »{}«; ersetzt sie nichts, wie bei Seiten von "
                              "Personen, {}.\n",
                              key_of(&RecordHead::aliases), where_it_is_withdrawn());
}

} // namespace schaukasten
