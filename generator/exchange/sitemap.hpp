#pragma once

#include "base/output_file.hpp"
#include "plan/site_plan.hpp"

#include <string_view>

namespace schaukasten {

inline constexpr std::string_view sitemap_file = "sitemap.xml";
inline constexpr std::string_view robots_file = "robots.txt";

/// `sitemap.xml` (sitemaps.org 0.9): every page but redirects and the 404 page.
OutputFile sitemap(const SitePlan& plan);

/// `robots.txt` (RFC 9309): everybody may read everything; a site with drafts nobody.
OutputFile robots(const SitePlan& plan);

} // namespace schaukasten
