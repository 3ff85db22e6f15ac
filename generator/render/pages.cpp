#include "render/pages.hpp"

#include "render/tree_nodes.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace schaukasten {
namespace {

// Names of the templates, by record type in the order of the Directory.
constexpr std::array<std::string_view, type_count> record_templates{
    "schule",  "fachkraft", "angebot", "termin",  "flyer",   "artikel", "traeger", "eintrag",
    "eintrag", "eintrag",   "eintrag", "eintrag", "eintrag", "konzept", "eintrag", "eintrag",
    "eintrag", "eintrag",   "eintrag", "eintrag", "eintrag", "seite"};

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
    case PageKind::Poster: return "plakat";
    case PageKind::Vocabulary: return "vokabular";
    case PageKind::Term: return "begriff";
    case PageKind::OffersBy:
    case PageKind::SchoolTopic: return "auswahl";
    case PageKind::Report: return report_names.at(page.subject);
    case PageKind::Calendar: return "kalender";
    case PageKind::Subscribe: return "abonnieren";
    case PageKind::OpenData: return "daten";
    case PageKind::Search: return "suche";
    case PageKind::Map: return "karte";
    case PageKind::NotFound: return "nicht-gefunden";
    case PageKind::Redirect: return "umleitung";
    case PageKind::Record: break;
    }
    return record_templates.at(page.subject);
}

PageShapes::PageShapes()
    : frame_(values_), node_(make_node(values_)), facets_(values_), records_(values_, facets_),
      terms_(values_, *records_.facts().entry),
      overviews_(values_, terms_, facets_, node_, *records_.facts().entry),
      reports_(values_, records_, node_), calendar_(values_), subscribe_(values_),
      open_data_(values_), search_(values_, terms_), map_(values_),
      redirect_(&make_redirect(values_.book())),
      empty_(&values_.book().object("Seite ohne Inhalt")) {}

const ObjectShape& PageShapes::subject(const Page& page) const {
    switch (page.kind) {
    case PageKind::Start: return overviews_.start_shape();
    case PageKind::List: return overviews_.list_shape();
    case PageKind::Vocabulary: return terms_.vocabulary_shape();
    case PageKind::Term: return terms_.term_shape();
    case PageKind::OffersBy:
    case PageKind::SchoolTopic: return facets_.shape();
    case PageKind::Report: return reports_.shape(static_cast<Report>(page.subject));
    case PageKind::Calendar: return calendar_.shape();
    case PageKind::Subscribe: return subscribe_.shape();
    case PageKind::OpenData: return open_data_.shape();
    case PageKind::Search: return search_.shape();
    case PageKind::Map: return map_.shape();
    case PageKind::NotFound: return *empty_;
    case PageKind::Redirect: return *redirect_;
    case PageKind::Record:
    case PageKind::Poster: break;
    }
    return records_.shape(page.subject);
}

bool PageShapes::fit(const Page& page, const PageContexts& contexts) const {
    return fits(contexts[1], ShapeBook::of(frame_.site_shape())) &&
           fits(contexts[2], ShapeBook::of(frame_.page_shape())) &&
           fits(contexts[3], ShapeBook::of(subject(page)));
}

std::vector<PageContract> PageShapes::contracts() const {
    std::vector<PageContract> all;
    const auto add = [&](PageKind kind, std::uint32_t number) {
        Page page;
        page.kind = kind;
        page.subject = number;
        all.push_back({std::string(page_kind_name(page)),
                       {&frame_.site_shape(), &frame_.page_shape(), &subject(page)}});
    };
    for (const auto kind :
         {PageKind::Start, PageKind::List, PageKind::Vocabulary, PageKind::Term, PageKind::OffersBy,
          PageKind::Calendar, PageKind::Subscribe, PageKind::OpenData, PageKind::Search,
          PageKind::Map, PageKind::NotFound, PageKind::Redirect}) {
        add(kind, 0);
    }
    add(PageKind::Poster, type_index<School>);
    for (std::uint32_t type = 0; type < type_count; ++type) add(PageKind::Record, type);
    for (std::uint32_t report = 0; report < report_names.size(); ++report) {
        add(PageKind::Report, report);
    }
    return all;
}

PageWorkspace::PageWorkspace(const SitePlan& plan) : parts(plan.languages.size()) {
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
    case PageKind::Vocabulary: return shapes_.terms().vocabulary(values);
    case PageKind::Term: return shapes_.terms().term(values);
    case PageKind::OffersBy: return shapes_.facets().offers_by(values);
    case PageKind::SchoolTopic: return shapes_.facets().school_topic(values);
    case PageKind::Report:
        return shapes_.reports().value(static_cast<Report>(page.subject), values);
    case PageKind::Calendar: return shapes_.calendar().value(values);
    case PageKind::Subscribe: return shapes_.subscribe().value(values);
    case PageKind::OpenData: return shapes_.open_data().value(values);
    case PageKind::Search: return shapes_.search().value(values);
    case PageKind::Map: return shapes_.map().value(values);
    case PageKind::NotFound: return Value::object(shapes_.empty(), {});
    case PageKind::Redirect: {
        auto& arena = values.context().arena;
        const std::array members{arena.text(plan_.base_url + page.target)};
        return Value::object(shapes_.redirect(), arena.list(members).values());
    }
    case PageKind::Record:
    case PageKind::Poster: break;
    }
    return shapes_.records().value({page.subject, page.record}, values);
}

// The 404 page is shown at any address: from it leads what begins at the root of the server.
std::string PageRenderer::root_of(const Page& page) const {
    if (page.kind != PageKind::NotFound) return way_to_root(page.address);
    const auto host = plan_.base_url.find("//") + 2;
    return plan_.base_url.substr(plan_.base_url.find('/', host));
}

/// Made once for all pages that see it from the same place.
SiteView& PageRenderer::site(const ViewContext& context, PageWorkspace& workspace) const {
    const auto [place, is_new] = workspace.sites.try_emplace(seen_from(context.page, context.root));
    if (is_new) {
        ViewContext lasting{context.plan,  context.page,       context.texts, context.dates,
                            context.codes, workspace.of_sites, context.root};
        ViewValues values(shapes_.values(), lasting);
        place->second.value = shapes_.frame().site(
            values, languages_, Value::flag(theme_.has_own_style()), theme_.habits());
    }
    return place->second;
}

PageContexts PageRenderer::contexts(const Page& page, PageWorkspace& workspace) const {
    SiteView* seen = nullptr;
    return contexts(page, workspace, seen);
}

PageContexts PageRenderer::contexts(const Page& page, PageWorkspace& workspace,
                                    SiteView*& seen) const {
    workspace.arena.clear();
    const auto& texts = theme_.texts(plan_.language_of(page));
    ViewContext context{
        plan_,           page,         texts, workspace.dates[page.language], workspace.codes,
        workspace.arena, root_of(page)};
    ViewValues values(shapes_.values(), context);
    const auto about = subject(page, values);
    // What stands in the frame on every page, such as the publisher's name, is not meant.
    const auto is_partly_foreign = Value::flag(context.is_partly_foreign);
    seen = &site(context, workspace);
    return {texts.as_value(), seen->value,
            shapes_.frame().page(values, languages_, is_partly_foreign), about};
}

OutputFile PageRenderer::render(const Page& page, PageWorkspace& workspace) const {
    SiteView* seen = nullptr;
    const auto contexts = this->contexts(page, workspace, seen);
    assert(shapes_.fit(page, contexts));
    OutputFile file;
    file.path = page.kind == PageKind::NotFound ? page.address : page.address + "index.html";
    constexpr std::size_t usual_page = std::size_t{32} * 1024;
    file.bytes.reserve(std::min(workspace.longest_page, usual_page));
    schaukasten::render(theme_.page(page_kind_name(page)), contexts,
                        {workspace.parts[page.language], seen->parts}, file.bytes);
    workspace.longest_page = std::max(workspace.longest_page, file.bytes.size());
    return file;
}

} // namespace schaukasten
