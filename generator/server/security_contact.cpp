#include "server/security_contact.hpp"

#include "base/host_name.hpp"
#include "plan/site_plan.hpp"
#include "server/web_root.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>

namespace schaukasten {
namespace {

constexpr std::string_view place = ".well-known/security.txt";

/// Empty if there is none.
std::string contact_of(const Publisher& publisher) {
    const auto& mail = publisher.security.empty() ? publisher.email : publisher.security;
    if (!mail.empty()) return "mailto:" + mail.text;
    const auto& form = publisher.contact_form.text;
    return form.starts_with("https:") ? with_ascii_host(form) : "";
}

/// The tags of languages that people speak: "de-simple" is none.
std::vector<std::string> spoken(const std::vector<std::string>& languages) {
    std::vector<std::string> all;
    for (const auto& tag : languages) {
        if (tag.find('-') == std::string::npos) all.push_back(tag);
    }
    return all;
}

} // namespace

Date expiry_of_security_contact(Date today) {
    using std::chrono::months;
    const auto month = static_cast<unsigned>(today.month());
    const auto quarter = today.year() / std::chrono::month{(month - 1) / 3 * 3 + 1} / 1;
    return quarter + months{9};
}

std::optional<OutputFile> security_contact(const SitePlan& plan) {
    const WebRoot root(plan.base_url);
    const auto contact = contact_of(plan.directory.site.publisher);
    if (!root.is_whole_server() || contact.empty()) return std::nullopt;
    return OutputFile{
        std::string(place),
        fmt::format("Contact: {}\nExpires: {}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}\n",
                    contact, iso_date(expiry_of_security_contact(plan.today)),
                    fmt::join(spoken(plan.languages), ", "), root.url(place))};
}

} // namespace schaukasten
