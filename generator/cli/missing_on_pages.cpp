#include "cli/missing_on_pages.hpp"

#include "base/diagnostics.hpp"
#include "base/html.hpp"
#include "render/frame.hpp"

#include <fmt/format.h>

namespace schaukasten {

MissingOnPages::MissingOnPages(const SitePlan& plan, const Theme& theme)
    : theme_(theme), duties_(plan, [&](std::string_view language) {
          std::string words;
          escape_to(words, theme.texts(language).get("rahmen.probefassung"));
          return words;
      }) {}

void MissingOnPages::look_at(const Page& page, std::string_view html) {
    auto missing = duties_.missing_on(page, html);
    if (missing.empty()) return;
    const std::scoped_lock lock(guard_);
    const TemplateAndLack what{page_kind_name(page), std::move(missing)};
    const auto [first, is_new] = found_.try_emplace(what, page.address);
    if (page.address < first->second) first->second = page.address;
}

void MissingOnPages::tell(Diagnostics& diagnostics) const {
    for (const auto& [what, address] : found_) {
        const auto& [kind, missing] = what;
        diagnostics.error({theme_.page(kind).path, {}, {}},
                          fmt::format("auf jede Seite aus dieser Vorlage gehört {}; auf /{} fehlt "
                                      "er. Nehmen Sie {{{{>teile/kopf}}}} und {{{{>teile/fuss}}}} "
                                      "wieder auf",
                                      missing, address));
    }
}

} // namespace schaukasten
