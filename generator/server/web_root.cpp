#include "server/web_root.hpp"

#include "base/host_name.hpp"
#include "base/percent.hpp"

namespace schaukasten {
namespace {

constexpr std::string_view scheme_end = "://";

} // namespace

std::string encoded_path(std::string_view path) {
    return percent_encoded(path, "-._~/:%");
}

std::string origin_of(std::string_view url) {
    const auto scheme = url.find(scheme_end);
    if (scheme == std::string_view::npos) return {};
    const auto host = url.substr(0, url.find_first_of("/?#", scheme + scheme_end.size()));
    return encoded_path(with_ascii_host(host));
}

WebRoot::WebRoot(std::string_view base_url) : origin(origin_of(base_url)) {
    const auto scheme = base_url.find(scheme_end);
    const auto slash = scheme == std::string_view::npos
                           ? std::string_view::npos
                           : base_url.find('/', scheme + scheme_end.size());
    path = slash == std::string_view::npos ? "/" : encoded_path(base_url.substr(slash));
    if (!path.ends_with('/')) path += '/';
    plain = percent_decoded(path);
}

std::string WebRoot::url(std::string_view address) const {
    return origin + path + encoded_path(address);
}

} // namespace schaukasten
