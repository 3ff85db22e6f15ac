#include "render/fact_values.hpp"

#include "base/host_name.hpp"
#include "render/date_words.hpp"
#include "render/media.hpp"

#include <fmt/ranges.h>

namespace schaukasten {

/// What is measured, the target, and what was reached in each school year.
std::string FactValues::joined(const Indicator& indicator) {
    const std::string percent = indicator.kind == IndicatorKind::Share ? "\u00a0%" : "";
    const auto& language = context_.language();
    auto line = indicator.text.in(language);
    const auto say = [&](std::string_view key, const std::string& text) {
        line += fmt::format("; {}: {}", label(key).characters(), text);
    };
    if (indicator.target) {
        say(key_of(&Indicator::target), context_.dates.number(*indicator.target) + percent);
    }
    if (!indicator.formula.empty()) {
        say(key_of(&Indicator::formula), indicator.formula.in(language));
    }
    for (const auto& each : indicator.measurements) {
        std::vector<std::string> parts;
        if (each.value) parts.push_back(context_.dates.number(*each.value) + percent);
        if (each.reached) {
            parts.emplace_back(
                context_.word("wort", *each.reached ? "erreicht" : "nicht_erreicht").characters());
        }
        if (!each.text.empty()) parts.push_back(each.text.in(language));
        line += fmt::format("; {}: {}", name_of(each.year), fmt::join(parts, ", "));
    }
    return line;
}

void FactValues::add_term(std::vector<Value>& to, Vocabulary vocabulary, TermRef ref) {
    const auto& term = context_.plan.directory.term(vocabulary, ref);
    put(to, {values_.text(term.name),
             context_.foreign(term.name),
             context_.link(term_target(vocabulary, ref.at)),
             {}});
}

void FactValues::add_reference(std::vector<Value>& to, RecordTarget target) {
    put(to, {values_.title(target), values_.title_language(target), context_.link(target),
             values_.address_language(target)});
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view unit, double number) {
    auto text = context_.dates.number(number);
    if (!unit.empty()) text += fmt::format("\u00a0{}", unit);
    add_text(to, context_.arena.text(text));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view unit, int number) {
    add_simple(to, unit, static_cast<double>(number));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/,
                            const std::string& text) {
    if (!text.empty()) add_text(to, Value::text(text));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/,
                            const TranslatedText& text) {
    if (!text.empty()) put(to, {values_.text(text), context_.foreign(text), {}, {}});
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/,
                            const OpenList& list) {
    for (const auto& item : list.items) add_text(to, Value::text(item));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/, Date date) {
    add_text(to, context_.arena.text(context_.dates.day(date)));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/, PartialDate date) {
    if (date.year != 0) add_text(to, context_.arena.text(context_.dates.as_known(date)));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/, SchoolYear year) {
    if (!year.empty()) add_text(to, context_.arena.text(name_of(year)));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/, GeoPoint point) {
    add_text(to, context_.arena.text(context_.dates.number(point.latitude) + " / " +
                                     context_.dates.number(point.longitude)));
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/, const Phone& phone) {
    if (phone.empty()) return;
    put(to, {Value::text(phone.text), {}, Value::text(phone.link), {}});
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/, const Email& email) {
    if (email.empty()) return;
    put(to, {Value::text(email.text), {}, context_.arena.text("mailto:" + email.text), {}});
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/,
                            const WebAddress& address) {
    if (address.empty()) return;
    put(to, {context_.arena.text(address.spoken()),
             {},
             context_.arena.text(with_ascii_host(address.text)),
             {}});
}

void FactValues::add_simple(std::vector<Value>& to, std::string_view /*unit*/,
                            const MediaFile& file) {
    if (file.empty()) return;
    put(to, {Value::text(file.path), {}, context_.link(media_address(file.path)), {}});
}

void FactValues::add_text(std::vector<Value>& to, Value text) {
    put(to, {text, {}, {}, {}});
}

void FactValues::put(std::vector<Value>& to, const std::array<Value, 4>& members) {
    to.push_back(Value::object(*shapes_.value, context_.arena.list(members).values()));
}

} // namespace schaukasten
