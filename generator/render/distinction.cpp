#include "render/distinction.hpp"

#include "render/date_words.hpp"
#include "render/word_group.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schaukasten {
namespace {

template <class E>
std::string word(E value, const ViewContext& context) {
    return std::string(context.word(word_group<E>, word_of(value)).characters());
}

/// What there is of the parts, one after the other.
std::string joined(std::initializer_list<std::string> parts) {
    std::vector<std::string> all;
    for (const auto& part : parts) {
        if (!part.empty()) all.push_back(part);
    }
    return fmt::format("{}", fmt::join(all, " · "));
}

template <class E>
std::string word_if(const std::optional<E>& value, const ViewContext& context) {
    return value ? word(*value, context) : std::string{};
}

} // namespace

std::string span_of(const std::optional<PartialDate>& from, const std::optional<PartialDate>& to,
                    bool is_unsure, const ViewContext& context) {
    const auto text = [&](const PartialDate& date) { return context.dates.as_known(date); };
    const auto& texts = context.texts;
    std::string span;
    if (from && to) {
        span = texts.format("zeit.von_bis", {{"von", text(*from)}, {"bis", text(*to)}});
    } else if (from) {
        span = texts.format("zeit.seit", {{"von", text(*from)}});
    } else if (to) {
        span = texts.format("zeit.bis", {{"bis", text(*to)}});
    }
    if (is_unsure) span += " " + std::string(texts.get("zeit.ungesichert"));
    return span;
}

std::string amount_of(const Figure& figure, const ViewContext& context) {
    const auto number = [&](double value) { return context.dates.number(value); };
    std::string text;
    if (figure.is_rough) text = std::string(context.texts.get("zahl.ungefaehr")) + " ";
    if (figure.value && figure.base) {
        text += context.texts.format(
            "zahl.von", {{"wert", number(*figure.value)}, {"basis", number(*figure.base)}});
    } else if (figure.value) {
        text += number(*figure.value);
    }
    if (figure.value) text += " " + figure.unit.in(context.language());
    if (figure.share) {
        const auto share = number(*figure.share) + "\u00a0%";
        text += figure.value ? " (" + share + ")" : share;
    }
    return text;
}

std::string distinction_of(const Partner& partner, const ViewContext& context) {
    return word(partner.kind, context);
}

std::string distinction_of(const SchoolProfile& profile, const ViewContext& /*context*/) {
    return name_of(profile.year);
}

std::string distinction_of(const Post& post, const ViewContext& context) {
    std::string size;
    if (post.hours) {
        size = context.texts.format("stelle.stunden",
                                    {{"stunden", context.dates.number(*post.hours)}});
    } else if (post.share) {
        size =
            context.texts.format("stelle.anteil", {{"anteil", context.dates.number(*post.share)}});
    }
    return joined({word(post.occupancy, context), size});
}

std::string distinction_of(const Unit& unit, const ViewContext& /*context*/) {
    return unit.sign;
}

std::string distinction_of(const Body& body, const ViewContext& context) {
    return joined({word_if(body.kind, context), word(body.level, context),
                   body.rhythm.in(context.language())});
}

std::string distinction_of(const Agreement& agreement, const ViewContext& context) {
    return agreement.concluded ? context.dates.as_known(*agreement.concluded) : std::string{};
}

std::string distinction_of(const Concept& one, const ViewContext& context) {
    return word_if(one.kind, context);
}

std::string distinction_of(const Goal& goal, const ViewContext& context) {
    auto text = word(goal.level, context);
    if (!goal.number.empty()) text += " " + goal.number;
    return joined({text, word_if(goal.status, context)});
}

std::string distinction_of(const Figure& figure, const ViewContext& context) {
    return joined(
        {amount_of(figure, context),
         context.texts.format("zahl.stand", {{"stand", context.dates.as_known(figure.as_of)}})});
}

std::string distinction_of(const Event& event, const ViewContext& context) {
    return event.coming.empty() ? std::string{}
                                : context.dates.day_with_weekday(event.coming.front());
}

std::string distinction_of(const Milestone& milestone, const ViewContext& context) {
    auto when = milestone.until
                    ? span_of(milestone.when, milestone.until, milestone.is_unsure, context)
                    : context.dates.as_known(milestone.when);
    if (milestone.is_unsure && !milestone.until) {
        when += " " + std::string(context.texts.get("zeit.ungesichert"));
    }
    return joined({when, word_if(milestone.kind, context)});
}

std::string distinction_of(const Publication& publication, const ViewContext& context) {
    const bool is_there = publication.status == PublicationStatus::Published;
    return joined(
        {word(publication.kind, context),
         is_there ? std::string{} : word(publication.status, context),
         publication.published ? context.dates.as_known(*publication.published) : std::string{}});
}

std::string distinction_of(const Programme& programme, const ViewContext& context) {
    return joined({word_if(programme.level, context),
                   span_of(programme.begin, programme.end, programme.is_date_unsure, context)});
}

std::string distinction_of(const LegalBasis& basis, const ViewContext& context) {
    const bool is_left_out = basis.applies && !*basis.applies;
    return joined(
        {basis.law.in(context.language()),
         is_left_out ? std::string(context.texts.get("recht.nicht_gemeint")) : std::string{}});
}

} // namespace schaukasten
