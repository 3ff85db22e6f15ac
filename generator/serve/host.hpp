#pragma once

#include <string_view>

namespace schaukasten {

/// True for localhost, 127.0.0.1 and [::1] with our port. A page elsewhere may point a name of its
/// own at 127.0.0.1 and then read what we serve (DNS rebinding); its requests carry that name.
bool is_our_host(std::string_view host, int port);

/// What a browser says about who asks; empty where it says nothing.
struct Asker {
    std::string_view origin; // Origin
    std::string_view site;   // Sec-Fetch-Site
    std::string_view mode;   // Sec-Fetch-Mode
};

/// Whether a page of another site asks, for a picture, a script or to listen to changes. Whoever
/// follows a link to us is welcome.
bool is_foreign(const Asker& asker, int port);

} // namespace schaukasten
