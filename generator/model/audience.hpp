#pragma once

namespace schaukasten {

/// Whom a list is for. What families look for stands in the menu and above lists; the rest is
/// reached from the foot of every page.
enum class Audience { Families, Professionals };

} // namespace schaukasten
