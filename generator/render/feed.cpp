#include "render/feed.hpp"

#include "base/html.hpp"
#include "base/qr_code.hpp"
#include "render/date_words.hpp"
#include "render/prose_links.hpp"
#include "render/xml.hpp"

#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::size_t longest_feed = 50;
constexpr auto declaration = "xml version=\"1.0\" encoding=\"UTF-8\"";

class XmlWriter {
public:
    explicit XmlWriter(tinyxml2::XMLPrinter& printer) : printer_(printer) {}

    void open(const char* name) { printer_.OpenElement(name); }
    void close() { printer_.CloseElement(); }
    void attribute(const char* name, std::string_view value) {
        printer_.PushAttribute(name, xml_text(value).c_str());
    }
    void text(std::string_view text) { printer_.PushText(xml_text(text).c_str()); }
    void element(const char* name, std::string_view text) {
        if (text.empty()) return;
        open(name);
        this->text(text);
        close();
    }

private:
    tinyxml2::XMLPrinter& printer_;
};

/// The newest day that the content names, so that the feed changes only with it.
std::optional<Date> newest_date(const SitePlan& plan) {
    std::optional<Date> newest;
    for (const auto& article : plan.directory.all<Article>()) {
        if (!newest || *newest < article.date) newest = article.date;
    }
    return newest;
}

/// A link within the text leads into the page: readers show the text at an address of their own.
std::string with_whole_anchors(const std::string& html, const std::string& address) {
    constexpr std::string_view anchor = "href=\"#"; // never in text: there a quote is escaped
    std::string whole;
    std::size_t from = 0;
    for (auto at = html.find(anchor); at != std::string::npos; at = html.find(anchor, from)) {
        const auto hash = at + anchor.size() - 1;
        whole.append(html, from, hash - from).append(escape(address).text());
        whole += '#';
        from = hash + 1;
    }
    return whole.append(html, from);
}

void write_item(XmlWriter& xml, const SitePlan& plan, const Texts& texts, DateWords& dates,
                std::uint32_t place) {
    const auto& article = plan.directory.all<Article>()[place];
    Page page;
    page.address = *plan.address(target_of<Article>(place), 0);
    const auto address = plan.base_url + page.address;
    Arena arena;
    LastQrCode codes;
    const ViewContext context{plan, page, texts, dates, codes, arena, plan.base_url};

    xml.open("item");
    xml.element("title", article.title.original);
    xml.element("link", address);
    xml.open("guid");
    xml.attribute("isPermaLink", "true");
    xml.text(address);
    xml.close();
    xml.element("pubDate", rfc822_date(article.date));
    xml.element("description", article.summary.original);
    for (const auto topic : article.topics) {
        xml.element("category", plan.directory.term(Vocabulary::Topics, topic).name.original);
    }
    const auto body = html_of(article.body.original, context);
    xml.element("content:encoded", with_whole_anchors(body.text(), address));
    xml.close();
}

} // namespace

std::string rfc822_date(Date date) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{}, {:02} {} {} 00:00:00 +{:02}00", days.at(weekday_of(date).c_encoding()),
                       static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), offset_in_germany(date).count());
}

OutputFile render_feed(const SitePlan& plan, const Theme& theme) {
    const auto& heading = plan.directory.site.heading;
    const auto& texts = theme.texts(plan.languages.front());
    DateWords dates(plan.languages.front());
    tinyxml2::XMLPrinter printer(nullptr, true);
    XmlWriter xml(printer);
    printer.PushDeclaration(declaration);
    xml.open("rss");
    xml.attribute("version", "2.0");
    xml.attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
    xml.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
    xml.open("channel");
    xml.element("title", heading.title.original);
    xml.element("link", plan.base_url);
    const auto& subtitle = heading.subtitle.original;
    xml.element("description", subtitle.empty() ? texts.get("start.kurz") : subtitle);
    xml.element("language", plan.languages.front());
    if (const auto newest = newest_date(plan)) xml.element("lastBuildDate", rfc822_date(*newest));
    xml.open("atom:link");
    xml.attribute("href", plan.base_url + "feed.xml");
    xml.attribute("rel", "self");
    xml.attribute("type", "application/rss+xml");
    xml.close();
    const auto count = std::min(longest_feed, plan.directory.all<Article>().size());
    for (std::uint32_t i = 0; i < count; ++i) write_item(xml, plan, texts, dates, i);
    xml.close();
    xml.close();
    return {"feed.xml", printer.CStr()};
}

OutputFile render_sitemap(const SitePlan& plan) {
    tinyxml2::XMLPrinter printer(nullptr, true);
    XmlWriter xml(printer);
    printer.PushDeclaration(declaration);
    xml.open("urlset");
    xml.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    for (const auto& page : plan.pages) {
        if (!is_listed(page)) continue;
        xml.open("url");
        xml.element("loc", plan.base_url + page.address);
        xml.close();
    }
    xml.close();
    return {"sitemap.xml", printer.CStr()};
}

OutputFile render_robots(const SitePlan& plan) {
    if (plan.drafts == Drafts::Show) return {"robots.txt", "User-agent: *\nDisallow: /\n"};
    return {"robots.txt",
            fmt::format("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", plan.base_url)};
}

} // namespace schaukasten
