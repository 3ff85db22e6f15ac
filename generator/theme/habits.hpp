#pragma once

#include "theme/theme_folder.hpp"

namespace schaukasten {

/// What the scripts and forms of a theme may do with readers and their devices. Read from its files
/// and on the safe side: what only might be so, is. The Datenschutzerklärung says of a site what it
/// does not do, and only what stands here.
struct ThemeHabits {
    bool sets_cookies = false;
    bool keeps_on_device = false; // beside cookies: localStorage and its kin
    bool asks_for_place = false;  // geolocation
    bool sends_forms = false;     // or anything else that readers did not ask to see

    /// Takes in a template, a script or any other file of a theme.
    void note(const ThemeFile& file);
};

} // namespace schaukasten
