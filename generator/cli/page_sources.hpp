#pragma once

#include "plan/site_plan.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

struct Content;

/// What every record has.
const RecordHead& head_of(RecordTarget record, const SitePlan& plan);

/// Which files of content/ a page is made of, for the preview.
class PageSources {
public:
    explicit PageSources(const Content& content);

    /// A record's own file with its translations; the folder of what a list has.
    [[nodiscard]] std::vector<std::string> files_of(const Page& page, const SitePlan& plan) const;

    /// The files of records that a record's page shows something of: those that it refers to, and
    /// those that refer to it.
    [[nodiscard]] std::vector<std::string> others_of(const Page& page, const SitePlan& plan) const;

private:
    [[nodiscard]] const std::vector<std::string>& of_record(RecordTarget target,
                                                            const SitePlan& plan) const;
    [[nodiscard]] std::string shown(std::string_view path) const {
        return folder_ + std::string(path);
    }

    std::string folder_;                                      // "content/"
    std::map<std::string, std::vector<std::string>> by_name_; // "schulen/suedschule"
};

} // namespace schaukasten
