#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace schaukasten {

/// Folder of content/ whose records have addresses of their own at the top of the site.
inline constexpr std::string_view page_folder = "seiten";

/// Address of a record below the site's root, without '/' at the start and with one at the end:
/// "schulen/suedschule/"; of a page "impressum/".
inline std::string address_of(std::string_view folder, std::string_view id) {
    std::string address;
    if (folder != page_folder) address.append(folder).append("/");
    return address.append(id).append("/");
}

/// Beside the page of a school or of a Fachkraft: the contact as a file.
inline constexpr std::string_view contact_card_file = "kontakt.vcf";

/// Below the pages of a date, of what dates belong to, and of a school: calendars (RFC 5545).
inline constexpr std::string_view event_calendar_file = "termin.ics";
inline constexpr std::string_view calendar_file = "kalender.ics";
inline constexpr std::string_view office_hours_file = "sprechzeiten.ics";

/// At the top of the site, and below the pages of offers, dates, schools and topics: what is new.
inline constexpr std::string_view feed_file = "feed.xml"; // RSS
inline constexpr std::string_view atom_feed_file = "feed.atom";
inline constexpr std::string_view json_feed_file = "feed.json";

/// The page that lists feeds and calendars: "abonnieren/".
inline constexpr std::string_view subscribe_folder = "abonnieren";

/// Below the page of a school: its sheet for the display case.
inline constexpr std::string_view poster_folder = "plakat/";

/// The page of the calendar of the school year: "kalender/".
inline constexpr std::string_view calendar_folder = "kalender";

/// The page of the search: "suche/".
inline constexpr std::string_view search_folder = "suche";
/// The page of the map: "karte/".
inline constexpr std::string_view map_folder = "karte";

/// Below the first page of a list stand the further ones, so nothing in it has this id.
inline constexpr std::string_view list_parts = "seite";

/// Address of a part, from 1, of what begins at an address: "schulen/", "schulen/seite/2/".
inline std::string part_address(std::string first, std::uint32_t part) {
    if (part > 1) first.append(list_parts).append("/").append(std::to_string(part)).append("/");
    return first;
}

inline std::string list_address(std::string_view folder, std::uint32_t part = 1) {
    return part_address(std::string(folder) + "/", part);
}

/// Below the list of offers stand those for one class, "angebote/klasse/5/", and those that cost
/// nothing, "angebote/kostenlos/", so no offer has one of these ids.
inline constexpr std::string_view offers_for_class = "klasse";
inline constexpr std::string_view offers_for_free = "kostenlos";

/// Address that an alias stands for: "alte-schule" was an id of the same type, "/alt/schule/" is
/// an address from the root.
inline std::string alias_address(std::string_view folder, std::string_view alias) {
    if (!alias.starts_with('/')) return address_of(folder, alias);
    auto address = std::string(alias.substr(1));
    if (!address.ends_with('/')) address += '/';
    return address;
}

} // namespace schaukasten
