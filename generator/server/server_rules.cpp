#include "server/server_rules.hpp"

#include "plan/site_plan.hpp"
#include "server/web_root.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

/// Nothing comes from another host, nothing stands in the page that is no file, and no other site
/// shows this one inside of its own. The town's contact form may be sent to.
std::string content_security_policy(const SitePlan& plan) {
    const auto form = origin_of(plan.directory.site.publisher.contact_form.text);
    return fmt::format("default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
                       "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action "
                       "'self'{}{}; base-uri 'none'; frame-ancestors 'none'",
                       form.empty() ? "" : " ", form);
}

} // namespace

std::vector<Header> headers_of_all(const SitePlan& plan) {
    return {
        {"Content-Security-Policy", content_security_policy(plan)},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), "
                               "payment=(), usb=()"},
    };
}

/// The card of a school stands in a frame of the school's own site, and a program of it reads the
/// same as data, from a browser too.
std::vector<HeaderOfSome> headers_of_some() {
    return {
        {R"(([^/]+/)?schulen/[^/]+/karte\.html)",
         {"Content-Security-Policy",
          "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; "
          "frame-ancestors *"},
         Answer::Page},
        {R"(schulen/([^/]+/karte|karte\.schema)\.json)", {"Access-Control-Allow-Origin", "*"}},
    };
}

std::vector<Redirect> redirects_of(const SitePlan& plan) {
    std::vector<Redirect> all;
    for (const auto& page : plan.pages) {
        if (page.kind == PageKind::Redirect) all.push_back({page.address, page.target});
    }
    return all;
}

std::string regex_of(std::string_view text) {
    std::string out;
    for (const auto c : text) {
        const bool is_plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/';
        if (is_plain) {
            out += c;
        } else {
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

} // namespace schaukasten
