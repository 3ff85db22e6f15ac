#include "render/school_card_files.hpp"

#include "model/legal_page.hpp"
#include "model/school_card.hpp"
#include "render/date_words.hpp"
#include "render/school_card.hpp"
#include "render/school_card_data.hpp"
#include "render/view_context.hpp"

#include <algorithm>
#include <string>

namespace schaukasten {
namespace {

constexpr std::string_view head_behind_language =
    "<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"robots\" content=\"noindex\">\n";

constexpr std::string_view style =
    R"(/* Die Karte einer Schule im Rahmen auf deren eigener Website. */
:root { color-scheme: light; }
body { margin: 0; padding: 1rem; background: #fff; color: #1a1a1a; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2 { margin: 0 0 0.25rem; line-height: 1.25; }
h1 { font-size: 1.375rem; }
h2 { font-size: 1.125rem; }
p, ul { margin: 0 0 0.75rem; }
ul { padding-inline-start: 1.25rem; }
a { display: inline-block; padding-block: 0.5625rem; margin-block: -0.5625rem; color: #00458b; text-underline-offset: 0.15em; }
li { padding-block: 0.375rem; }
)";

/// What the law wants within reach of each page (DDG, section 5).
Html legal_links(const CardLanguage& language) {
    Html links;
    const auto& plan = language.plan;
    const auto& pages = plan.directory.all<InfoPage>();
    const auto& tag = plan.languages[language.number];
    for (const auto legal : {LegalPage::Imprint, LegalPage::Privacy}) {
        const auto found = std::ranges::find(pages, id_of(legal), &InfoPage::id);
        if (found == pages.end()) continue;
        const auto target = target_of<InfoPage>(static_cast<std::uint32_t>(found - pages.begin()));
        if (!links.empty()) links += Html::trusted(" · ");
        links += Html::trusted("<a target=\"_top\" href=\"");
        links += escape(plan.base_url + *plan.address(target, language.number));
        const bool is_foreign = language.number != 0 && !found->title.translation(tag);
        links += Html::trusted(is_foreign ? "\" lang=\"" + plan.languages.front() + "\">" : "\">");
        links += escape(found->title.in(tag));
        links += Html::trusted("</a>");
    }
    return links.empty() ? links : Html::trusted("<footer><p>" + links.text() + "</p></footer>\n");
}

std::string page_of(std::uint32_t school, const CardLanguage& language) {
    const auto& plan = language.plan;
    const auto tag = escape(plan.languages[language.number]).text();
    const auto address = *plan.address(target_of<School>(school), language.number);
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + tag + "\" dir=\"";
    escape_to(page, language.texts.get("sprache.richtung"));
    page.append("\">\n").append(head_behind_language).append("<title>");
    escape_to(page, school_card_title(school, language));
    page.append("</title>\n<link rel=\"canonical\" href=\"");
    escape_to(page, plan.base_url + address + std::string(school_card_page));
    page.append("\">\n<link rel=\"stylesheet\" href=\"").append(way_to_root(address));
    page.append(school_card_style).append("\">\n</head>\n<body>\n<main>\n");
    page.append(school_card(school, CardPlace::Page, language).text());
    page.append("\n</main>\n").append(legal_links(language).text());
    return page.append("</body>\n</html>\n");
}

} // namespace

void put_school_cards(const SitePlan& plan, const Theme& theme, FileSink& sink) {
    const auto count = static_cast<std::uint32_t>(plan.directory.all<School>().size());
    if (count == 0) return;
    sink.put({std::string(school_card_style), std::string(style)});
    sink.put({std::string(school_card_schema), school_card_json_schema(plan)});
    for (std::uint32_t number = 0; number < plan.languages.size(); ++number) {
        DateWords dates(plan.languages[number]);
        const CardLanguage language{plan, number, theme.texts(plan.languages[number]), dates};
        for (std::uint32_t school = 0; school < count; ++school) {
            const auto target = target_of<School>(school);
            if (!plan.has_page_in(target, number)) continue;
            const auto folder = *plan.address(target, number);
            sink.put({folder + std::string(school_card_page), page_of(school, language)});
            if (number != 0) continue;
            sink.put({folder + std::string(school_card_data), school_card_json(school, plan)});
        }
    }
}

} // namespace schaukasten
