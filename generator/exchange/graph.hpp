#pragma once

#include "plan/site_plan.hpp"

#include <span>
#include <string>
#include <string_view>

namespace schaukasten {

/// A step of the way from the start page to a page, in the words of the page.
struct GraphCrumb {
    std::string_view name;
    std::string address; // whole
};

struct GraphPage {
    std::string_view title;
    std::span<const GraphCrumb> crumbs; // without the page itself
    std::string_view summary{};
};

/// What search engines read of a page: JSON-LD (json-ld.org, words of schema.org), one `@graph`
/// with what the page is about and the way to it, and nothing else, so that pages stay light.
/// Empty if there is nothing to tell. Stands in a <script>: nothing in it can end one.
std::string graph_of(const Page& page, const SitePlan& plan, const GraphPage& said);

} // namespace schaukasten
