#include "render/values.hpp"

#include "base/host_name.hpp"
#include "base/html.hpp"
#include "markdown/write_html.hpp"
#include "render/date_words.hpp"
#include "render/media.hpp"
#include "render/prose_links.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {

Value ViewValues::object(const ObjectShape& shape, std::initializer_list<Value> members) {
    return Value::object(shape, context_.arena.list({members.begin(), members.size()}).values());
}

Value ViewValues::term(Vocabulary vocabulary, std::uint32_t place) {
    const auto& term = context_.plan.directory.terms(vocabulary)[place];
    return object(shapes_.term(),
                  {Value::text(term.id), text(term.name), context_.foreign(term.name),
                   text(term.summary), context_.foreign(term.summary),
                   term.symbol ? Value::text(word_of(*term.symbol)) : Value{},
                   context_.link(term_target(vocabulary, place))});
}

Value ViewValues::date(Date date) {
    return object(shapes_.date(), {context_.arena.text(iso_date(date)),
                                   context_.arena.text(context_.dates.day(date)),
                                   context_.arena.text(context_.dates.day_with_weekday(date))});
}

Value ViewValues::simple(PartialDate value) {
    if (value.year == 0) return {};
    return object(shapes_.partial_date(), {context_.arena.text(iso_date(value)),
                                           context_.arena.text(context_.dates.as_known(value))});
}

Value ViewValues::simple(SchoolYear value) {
    return value.empty() ? Value{} : context_.arena.text(name_of(value));
}

Value ViewValues::simple(const OpenList& value) {
    if (value.empty()) return {};
    std::vector<Value> items;
    for (const auto& item : value.items) items.push_back(Value::text(item));
    return object(shapes_.open_list(), {context_.arena.list(items), Value::flag(value.is_open)});
}

Value ViewValues::number(std::size_t count) {
    return context_.arena.text(context_.dates.number(static_cast<double>(count)));
}

Value ViewValues::simple(int value) {
    return context_.arena.text(context_.dates.number(value));
}

Value ViewValues::simple(double value) {
    return context_.arena.text(context_.dates.number(value));
}

Value ViewValues::simple(TimeOfDay value) {
    return context_.arena.text(clock_time(value));
}

Value ViewValues::simple(const Moment& value) {
    const auto members = date(value.date).values();
    return object(shapes_.moment(),
                  {members[0], members[1], members[2], value.time ? simple(*value.time) : Value{}});
}

Value ViewValues::simple(ClassRange value) {
    const auto& texts = context_.texts;
    return context_.arena.text(
        value.from == value.to
            ? texts.format("klassen.eine", {{"klasse", std::int64_t{value.from}}})
            : texts.format("klassen.mehrere",
                           {{"von", std::int64_t{value.from}}, {"bis", std::int64_t{value.to}}}));
}

Value ViewValues::time_span(TimeOfDay from, TimeOfDay to) {
    return context_.arena.text(context_.dates.time_span(from, to, context_.texts));
}

Value ViewValues::simple(const Phone& value) {
    if (value.empty()) return {};
    return object(shapes_.link(), {Value::text(value.text), Value::text(value.link)});
}

Value ViewValues::simple(const Email& value) {
    if (value.empty()) return {};
    return object(shapes_.link(),
                  {Value::text(value.text), context_.arena.text("mailto:" + value.text)});
}

Value ViewValues::simple(const WebAddress& value) {
    if (value.empty()) return {};
    return object(shapes_.link(), {context_.arena.text(value.spoken()),
                                   context_.arena.text(with_ascii_host(value.text))});
}

Value ViewValues::simple(const MediaFile& value) {
    if (value.empty()) return {};
    auto& arena = context_.arena;
    Value size;
    Value pages;
    if (const auto* info = prepared_media(context_, value.path)) {
        if (info->bytes > 0) size = arena.text(file_size(info->bytes, context_.language()));
        if (info->pages > 0) pages = simple(info->pages);
    }
    const auto pixels = [&](int number) {
        return number == 0 ? Value{} : arena.text(std::to_string(number));
    };
    return object(shapes_.file(),
                  {Value::text(value.path), media_link(value.path), pixels(value.width),
                   pixels(value.height), size, pages, preview(value)});
}

Value ViewValues::simple(const Picture& value) {
    if (value.empty()) return {};
    auto& arena = context_.arena;
    const auto* info = prepared_media(context_, value.path);
    if (info == nullptr || info->original.width == 0) {
        return object(shapes_.picture(),
                      {Value::text(value.path), media_link(value.path), {}, {}, {}});
    }
    return object(shapes_.picture(), {Value::text(value.path), media_link(value.path),
                                      arena.text(std::to_string(info->original.width)),
                                      arena.text(std::to_string(info->original.height)),
                                      arena.text(srcset_of(context_, value.path, *info))});
}

/// A PDF's first page; missing if there is none.
Value ViewValues::preview(const MediaFile& file) {
    const auto* info = prepared_media(context_, file.path);
    if (info == nullptr || info->pages == 0 || info->webp.empty()) return {};
    auto& arena = context_.arena;
    const auto widest = info->webp.back();
    return object(shapes_.picture(),
                  {Value::text(file.path), media_link(file.path + webp_suffix(widest)),
                   arena.text(std::to_string(widest.width)),
                   arena.text(std::to_string(widest.height)),
                   arena.text(srcset_of(context_, file.path, *info))});
}

Value ViewValues::preview(const Flyer& flyer) {
    if (flyer.editions.empty()) return {};
    return preview(flyer.editions.begin()[own_edition(flyer.editions)].file);
}

std::ptrdiff_t ViewValues::own_edition(const std::vector<FlyerEdition>& editions) const {
    const auto& languages = context_.plan.directory.terms(Vocabulary::Languages);
    const auto own = std::ranges::find_if(editions, [&](const FlyerEdition& edition) {
        return edition.language.is_set() &&
               languages[edition.language.at].id == context_.language();
    });
    return own == editions.end() ? 0 : own - editions.begin();
}

Value ViewValues::simple(GeoPoint value) {
    return object(shapes_.position(), {context_.arena.text(fmt::format("{}", value.latitude)),
                                       context_.arena.text(fmt::format("{}", value.longitude))});
}

Value ViewValues::word(std::string_view word, std::string_view group) {
    return object(shapes_.word(), {Value::text(word), context_.word(group, word)});
}

Value ViewValues::media_link(std::string_view path) {
    return context_.link(media_address(path));
}

Value ViewValues::prose(const Prose& text) {
    const auto& shown = text.in(context_.language());
    if (shown.empty()) return {};
    return context_.arena.markup(html_of(shown, context_));
}

Value ViewValues::title(const Fachkraft& fachkraft) {
    const auto schools = schools_of(fachkraft);
    if (fachkraft.has_name() || schools.empty()) {
        return context_.arena.text(title_of(fachkraft).in(context_.language()));
    }
    const auto& first = context_.plan.directory.all<School>()[schools.front()];
    const bool is_one = std::ranges::count(schools, schools.front()) == std::ssize(schools);
    return context_.arena.text(
        context_.texts.format(is_one ? "fachkraft.an" : "fachkraft.an_mehreren",
                              {{"rolle", fachkraft.role.in(context_.language())},
                               {"schule", first.name.in(context_.language())}}));
}

Value ViewValues::title_language(const Fachkraft& fachkraft) {
    return fachkraft.has_name() ? Value{} : context_.foreign(fachkraft.role);
}

std::vector<std::uint32_t> ViewValues::schools_of(const Offer& offer) {
    std::vector<std::uint32_t> schools;
    for (const auto school : offer.schools) schools.push_back(school.at);
    return schools;
}

std::vector<std::uint32_t> ViewValues::schools_of(const Fachkraft& fachkraft) {
    std::vector<std::uint32_t> schools;
    for (const auto& assignment : fachkraft.assignments) {
        if (assignment.school.is_set()) schools.push_back(assignment.school.at);
    }
    return schools;
}

/// One school by its name, several by their number; no school means: the whole town.
void ViewValues::put_place(std::span<Value>& rest, const std::vector<std::uint32_t>& schools) {
    if (schools.size() == 1) {
        const auto& school = context_.plan.directory.all<School>()[schools.front()];
        put(rest, title(school));
        put(rest, title_language(school));
        return;
    }
    put(rest, schools.empty() ? context_.word("angebot", "ganze_stadt")
                              : context_.counted(type_name<School>.folder, schools.size()));
    put(rest, Value{});
}

Value ViewValues::address_language(RecordTarget target) {
    const auto& plan = context_.plan;
    if (!plan.has_page(target) || plan.has_page_in(target, context_.page.language)) return {};
    return Value::text(plan.languages.front());
}

} // namespace schaukasten
