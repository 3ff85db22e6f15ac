#pragma once

#include <string_view>

namespace schaukasten {

/// True for localhost, 127.0.0.1 and [::1] with our port. A page elsewhere may point a name of its
/// own at 127.0.0.1 and then read what we serve (DNS rebinding); its requests carry that name.
bool is_our_host(std::string_view host, int port);

} // namespace schaukasten
