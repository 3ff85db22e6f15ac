#pragma once

#include "plan/site_plan.hpp"

#include <cstdint>
#include <string>

namespace schaukasten {

// Addresses of calendars' files, for a reader of a language: the file in it stands below the page
// in it. Where there is none, or nothing in it is translated, they lead to the original.

/// Whether there is a file of these dates in that language.
bool is_written_in(const EventCalendar& calendar, const SitePlan& plan, std::uint32_t language);

std::string address_of(const EventCalendar& calendar, const SitePlan& plan, std::uint32_t language);

/// REQUIRES: the event has a page; the school has one.
std::string address_of_event_file(std::uint32_t event, const SitePlan& plan,
                                  std::uint32_t language);
std::string address_of_office_hours(std::uint32_t school, const SitePlan& plan,
                                    std::uint32_t language);

/// What makes a browser ask a calendar to subscribe: "webcal://stadt.example/termine/kalender.ics".
std::string subscription_of(const SitePlan& plan, const std::string& address);

} // namespace schaukasten
