#pragma once

#include "law/page_duties.hpp"
#include "theme/theme.hpp"

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {

/// A town's own theme may leave out what has to stand on every page. Looks at each finished page;
/// one message a template. Views plan and theme.
class MissingOnPages {
public:
    MissingOnPages(const SitePlan& plan, const Theme& theme);

    /// May be called from many threads.
    void look_at(const Page& page, std::string_view html);
    void tell(Diagnostics& diagnostics) const;

private:
    using TemplateAndLack = std::pair<std::string, std::string>;

    const Theme& theme_;
    PageDuties duties_;
    std::mutex guard_;
    std::map<TemplateAndLack, std::string> found_; // the first page by address
};

} // namespace schaukasten
