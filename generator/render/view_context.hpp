#pragma once

#include "base/value.hpp"
#include "plan/site_plan.hpp"
#include "theme/texts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

class DateWords;
class LastQrCode;

/// Views what a page is made from while it is rendered: the plan, the words of its language and the
/// memory for its values.
struct ViewContext {
    const SitePlan& plan;
    const Page& page;
    const Texts& texts;
    DateWords& dates;
    LastQrCode& codes;
    Arena& arena;
    std::string root; // way from the page to the site's root: "../../", "./"

    [[nodiscard]] const std::string& language() const { return plan.language_of(page); }

    /// A link from this page to an address of the site.
    [[nodiscard]] Value link(std::string_view address) const;
    /// Missing if the record has no page.
    [[nodiscard]] Value link(RecordTarget target) const;

    /// A word of the generator's own.
    [[nodiscard]] Value word(std::string_view group, std::string_view key) const;
    /// `anzahl.<key>` for a number: "3 Schulen".
    [[nodiscard]] Value counted(std::string_view key, std::size_t count) const;

    /// The language of a text that is not in the page's own language; else missing. The page then
    /// tells its readers once that a part of it is in another language.
    template <class T>
    [[nodiscard]] Value foreign(const Translated<T>& text) const {
        const auto other = foreign_name(text);
        is_partly_foreign = is_partly_foreign || other.truthy();
        return other;
    }
    /// The same for what a school or a club is called: nobody expects that in translation.
    template <class T>
    [[nodiscard]] Value foreign_name(const Translated<T>& text) const {
        if (page.language == 0 || text.empty() || text.translation(language())) return {};
        return Value::text(plan.languages.front());
    }

    mutable bool is_partly_foreign = false; // set while the page's values are made
};

/// Way from a page's address to the site's root.
std::string way_to_root(std::string_view address);

} // namespace schaukasten
