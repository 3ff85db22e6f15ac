#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

// Names of servers have letters for people and an ASCII form for machines (IDNA, UTS 46), which
// stands in headers, feeds and whatever else has to be an address to the letter:
//
//     https://www.münster.example/a   <->   https://www.xn--mnster-3ya.example/a

/// The name of the server in an address in the web: "www.münster.example"; empty if there is none.
std::string_view host_of(std::string_view address);

/// The same address with its host in ASCII. Nothing if there is no such host: "https://mün..ster/".
std::optional<std::string> address_in_ascii(std::string_view address);

/// For an address that has been checked; stays as it is if its host has no form in ASCII.
std::string with_ascii_host(std::string_view address);

/// As people read it.
std::string with_spoken_host(std::string_view address);

} // namespace schaukasten
