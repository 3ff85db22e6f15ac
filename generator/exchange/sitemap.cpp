#include "exchange/sitemap.hpp"

#include "exchange/xml_writer.hpp"

#include <fmt/format.h>

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
    return {"sitemap.xml", xml.take()};
}

OutputFile robots(const SitePlan& plan) {
    if (plan.drafts == Drafts::Show) return {"robots.txt", "User-agent: *\nDisallow: /\n"};
    return {"robots.txt",
            fmt::format("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", plan.base_url)};
}

} // namespace schaukasten
