#include "exchange/feed_formats.hpp"

#include "base/json_writer.hpp"
#include "exchange/xml_writer.hpp"

#include <fmt/format.h>

#include <array>

namespace schaukasten {
namespace {

void rss_item(XmlWriter& xml, const FeedEntry& entry) {
    xml.open("item");
    xml.element("title", entry.title);
    xml.element("link", entry.url);
    xml.open("guid");
    xml.attribute("isPermaLink", "false");
    xml.text(entry.id);
    xml.close();
    if (entry.published) xml.element("pubDate", rfc822_date(*entry.published));
    xml.element("description", entry.summary);
    for (const auto topic : entry.topics) xml.element("category", topic);
    xml.element("content:encoded", entry.content);
    xml.close();
}

void atom_link(XmlWriter& xml, const char* name, std::string_view relation, std::string_view type,
               std::string_view address) {
    xml.open(name);
    xml.attribute("rel", relation);
    xml.attribute("type", type);
    xml.attribute("href", address);
    xml.close();
}

void atom_text(XmlWriter& xml, const char* name, std::string_view type, std::string_view text) {
    if (text.empty()) return;
    xml.open(name);
    xml.attribute("type", type);
    xml.text(text);
    xml.close();
}

void atom_entry(XmlWriter& xml, const FeedEntry& entry) {
    xml.open("entry");
    xml.element("id", entry.id);
    xml.element("title", entry.title);
    atom_link(xml, "link", "alternate", "text/html", entry.url);
    xml.element("published", rfc3339_date(*entry.published));
    xml.element("updated", rfc3339_date(*entry.changed));
    xml.element("summary", entry.summary);
    for (const auto topic : entry.topics) {
        xml.open("category");
        xml.attribute("term", topic);
        xml.close();
    }
    atom_text(xml, "content", "html", entry.content);
    xml.close();
}

void json_authors(JsonWriter& json, std::string_view name) {
    if (name.empty()) return;
    json.key("authors");
    json.begin_list();
    json.begin_object();
    json.member("name", name);
    json.end_object();
    json.end_list();
}

void json_item(JsonWriter& json, const FeedEntry& entry) {
    json.begin_object();
    json.member("id", entry.id);
    json.member("url", entry.url);
    json.member("title", entry.title);
    json.member("summary", entry.summary);
    json.key(entry.content.empty() ? "content_text" : "content_html"); // one of them is needed
    json.text(entry.content.empty() ? std::string_view(entry.summary) : entry.content);
    if (entry.published) json.member("date_published", rfc3339_date(*entry.published));
    if (entry.changed) json.member("date_modified", rfc3339_date(*entry.changed));
    if (!entry.topics.empty()) {
        json.key("tags");
        json.begin_list();
        for (const auto topic : entry.topics) json.text(topic);
        json.end_list();
    }
    json.end_object();
}

} // namespace

std::string write_rss(const FeedHead& head, std::span<const FeedEntry* const> entries) {
    XmlWriter xml;
    xml.open("rss");
    xml.attribute("version", "2.0");
    xml.attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
    xml.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
    xml.open("channel");
    xml.element("title", head.title);
    xml.element("link", head.page);
    xml.element("description", head.about);
    xml.element("language", head.language);
    if (head.changed) xml.element("lastBuildDate", rfc822_date(*head.changed));
    atom_link(xml, "atom:link", "self", "application/rss+xml", head.self);
    for (const auto* entry : entries) rss_item(xml, *entry);
    xml.close();
    xml.close();
    return xml.take();
}

std::string write_atom(const FeedHead& head, std::span<const FeedEntry* const> entries) {
    XmlWriter xml;
    xml.open("feed");
    xml.attribute("xmlns", "http://www.w3.org/2005/Atom");
    xml.attribute("xml:lang", head.language);
    xml.element("id", head.id);
    xml.element("title", head.title);
    xml.element("subtitle", head.about);
    xml.element("updated", rfc3339_date(*head.changed));
    xml.open("author");
    xml.element("name", head.author);
    xml.close();
    atom_link(xml, "link", "self", "application/atom+xml", head.self);
    atom_link(xml, "link", "alternate", "text/html", head.page);
    for (const auto* entry : entries) atom_entry(xml, *entry);
    xml.close();
    return xml.take();
}

std::string write_json_feed(const FeedHead& head, std::span<const FeedEntry* const> entries) {
    JsonWriter json;
    json.begin_object();
    json.member("version", "https://jsonfeed.org/version/1.1");
    json.member("title", head.title);
    json.member("home_page_url", head.page);
    json.member("feed_url", head.self);
    json.member("description", head.about);
    json.member("language", head.language);
    json_authors(json, head.author);
    json.key("items");
    json.begin_list();
    for (const auto* entry : entries) json_item(json, *entry);
    json.end_list();
    json.end_object();
    return json.take() + "\n";
}

std::string rfc822_date(Date date) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{}, {:02} {} {} 00:00:00 +{:02}00", days.at(weekday_of(date).c_encoding()),
                       static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), offset_in_germany(date).count());
}

std::string rfc3339_date(Date date) {
    return fmt::format("{}T00:00:00+{:02}:00", iso_date(date), offset_in_germany(date).count());
}

} // namespace schaukasten
