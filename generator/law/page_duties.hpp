#pragma once

#include "plan/site_plan.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What every finished page must hold, whatever the theme's templates make of it: links to the
/// Impressum, the Datenschutzerklärung and the Erklärung zur Barrierefreiheit, on the start page
/// also to Leichte Sprache and DGS; on a trial the words that say so.
class PageDuties {
public:
    /// `trial_words` are those of a language, as they stand in HTML.
    PageDuties(const SitePlan& plan,
               const std::function<std::string(std::string_view language)>& trial_words);

    /// German, of what is missing on a page; empty if nothing is. May be called from many threads.
    [[nodiscard]] std::string missing_on(const Page& page, std::string_view html) const;

private:
    struct Link {
        std::string_view title;
        RecordTarget target;
        std::string ending; // of the link, in the page's language
        bool is_for_start = false;
    };

    bool is_trial_;
    std::vector<std::string> trial_words_; // by language
    std::vector<std::vector<Link>> links_; // by language
};

} // namespace schaukasten
