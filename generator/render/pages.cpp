#include "render/pages.hpp"

#include "theme/render_template.hpp"

#include <array>

namespace schaukasten {
namespace {

// Names of the templates, by record type in the order of the Directory.
constexpr std::array<std::string_view, type_count> record_templates{
    "schule", "fachkraft", "angebot", "flyer", "traeger", "artikel", "seite"};

const ObjectShape& make_redirect(ShapeBook& book) {
    auto& redirect = book.object("Umleitung");
    redirect.add("ziel", ShapeBook::text());
    return redirect;
}

} // namespace

std::string_view page_kind_name(const Page& page) {
    switch (page.kind) {
    case PageKind::Start: return "start";
    case PageKind::List: return "liste";
    case PageKind::Vocabulary: return "vokabular";
    case PageKind::Term: return "begriff";
    case PageKind::NotFound: return "nicht-gefunden";
    case PageKind::Redirect: return "umleitung";
    case PageKind::Record: break;
    }
    return record_templates.at(page.subject);
}

PageShapes::PageShapes()
    : frame_(values_), overviews_(values_), records_(values_),
      redirect_(&make_redirect(values_.book())),
      empty_(&values_.book().object("Seite ohne Inhalt")) {}

std::vector<PageContract> PageShapes::contracts() const {
    std::vector<PageContract> all;
    const auto add = [&](PageKind kind, std::uint32_t subject, const ObjectShape& shape) {
        Page page;
        page.kind = kind;
        page.subject = subject;
        all.push_back({std::string(page_kind_name(page)),
                       {&frame_.site_shape(), &frame_.page_shape(), &shape}});
    };
    add(PageKind::Start, 0, overviews_.start_shape());
    add(PageKind::List, 0, overviews_.list_shape());
    add(PageKind::Vocabulary, 0, overviews_.vocabulary_shape());
    add(PageKind::Term, 0, overviews_.term_shape());
    add(PageKind::NotFound, 0, *empty_);
    add(PageKind::Redirect, 0, *redirect_);
    for (std::uint32_t type = 0; type < type_count; ++type) {
        add(PageKind::Record, type, records_.shape(type));
    }
    return all;
}

PageWorkspace::PageWorkspace(const SitePlan& plan) {
    for (const auto& language : plan.languages) dates.emplace_back(language);
}

PageRenderer::PageRenderer(const SitePlan& plan, const Theme& theme, const PageShapes& shapes)
    : plan_(plan), theme_(theme), shapes_(shapes) {
    for (const auto& language : plan.languages) {
        const auto& texts = theme.texts(language);
        languages_.push_back({texts.get("sprache.name"), texts.get("sprache.richtung")});
    }
}

Value PageRenderer::subject(const Page& page, ViewValues& values) const {
    switch (page.kind) {
    case PageKind::Start: return shapes_.overviews().start(values);
    case PageKind::List: return shapes_.overviews().list(values);
    case PageKind::Vocabulary: return shapes_.overviews().vocabulary(values);
    case PageKind::Term: return shapes_.overviews().term(values);
    case PageKind::NotFound: return Value::object(shapes_.empty(), {});
    case PageKind::Redirect: {
        auto& arena = values.context().arena;
        const std::array members{arena.text(plan_.base_url + page.target)};
        return Value::object(shapes_.redirect(), arena.list(members).values());
    }
    case PageKind::Record: break;
    }
    Value value;
    for_each_type([&]<class T>() {
        if (page.subject == type_index<T>) {
            value = shapes_.records().value<T>(page.record, values);
        }
    });
    return value;
}

OutputFile PageRenderer::render(const Page& page, PageWorkspace& workspace) const {
    workspace.arena.clear();
    const auto& texts = theme_.texts(plan_.language_of(page));
    // The 404 page is shown at any address, so only whole addresses lead anywhere from it.
    auto root = page.kind == PageKind::NotFound ? plan_.base_url : way_to_root(page.address);
    ViewContext context{plan_,           page,           texts, workspace.dates[page.language],
                        workspace.arena, std::move(root)};
    ViewValues values(shapes_.values(), context);
    const std::array contexts{texts.as_value(), shapes_.frame().site(values),
                              shapes_.frame().page(values, languages_), subject(page, values)};
    OutputFile file;
    file.path = page.kind == PageKind::NotFound ? page.address : page.address + "index.html";
    schaukasten::render(theme_.page(page_kind_name(page)), contexts, file.bytes);
    return file;
}

} // namespace schaukasten
