#pragma once

#include "render/values.hpp"

namespace schaukasten {

/// What a page is called, and in a sentence what stands on it.
struct PageHead {
    Value title;
    Value title_language; // if it is another than the page's
    Value summary;
};

PageHead head_of(ViewValues& values);

} // namespace schaukasten
