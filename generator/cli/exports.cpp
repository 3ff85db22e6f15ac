#include "cli/exports.hpp"

#include "cli/theme_words.hpp"
#include "exchange/calendars.hpp"
#include "exchange/feeds.hpp"
#include "exchange/hsds.hpp"
#include "exchange/open_data.hpp"
#include "exchange/site_icons.hpp"
#include "exchange/sitemap.hpp"
#include "exchange/web_manifest.hpp"
#include "model/address.hpp"
#include "model/exchange_address.hpp"
#include "model/school_card.hpp"
#include "render/contact_cards.hpp"
#include "render/school_card_files.hpp"
#include "server/server_files.hpp"

#include <array>
#include <vector>

namespace schaukasten {
namespace {

template <const std::string_view& folder>
bool is_in(const SitePlan& /*plan*/, std::string_view path) {
    return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
}

bool is_calendar(const SitePlan& /*plan*/, std::string_view path) {
    return path.ends_with(".ics");
}

bool is_contact_card(const SitePlan& /*plan*/, std::string_view path) {
    return path.ends_with(".vcf");
}

bool is_feed(const SitePlan& /*plan*/, std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    return name == feed_file || name == atom_feed_file || name == json_feed_file;
}

bool is_filter(const SitePlan& plan, std::string_view path) {
    return !plan.facets.empty() && path == plan.filter.path;
}

bool is_for_crawlers(const SitePlan& /*plan*/, std::string_view path) {
    return path == sitemap_file || path == robots_file;
}

bool is_for_telephones(const SitePlan& /*plan*/, std::string_view path) {
    return is_icon(path) || path.substr(path.rfind('/') + 1) == web_manifest_file;
}

bool is_for_servers(const SitePlan& /*plan*/, std::string_view path) {
    return path.starts_with('.');
}

bool is_school_card(const SitePlan& /*plan*/, std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    return name == school_card_page || name == school_card_data || path == school_card_schema ||
           path == school_card_style;
}

void put_all(const std::vector<OutputFile>& files, FileSink& sink) {
    for (const auto& file : files) sink.put(file);
}

void put_data(const SitePlan& plan, const Theme& theme, FileSink& sink) {
    put_open_data(plan, theme_words(plan, theme), sink);
}

void put_open_referral(const SitePlan& plan, const Theme& theme, FileSink& sink) {
    put_hsds(plan, theme_words(plan, theme), sink);
}

void put_events_and_hours(const SitePlan& plan, const Theme& theme, FileSink& sink) {
    put_calendars(plan, theme_words(plan, theme), sink);
}

void put_news(const SitePlan& plan, const Theme& theme, FileSink& sink) {
    put_feeds(plan, theme_words(plan, theme), sink);
}

void put_contacts(const SitePlan& plan, const Theme& /*theme*/, FileSink& sink) {
    put_contact_cards(plan, sink);
}

void put_filter(const SitePlan& plan, const Theme& /*theme*/, FileSink& sink) {
    if (!plan.facets.empty()) sink.put(plan.filter);
}

void put_for_crawlers(const SitePlan& plan, const Theme& /*theme*/, FileSink& sink) {
    sink.put(sitemap(plan));
    sink.put(robots(plan));
}

void put_for_telephones(const SitePlan& plan, const Theme& theme, FileSink& sink) {
    put_all(web_manifests(plan, theme_words(plan, theme)), sink);
    put_all(site_icons(plan.directory.site), sink);
}

void put_for_servers(const SitePlan& plan, const Theme& /*theme*/, FileSink& sink) {
    put_all(server_files(plan), sink);
}

constexpr std::array<Export, 10> all_exports{{
    {is_in<open_data_folder>, put_data},
    {is_in<open_referral_folder>, put_open_referral},
    {is_calendar, put_events_and_hours},
    {is_feed, put_news},
    {is_school_card, put_school_cards},
    {is_contact_card, put_contacts},
    {is_filter, put_filter},
    {is_for_crawlers, put_for_crawlers},
    {is_for_telephones, put_for_telephones},
    {is_for_servers, put_for_servers},
}};

} // namespace

std::span<const Export> exports() {
    return all_exports;
}

} // namespace schaukasten
