#pragma once

namespace schaukasten {

/// Whether records that are not to be seen yet are shown all the same.
enum class Drafts { Leave, Show };

} // namespace schaukasten
