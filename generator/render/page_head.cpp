#include "render/page_head.hpp"

#include "model/address.hpp"
#include "model/each_prose.hpp"

namespace schaukasten {
namespace {

constexpr std::size_t longest_summary = 160; // bytes; what search engines show

/// The end of the last character that ends at `at` or before it.
std::size_t whole_characters(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

/// The first sentences of a text, cut at a blank if there is one.
std::string beginning_of(const RichText& text) {
    auto words = plain_text_of(text);
    if (words.size() <= longest_summary) return words;
    auto end = words.rfind(' ', longest_summary);
    if (end == std::string::npos) end = whole_characters(words, longest_summary);
    words.resize(end);
    return words + " …";
}

template <class T>
Value summary_of(const T& record, ViewValues& values) {
    auto& context = values.context();
    if constexpr (requires { record.summary; }) {
        if (!record.summary.empty()) return values.text(record.summary);
    }
    std::string beginning;
    for_each_prose(record, [&](std::string_view language, const RichText& text) {
        const bool fits = language.empty() ? beginning.empty() : language == context.language();
        if (fits) beginning = beginning_of(text);
    });
    if (!beginning.empty()) return context.arena.text(beginning);
    return context.word("beschreibung", type_name<T>.folder);
}

template <class T>
PageHead head_of_record(std::uint32_t record, ViewValues& values) {
    const auto& subject = values.context().plan.directory.all<T>()[record];
    return {values.title(subject), values.title_language(subject), summary_of(subject, values)};
}

PageHead head_of_list(std::string_view folder, ViewValues& values) {
    auto& context = values.context();
    const auto group = "listen." + std::string(folder);
    return {context.word(group, "titel"), {}, context.word(group, "kurz")};
}

Value name_of(RecordTarget owner, ViewValues& values) {
    if (owner.type < type_count) return values.title(owner);
    const auto vocabulary = static_cast<Vocabulary>(owner.type - type_count);
    return values.text(values.context().plan.directory.terms(vocabulary)[owner.record].name);
}

/// "Konflikt: Angebote"; the term or the record may be in German.
PageHead head_of_group(PageHead head, RecordTarget owner, ViewValues& values) {
    auto& context = values.context();
    auto title = std::string(name_of(owner, values).characters());
    title.append(": ").append(head.title.characters());
    head.title = context.arena.text(title);
    return head;
}

PageHead head_of_term(ViewValues& values) {
    auto& context = values.context();
    const auto vocabulary = static_cast<Vocabulary>(context.page.subject);
    const auto& term = context.plan.directory.terms(vocabulary)[context.page.record];
    auto summary = values.text(term.summary);
    if (!summary.truthy()) {
        summary = context.word("listen." + std::string(name_of(vocabulary)), "kurz");
    }
    return {values.text(term.name), context.foreign(term.name), summary};
}

/// "Angebote für Klasse 5", "Kostenlose Angebote".
PageHead head_of_offers_by(ViewValues& values) {
    auto& context = values.context();
    const auto kind = static_cast<FacetKind>(context.page.subject);
    const auto& value = context.plan.facet(kind)->values[context.page.record];
    if (kind == FacetKind::Free) {
        return {context.word("auswahl", "kostenlos"), {}, context.word("auswahl", "kurz")};
    }
    const auto number = std::int64_t{value.record};
    return {context.arena.text(context.texts.format("auswahl.klasse", {{"klasse", number}})),
            {},
            context.word("auswahl", "kurz")};
}

/// "Mobbing: Angebote der Südschule"; in German if the topic or the school is.
PageHead head_of_school_topic(ViewValues& values) {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    const auto& topic = directory.terms(Vocabulary::Topics)[context.page.subject];
    const auto& school = directory.all<School>()[context.page.record];
    const auto& language = context.language();
    return {context.arena.text(context.texts.format(
                "auswahl.schule_thema",
                {{"thema", topic.name.in(language)}, {"schule", school.name.in(language)}})),
            {},
            context.word("auswahl", "kurz")};
}

PageHead head_of_poster(ViewValues& values) {
    auto& context = values.context();
    const auto& school = context.plan.directory.all<School>()[context.page.record];
    const auto title =
        context.texts.format("plakat.seite", {{"schule", school.name.in(context.language())}});
    return {context.arena.text(title), {}, context.word("plakat", "kurz")};
}

PageHead head_of_whole(ViewValues& values) {
    auto& context = values.context();
    const auto& page = context.page;
    switch (page.kind) {
    case PageKind::Start:
        return {context.word("start", "titel"), {}, context.word("start", "kurz")};
    case PageKind::Report: return head_of_list(name_of(static_cast<Report>(page.subject)), values);
    case PageKind::NotFound: {
        const bool was_there = static_cast<Nothing>(page.subject) == Nothing::Withdrawn;
        const std::string_view group = was_there ? "entfernt" : "nicht_gefunden";
        return {context.word(group, "titel"), {}, context.word(group, "kurz")};
    }
    case PageKind::Redirect: return {context.word("umleitung", "titel"), {}, {}};
    case PageKind::Vocabulary:
        return head_of_list(name_of(static_cast<Vocabulary>(page.subject)), values);
    case PageKind::Search:
        return {context.word("suche", "titel"), {}, context.word("suche", "kurz")};
    case PageKind::Calendar: return head_of_list(calendar_folder, values);
    case PageKind::Subscribe: return head_of_list(subscribe_folder, values);
    case PageKind::OpenData: return head_of_list(open_data_folder, values);
    case PageKind::Map: return head_of_list(map_folder, values);
    case PageKind::Term: return head_of_term(values);
    case PageKind::OffersBy: return head_of_offers_by(values);
    case PageKind::SchoolTopic: return head_of_school_topic(values);
    case PageKind::Poster: return head_of_poster(values);
    case PageKind::List:
    case PageKind::Record: break;
    }
    PageHead head;
    for_each_type([&]<class T>() {
        if (page.subject != type_index<T>) return;
        head = page.kind == PageKind::List ? head_of_list(type_name<T>.folder, values)
                                           : head_of_record<T>(page.record, values);
    });
    return page.owner ? head_of_group(head, *page.owner, values) : head;
}

/// Of one part of what is split: "Angebote, Seite 2 von 7".
PageHead head_of_part(PageHead head, const ViewContext& context) {
    const auto part =
        context.texts.format("liste.seite_von", {{"seite", std::int64_t{context.page.part}},
                                                 {"seiten", std::int64_t{context.page.parts}}});
    head.title = context.arena.text(std::string(head.title.characters()) + ", " + part);
    return head;
}

} // namespace

PageHead head_of(ViewValues& values) {
    const auto head = head_of_whole(values);
    return values.context().page.part > 1 ? head_of_part(head, values.context()) : head;
}

} // namespace schaukasten
