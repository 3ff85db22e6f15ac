#pragma once

#include "check/site_file.hpp"
#include "law/law.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// One inspection of a town's content: what the rules see, and where they tell what they found.
class Inspection {
public:
    Inspection(const LawView& view, LawWeight weight, Diagnostics& diagnostics);

    [[nodiscard]] const LawView& view() const { return view_; }
    [[nodiscard]] const Directory& directory() const { return view_.directory; }
    [[nodiscard]] const Site& site() const { return directory().site; }
    /// REQUIRES: it can be read.
    [[nodiscard]] const Record& site_record() const { return *file("", site_file); }

    /// In its first language; null if there is none that can be read. `folder` is empty for a file
    /// directly in content/.
    [[nodiscard]] const Record* file(std::string_view folder, std::string_view stem) const;
    /// It and its translations.
    [[nodiscard]] std::vector<const Record*> files(std::string_view folder,
                                                   std::string_view stem) const;

    void fault(const Place& place, std::string message);
    /// About a file that is missing; `path` is below content/.
    void fault(const std::string& path, std::string message);

private:
    LawView view_;
    LawWeight weight_;
    Diagnostics& diagnostics_;
};

} // namespace schaukasten
