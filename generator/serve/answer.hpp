#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace schaukasten {

/// What the preview is asked for. Views the request's text.
struct Request {
    std::string_view target; // such as "/schulen/?seite=2"
    std::string_view cookies;

    /// The target's path, decoded, without the query.
    [[nodiscard]] std::string path() const;
    /// The query with its '?', or nothing.
    [[nodiscard]] std::string_view query() const;
    /// The value of a cookie, or nothing.
    [[nodiscard]] std::string_view cookie(std::string_view name) const;
};

struct Answer {
    int status = 200;
    std::string content_type;
    std::string bytes;
    std::string location{}; // of a redirect
};

/// May be asked by several threads at once.
using Respond = std::function<Answer(const Request&)>;

} // namespace schaukasten
