#include "render/frame.hpp"

#include "model/address.hpp"
#include "model/exchange_address.hpp"
#include "model/legal_page.hpp"
#include "render/date_words.hpp"
#include "render/page_head.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

const ObjectShape& object_with(ShapeBook& book, std::string name,
                               std::initializer_list<std::string_view> texts,
                               std::initializer_list<std::string_view> flags) {
    auto& object = book.object(std::move(name));
    for (const auto text : texts) object.add(text, ShapeBook::text());
    for (const auto flag : flags) object.add(flag, ShapeBook::flag());
    return object;
}

/// Address of the same page in another language, or of that language's start page.
struct SamePage {
    std::string address;
    bool exists;
};

SamePage same_page(const SitePlan& plan, const Page& page, std::uint32_t language) {
    const auto own_prefix = plan.prefix_of(page.language);
    const auto prefix = plan.prefix_of(language);
    const auto address = prefix + page.address.substr(own_prefix.size());
    const bool is_translated = page.kind != PageKind::NotFound && page.kind != PageKind::Report;
    const bool exists = is_translated && plan.has_address(address);
    return {exists ? address : prefix, exists};
}

} // namespace

Frame::Frame(ViewShapes& shapes) : sources_(shapes), feeds_(shapes) {
    auto& book = shapes.book();
    link_ = &object_with(book, "Verweis", {"titel", "titel_sprache", "adresse", "adresse_sprache"},
                         {"aktuell", "enthaelt_seite"});
    language_ = &object_with(book, "Sprachwahl",
                             {"name", "sprache", "richtung", "adresse", "ganze_adresse"},
                             {"aktuell", "gleiche_seite", "hauptsprache"});

    auto& site = book.object("Website");
    shapes.add_fields<Site, Detail::Full>(site);
    site.add("start", ShapeBook::text());
    site.add("navigation", book.list_of(*link_));
    site.add("weitere_listen", book.list_of(*link_));
    ViewShapes::add_list(site, "fachliches", book.list_of(*link_));
    site.add("rechtliches", book.list_of(*link_));
    site.add("leichte_sprache", ShapeBook::of(*link_));
    site.add("gebaerdensprache", ShapeBook::of(*link_));
    site.add("seite_der_quellen", ShapeBook::of(*link_));
    site.add("gebaut_am", ShapeBook::of(shapes.date()));
    site.add("mit_entwuerfen", ShapeBook::flag());
    site.add("freie_tage", ShapeBook::text());
    for (const auto name : {"wurzel", "sprache", "richtung", "feed", "abonnieren"}) {
        site.add(name, ShapeBook::text());
    }
    site.add("eigener_stil", ShapeBook::flag());
    habits_ = &object_with(book, "Was die Website nicht tut", {},
                           {"ohne_cookies", "ohne_speicher", "ohne_standort", "ohne_formulare"});
    site.add("verhalten", ShapeBook::of(*habits_));
    site.add("probefassung", ShapeBook::flag());
    site_ = &site;

    auto& page = book.object("Seite");
    for (const auto name :
         {"titel", "titel_sprache", "beschreibung_kurz", "kanonisch", "seitenart"}) {
        page.add(name, ShapeBook::text());
    }
    page.add("ist_start", ShapeBook::flag());
    page.add("teils_fremd", ShapeBook::flag());
    page.add("kruemel", book.list_of(*link_));
    ViewShapes::add_list(page, "sprachen_wahl", book.list_of(*language_));
    ViewShapes::add_list(page, "quellen", book.list_of(sources_.shape()));
    page.add("feeds", book.list_of(feeds_.shape()));
    page.add("graph", ShapeBook::markup());
    page_ = &page;
}

// Whatever of the page `Frame::site` looks at belongs here.
SeenFrom seen_from(const Page& page, const std::string& root) {
    SeenFrom place{.language = page.language, .root = root};
    const bool is_of_records = page.kind == PageKind::List || page.kind == PageKind::Record ||
                               page.kind == PageKind::Poster;
    const bool is_led_to = is_of_records || page.kind == PageKind::Report ||
                           page.kind == PageKind::Map || page.kind == PageKind::Calendar ||
                           page.kind == PageKind::Subscribe || page.kind == PageKind::OpenData;
    if (!is_led_to || page.owner) return place;
    place.kind = page.kind;
    place.subject = page.subject;
    place.is_first_part = page.part == 1;
    if (page.kind == PageKind::Record && page.subject == type_index<InfoPage>) {
        place.record = page.record;
    }
    return place;
}

Value Frame::site(ViewValues& values, const std::vector<LanguageName>& names, Value own_style,
                  const ThemeHabits& habits) const {
    auto& context = values.context();
    const auto members = context.arena.values(site_->members().size());
    auto rest = members;
    values.put_fields<Site, Detail::Full>(rest, *site_, context.plan.directory.site);
    ViewValues::put(rest, context.link(context.plan.prefix_of(context.page.language)));
    ViewValues::put(rest, navigation(values));
    ViewValues::put(rest, more_lists(values));
    ViewValues::put_list(rest, for_professionals(values));
    ViewValues::put(rest, info_pages(values));
    // BITV 2.0, section 4: these two are reached from every page.
    ViewValues::put(rest, page_called(id_of(LegalPage::EasyLanguage), values));
    ViewValues::put(rest, page_called(id_of(LegalPage::SignLanguage), values));
    ViewValues::put(rest, page_called(id_of(LegalPage::DataSources), values));
    ViewValues::put(rest, values.date(context.plan.stand));
    ViewValues::put(rest, Value::flag(context.plan.drafts == Drafts::Show));
    ViewValues::put(rest, context.arena.text(days_off_of_all(context.plan)));
    ViewValues::put(rest, context.arena.text(context.root));
    ViewValues::put(rest, Value::text(context.language()));
    ViewValues::put(rest, Value::text(names[context.page.language].direction));
    const bool has_feed = feed_of_town(context.plan, type_index<Article>) != nullptr;
    ViewValues::put(rest, has_feed ? context.link(feed_file) : Value{});
    ViewValues::put(rest, context.plan.has_subscriptions()
                              ? link_to_list(values, subscribe_folder).address
                              : Value{});
    ViewValues::put(rest, own_style);
    const std::array without{Value::flag(!habits.sets_cookies),
                             Value::flag(!habits.keeps_on_device),
                             Value::flag(!habits.asks_for_place), Value::flag(!habits.sends_forms)};
    ViewValues::put(rest, Value::object(*habits_, context.arena.list(without).values()));
    ViewValues::put(rest, Value::flag(context.plan.is_trial));
    return Value::object(*site_, members);
}

Value Frame::link_value(ViewValues& values, const FrameLink& link) const {
    const std::array members{link.title,
                             link.title_language,
                             link.address,
                             link.address_language,
                             Value::flag(link.leads == Leads::Here),
                             Value::flag(link.leads == Leads::Above)};
    return Value::object(*link_, values.context().arena.list(members).values());
}

FrameLink Frame::link_to_list(ViewValues& values, std::string_view folder) {
    const auto& context = values.context();
    FrameLink link;
    link.title = context.word("listen." + std::string(folder), "titel");
    link.address = context.link(context.plan.list_address(folder, context.page.language));
    return link;
}

Value Frame::navigation(ViewValues& values) const {
    std::vector<Value> entries;
    add_lists(Audience::Families, values, entries);
    return values.context().arena.list(entries);
}

Value Frame::more_lists(ViewValues& values) const {
    std::vector<Value> entries;
    for (std::size_t i = 0; i < vocabulary_names.size(); ++i) {
        const auto vocabulary = static_cast<Vocabulary>(i);
        if (values.context().plan.directory.terms(vocabulary).empty()) continue;
        entries.push_back(link_value(values, link_to_list(values, name_of(vocabulary))));
    }
    if (values.context().plan.has_map) {
        auto link = link_to_list(values, map_folder);
        if (values.context().page.kind == PageKind::Map) link.leads = Leads::Here;
        entries.push_back(link_value(values, link));
    }
    if (values.context().plan.has_calendar()) {
        auto link = link_to_list(values, calendar_folder);
        if (values.context().page.kind == PageKind::Calendar) link.leads = Leads::Here;
        entries.push_back(link_value(values, link));
    }
    if (values.context().plan.has_subscriptions()) {
        auto link = link_to_list(values, subscribe_folder);
        if (values.context().page.kind == PageKind::Subscribe) link.leads = Leads::Here;
        entries.push_back(link_value(values, link));
    }
    auto data = link_to_list(values, open_data_folder);
    if (values.context().page.kind == PageKind::OpenData) data.leads = Leads::Here;
    entries.push_back(link_value(values, data));
    return values.context().arena.list(entries);
}

Value Frame::for_professionals(ViewValues& values) const {
    const auto& context = values.context();
    const auto& page = context.page;
    std::vector<Value> entries;
    for (std::uint32_t i = 0; i < report_names.size(); ++i) {
        if (!context.plan.has_report(static_cast<Report>(i))) continue;
        FrameLink link;
        link.title = context.word("listen." + std::string(report_names.at(i)), "titel");
        link.address = context.link(context.plan.list_address(report_names.at(i), 0));
        if (page.kind == PageKind::Report && page.subject == i) link.leads = Leads::Here;
        entries.push_back(link_value(values, link));
    }
    add_lists(Audience::Professionals, values, entries);
    return context.arena.list(entries);
}

void Frame::add_lists(Audience audience, ViewValues& values, std::vector<Value>& entries) const {
    const auto& context = values.context();
    const auto& page = context.page;
    for_each_type([&]<class T>() {
        if (type_name<T>.folder == page_folder || type_name<T>.audience != audience) return;
        if (context.plan.directory.all<T>().empty()) return;
        auto link = link_to_list(values, type_name<T>.folder);
        const bool shows_records = page.kind == PageKind::List || page.kind == PageKind::Record ||
                                   page.kind == PageKind::Poster;
        if (shows_records && page.subject == type_index<T> && !page.owner) {
            const bool is_list = page.kind == PageKind::List && page.part == 1;
            link.leads = is_list ? Leads::Here : Leads::Above;
        }
        entries.push_back(link_value(values, link));
    });
}

Value Frame::info_pages(ViewValues& values) const {
    const auto& pages = values.context().plan.directory.all<InfoPage>();
    std::vector<Value> entries;
    for (std::uint32_t i = 0; i < pages.size(); ++i) entries.push_back(link_to_page(i, values));
    return values.context().arena.list(entries);
}

Value Frame::page_called(std::string_view id, ViewValues& values) const {
    const auto& pages = values.context().plan.directory.all<InfoPage>();
    const auto found = std::ranges::find(pages, id, &InfoPage::id);
    if (found == pages.end()) return {};
    return link_to_page(static_cast<std::uint32_t>(found - pages.begin()), values);
}

Value Frame::link_to_page(std::uint32_t place, ViewValues& values) const {
    const auto& context = values.context();
    const auto& info_page = context.plan.directory.all<InfoPage>()[place];
    const auto target = target_of<InfoPage>(place);
    const auto& page = context.page;
    const bool is_current = page.kind == PageKind::Record && page.subject == type_index<InfoPage> &&
                            page.record == place;
    return link_value(values, {values.text(info_page.title), context.foreign(info_page.title),
                               context.link(target), values.address_language(target),
                               is_current ? Leads::Here : Leads::Elsewhere});
}

Value Frame::languages(ViewValues& values, const std::vector<LanguageName>& names) const {
    auto& context = values.context();
    const auto& plan = context.plan;
    std::vector<Value> all;
    for (std::uint32_t i = 0; plan.languages.size() > 1 && i < plan.languages.size(); ++i) {
        const auto same = same_page(plan, context.page, i);
        const std::array members{Value::text(names[i].name),
                                 Value::text(plan.languages[i]),
                                 Value::text(names[i].direction),
                                 context.link(same.address),
                                 context.arena.text(plan.base_url + same.address),
                                 Value::flag(i == context.page.language),
                                 Value::flag(same.exists),
                                 Value::flag(i == 0)};
        all.push_back(Value::object(*language_, context.arena.list(members).values()));
    }
    return context.arena.list(all);
}

Value Frame::page(ViewValues& values, const std::vector<LanguageName>& names,
                  Value is_partly_foreign) const {
    auto& context = values.context();
    const auto& page = context.page;
    const auto head = head_of(values);
    const auto members = context.arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put(rest, head.title);
    ViewValues::put(rest, head.title_language);
    ViewValues::put(rest, head.summary);
    ViewValues::put(rest, context.arena.text(context.plan.base_url + page.address));
    ViewValues::put(rest, Value::text(page_kind_name(page)));
    ViewValues::put(rest, Value::flag(page.kind == PageKind::Start));
    ViewValues::put(rest, is_partly_foreign);
    const auto way = crumbs(values);
    ViewValues::put(rest, way);
    ViewValues::put_list(rest, languages(values, names));
    ViewValues::put_list(rest, sources_.of_page(values));
    ViewValues::put(rest, feeds_.of_page(values));
    ViewValues::put(rest, graph(values, head, way));
    return Value::object(*page_, members);
}

} // namespace schaukasten
