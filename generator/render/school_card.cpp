#include "render/school_card.hpp"

#include "plan/work_at.hpp"
#include "render/date_words.hpp"
#include "render/word_group.hpp"
#include "theme/texts.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace schaukasten {
namespace {

struct Attribute {
    std::string_view name;
    std::string_view value;
};

Html element(std::string_view name, std::initializer_list<Attribute> attributes,
             const Html& inner) {
    std::string text = "<";
    text += name;
    for (const auto& [key, value] : attributes) {
        text.append(" ").append(key).append("=\"");
        escape_to(text, value);
        text += '"';
    }
    text.append(">").append(inner.text()).append("</").append(name).append(">");
    return Html::trusted(std::move(text));
}

class CardMarkup {
public:
    CardMarkup(std::uint32_t school, CardPlace place, const CardLanguage& language)
        : place_(school), card_place_(place), language_(language),
          highest_(place == CardPlace::Page ? "h1" : "h2"),
          next_(place == CardPlace::Page ? "h2" : "h3") {}

    Html write() {
        line(element(highest_, {}, escape(school_card_title(place_, language_))));
        const auto work = work_at(place_, language_.plan.directory, language_.plan.relations);
        for (const auto& each : work) {
            person(language_.plan.directory.all<Fachkraft>()[each.person], *each.assignment);
        }
        if (work.empty()) {
            line(element("p", {}, escape(word("schule.niemand"))));
            publisher();
        }
        foot();
        return element("div", {{"lang", tag()}, {"dir", word("sprache.richtung")}}, inside_);
    }

private:
    enum class Name { Yes, No };

    [[nodiscard]] std::string_view word(std::string_view key) const {
        return language_.texts.get(key);
    }
    [[nodiscard]] const std::string& tag() const {
        return language_.plan.languages[language_.number];
    }

    void line(const Html& html) {
        inside_ += Html::trusted("\n");
        inside_ += html;
    }

    /// With its language, if it is another. What a school is called nobody expects in translation.
    [[nodiscard]] Html spoken(const TranslatedText& text, Name name = Name::No) const {
        const auto words = escape(text.in(tag()));
        const bool is_foreign = language_.number != 0 && !text.translation(tag());
        if (!is_foreign || name == Name::Yes) return words;
        return element("span", {{"lang", language_.plan.languages.front()}}, words);
    }

    void item(const Html& html) {
        items_ += Html::trusted("\n");
        items_ += element("li", {}, html);
    }
    void item(std::string_view label, const Html& value) {
        auto html = escape(std::string(label) + ": ");
        html += value;
        item(html);
    }
    void end_items() {
        if (items_.empty()) return;
        items_ += Html::trusted("\n");
        line(element("ul", {}, items_));
        items_ = {};
    }

    /// In a frame it would open what may not stand in one: it leads out.
    [[nodiscard]] Html link(std::string_view address, const Html& inner) const {
        if (card_place_ == CardPlace::Part) return element("a", {{"href", address}}, inner);
        return element("a", {{"href", address}, {"target", "_top"}}, inner);
    }

    void phone(std::string_view label, const Phone& phone) {
        if (phone.empty()) return;
        item(label, link(phone.link, element("bdi", {{"dir", "ltr"}}, escape(phone.text))));
    }
    void email(const Email& email) {
        if (email.empty()) return;
        item(word("kontakt.email"), link("mailto:" + email.text, escape(email.text)));
    }

    void person(const Fachkraft& person, const Assignment& work) {
        line(element(next_, {}, spoken(title_of(person), Name::Yes)));
        if (person.has_name()) line(element("p", {}, spoken(person.role)));
        if (!work.room.empty()) item(word("einbinden.raum"), spoken(work.room));
        for (const auto& each : work.office_hours) hour(each);
        if (work.by_appointment) item(escape(word("zeit.nach_vereinbarung")));
        phone(word("kontakt.telefon"), person.phone);
        phone(word("kontakt.mobil"), person.mobile);
        email(person.email);
        end_items();
        if (person.phone.empty() && person.mobile.empty() && person.email.empty()) publisher();
    }

    /// "Montag 8:00 bis 9:30 Uhr, für Eltern, Raum 12"
    void hour(const OfficeHour& hour) {
        const auto day =
            word(std::string(word_group<Weekday>) + "." + std::string(word_of(hour.day)));
        auto html = escape(std::string(day) + " " +
                           language_.dates.time_span(hour.from, hour.to, language_.texts));
        for (const auto* each : {&hour.audience, &hour.note}) {
            if (each->empty()) continue;
            html += escape(std::string(word("zeit.komma")) + " ");
            html += spoken(*each);
        }
        item(html);
    }

    void publisher() {
        const auto& by = language_.plan.directory.site.publisher;
        line(element("p", {}, spoken(by.name, Name::Yes)));
        phone(word("kontakt.telefon"), by.phone);
        email(by.email);
        end_items();
    }

    void foot() {
        const auto address = language_.plan.base_url +
                             *language_.plan.address(target_of<School>(place_), language_.number);
        line(element("p", {}, link(address, escape(word("einbinden.mehr")))));
        const auto checked = card_checked(place_, language_.plan);
        if (!checked) return inside_ += Html::trusted("\n"), void();
        auto stand = escape(std::string(word("rahmen.stand")) + " ");
        stand += element("time", {{"datetime", iso_date(*checked)}},
                         escape(language_.dates.day(*checked)));
        line(element("p", {}, stand));
        inside_ += Html::trusted("\n");
    }

    std::uint32_t place_;
    CardPlace card_place_;
    const CardLanguage& language_;
    std::string_view highest_;
    std::string_view next_;
    Html inside_;
    Html items_;
};

} // namespace

Html school_card(std::uint32_t school, CardPlace place, const CardLanguage& language) {
    return CardMarkup(school, place, language).write();
}

Html school_card_frame(std::uint32_t school, std::string_view page, const CardLanguage& language) {
    return element("iframe",
                   {{"src", page},
                    {"title", school_card_title(school, language)},
                    {"width", "100%"},
                    {"height", "480"},
                    {"style", "border:0"},
                    {"loading", "lazy"}},
                   {});
}

std::string school_card_title(std::uint32_t school, const CardLanguage& language) {
    const auto& name = language.plan.directory.all<School>()[school].name;
    return std::string(language.texts.get("plakat.titel")) + ": " +
           name.in(language.plan.languages[language.number]);
}

std::optional<Date> card_checked(std::uint32_t school, const SitePlan& plan) {
    auto last = plan.directory.all<School>()[school].checked;
    for (const auto& work : work_at(school, plan.directory, plan.relations)) {
        last = std::max(last, plan.directory.all<Fachkraft>()[work.person].checked);
    }
    return last;
}

} // namespace schaukasten
