#include "exchange/sitemap.hpp"

#include "exchange/xml_writer.hpp"

#include <fmt/format.h>

#include <utility>

namespace schaukasten {

OutputFile sitemap(const SitePlan& plan) {
    XmlWriter xml;
    xml.open("urlset");
    xml.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    for (const auto& page : plan.pages) {
        if (!is_listed(page)) continue;
        xml.open("url");
        xml.element("loc", plan.base_url + page.address);
        xml.close();
    }
    xml.close();
    return {std::string(sitemap_file), xml.take()};
}

OutputFile robots(const SitePlan& plan) {
    std::string file(robots_file);
    if (plan.drafts == Drafts::Show) return {std::move(file), "User-agent: *\nDisallow: /\n"};
    return {std::move(file),
            fmt::format("User-agent: *\nAllow: /\n\nSitemap: {}{}\n", plan.base_url, sitemap_file)};
}

} // namespace schaukasten
