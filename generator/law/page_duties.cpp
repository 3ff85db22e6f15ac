#include "law/page_duties.hpp"

#include "model/legal_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::array<LegalPage, 3> for_every_page{LegalPage::Imprint, LegalPage::Privacy,
                                                  LegalPage::Accessibility};
constexpr std::array<LegalPage, 2> for_start{LegalPage::EasyLanguage, LegalPage::SignLanguage};

/// From the end, since such links stand in the foot.
bool holds_near_end(std::string_view html, std::string_view text) {
    for (auto at = html.rfind(text.back()); at != std::string_view::npos && at + 1 >= text.size();
         at = at == 0 ? std::string_view::npos : html.rfind(text.back(), at - 1)) {
        if (html.substr(at + 1 - text.size(), text.size()) == text) return true;
    }
    return false;
}

bool is_page_of(const Page& page, RecordTarget target) {
    return page.kind == PageKind::Record && page.subject == target.type &&
           page.record == target.record;
}

} // namespace

PageDuties::PageDuties(const SitePlan& plan,
                       const std::function<std::string(std::string_view language)>& trial_words)
    : is_trial_(plan.is_trial), links_(plan.languages.size()) {
    const auto& pages = plan.directory.all<InfoPage>();
    const auto add = [&](LegalPage kind, bool is_for_start) {
        const auto found = std::ranges::find(pages, id_of(kind), &InfoPage::id);
        if (found == pages.end()) return; // the content's lack, which is told there
        const auto target = target_of<InfoPage>(static_cast<std::uint32_t>(found - pages.begin()));
        for (std::uint32_t language = 0; language < plan.languages.size(); ++language) {
            const auto address = plan.address(target, language);
            if (!address) continue;
            links_[language].push_back({name_of(kind).title, target, *address + '"', is_for_start});
        }
    };
    for (const auto kind : for_every_page) add(kind, false);
    for (const auto kind : for_start) add(kind, true);
    for (const auto& language : plan.languages) trial_words_.push_back(trial_words(language));
}

std::string PageDuties::missing_on(const Page& page, std::string_view html) const {
    if (page.kind == PageKind::Redirect) return {}; // shown to nobody
    if (is_trial_) {
        const auto& words = trial_words_[page.language];
        return html.find(words) == std::string_view::npos ? "der Hinweis, dass sie eine Probe ist"
                                                          : "";
    }
    for (const auto& link : links_[page.language]) {
        if (link.is_for_start && page.kind != PageKind::Start) continue;
        if (is_page_of(page, link.target) || holds_near_end(html, link.ending)) continue;
        return fmt::format("der Link zur Seite »{}«", link.title);
    }
    return {};
}

} // namespace schaukasten
