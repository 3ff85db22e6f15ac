#pragma once

#include "base/output_file.hpp"
#include "plan/site_plan.hpp"
#include "theme/theme.hpp"

namespace schaukasten {

/// `feed.xml`: RSS 2.0 (rssboard.org/rss-specification) of the articles, newest first, with their
/// whole text. A guid is the article's address, which never changes; dates are RFC 822.
OutputFile render_feed(const SitePlan& plan, const Theme& theme);

/// `sitemap.xml` (sitemaps.org 0.9): every page but redirects and the 404 page.
OutputFile render_sitemap(const SitePlan& plan);

/// `robots.txt` (RFC 9309): everybody may read everything; a site with drafts nobody.
OutputFile render_robots(const SitePlan& plan);

/// A day at midnight in Germany: "Mon, 23 Nov 2026 00:00:00 +0100".
std::string rfc822_date(Date date);

} // namespace schaukasten
