#pragma once

#include "base/output_file.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

#include <string_view>
#include <vector>

namespace schaukasten {

/// "en/manifest.webmanifest"
inline constexpr std::string_view web_manifest_file = "manifest.webmanifest";

/// What a telephone reads to put the site among its programs (Web Application Manifest), one for
/// each language. The addresses in it are relative, so that it holds in any folder.
std::vector<OutputFile> web_manifests(const SitePlan& plan, const CalendarWords& words);

} // namespace schaukasten
