#pragma once

#include "render/colours.hpp"
#include "render/pages.hpp"

#include "support/town.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A town's plan with the theme that comes with the program, to look at single pages.
class RenderedTown {
public:
    explicit RenderedTown(SitePlan planned)
        : plan(std::move(planned)), theme(load()), renderer_(plan, theme, shapes),
          workspace_(plan) {}
    explicit RenderedTown(const Town& town) : RenderedTown(town.plan()) {}

    /// The HTML of the page at an address; throws if there is none.
    std::string html(std::string_view address) {
        const auto* page = page_at(plan, address);
        if (page == nullptr) throw std::runtime_error("no page " + std::string(address));
        return html(*page);
    }
    std::string html(const Page& page) { return renderer_.render(page, workspace_).bytes; }

    bool fits(const Page& page) { return shapes.fit(page, renderer_.contexts(page, workspace_)); }

    /// What a page calls a member of its own context (`titel`) or of what all pages share
    /// (`wurzel`).
    std::string text(std::string_view address, std::string_view member) {
        const auto contexts = renderer_.contexts(*page_at(plan, address), workspace_);
        const auto of_page = shapes.frame().page_shape().index_of(member);
        const auto of_site = shapes.frame().site_shape().index_of(member);
        const auto& found =
            of_page ? contexts[2].values()[*of_page] : contexts[1].values()[of_site.value()];
        return std::string(found.characters());
    }

    SitePlan plan;
    PageShapes shapes;
    Theme theme;

private:
    Theme load() const {
        Diagnostics diagnostics;
        std::vector<OutputFile> made;
        if (auto colours = render_colours(plan.directory.site)) made.push_back(*colours);
        auto loaded =
            load_theme(SOURCE_DIR "/themes/kern", shapes.contracts(), {}, diagnostics, {}, made);
        if (diagnostics.has_errors()) throw std::runtime_error("the theme has mistakes");
        return loaded;
    }

    PageRenderer renderer_;
    PageWorkspace workspace_;
};

} // namespace schaukasten
