#include "search/document.hpp"

#include "model/address.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

class Collector {
public:
    Collector(const SitePlan& plan, std::uint32_t language, const SearchTexts& texts)
        : plan_(plan), language_(language), texts_(texts) {}

    /// Families' kinds first: results for professionals stand behind them.
    Documents run() {
        for (const auto audience : {Audience::Families, Audience::Professionals}) {
            for_each_type([&]<class T>() {
                constexpr bool is_listed = !std::is_same_v<T, InfoPage>;
                if (type_name<T>.audience != audience || !is_listed) return;
                begin(title_of_list(type_name<T>.folder), audience);
                records<T>();
            });
            for (std::size_t i = 0; i < vocabulary_names.size(); ++i) {
                const auto vocabulary = static_cast<Vocabulary>(i);
                if (audience_of(vocabulary) != audience) continue;
                begin(title_of_list(name_of(vocabulary)), audience);
                terms(vocabulary);
            }
            if (audience == Audience::Families) other_pages();
        }
        return std::move(found_);
    }

private:
    void begin(std::string title, Audience audience) {
        found_.kinds.push_back({std::move(title), audience == Audience::Professionals});
    }

    template <class T>
    void records() {
        const auto count = static_cast<std::uint32_t>(plan_.directory.all<T>().size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto target = target_of<T>(i);
            if (plan_.has_page(target)) found_.all.push_back(new_document(target));
        }
    }

    void terms(Vocabulary vocabulary) {
        const auto count = static_cast<std::uint32_t>(plan_.directory.terms(vocabulary).size());
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!leads_somewhere(vocabulary, i)) continue;
            found_.all.push_back(new_document(term_target(vocabulary, i)));
        }
    }

    [[nodiscard]] bool leads_somewhere(Vocabulary vocabulary, std::uint32_t term) const {
        for (std::size_t type = 0; type < type_count; ++type) {
            if (!plan_.relations.with_term(type, vocabulary, term).empty()) return true;
        }
        return false;
    }

    void other_pages() {
        begin(texts_(language_, "suche.weitere_seiten"), Audience::Families);
        records<InfoPage>();
        for_each_type([&]<class T>() {
            constexpr bool is_listed = !std::is_same_v<T, InfoPage>;
            if (is_listed && !plan_.directory.all<T>().empty())
                page(type_name<T>.folder, language_);
        });
        if (plan_.has_calendar()) calendar();
        for (std::size_t i = 0; i < report_names.size(); ++i) {
            if (!plan_.has_report(static_cast<Report>(i))) continue;
            // Reports are there in the first language alone.
            auto& document = page(report_names.at(i), 0);
            if (language_ != 0) document.language = plan_.languages.front();
        }
    }

    void calendar() {
        auto& document = page(calendar_folder, language_);
        auto& keywords = document.texts.at(static_cast<std::size_t>(TextClass::Keyword));
        const auto& language = plan_.languages[language_];
        for (const auto& each : plan_.directory.calendar.holidays) {
            keywords += each.name.in(language) + "\n";
        }
        for (const auto& each : plan_.directory.calendar.free_days) {
            keywords += each.name.in(language) + "\n";
        }
    }

    /// A page of the generator's own: a list, the calendar, a report.
    Document& page(std::string_view folder, std::uint32_t language) {
        auto document = new_document(no_target);
        document.address = plan_.list_address(folder, language);
        document.title = texts_(language, fmt::format("listen.{}.titel", folder));
        document.summary = texts_(language, fmt::format("listen.{}.kurz", folder));
        document.texts.at(static_cast<std::size_t>(TextClass::Title)) = document.title;
        document.texts.at(static_cast<std::size_t>(TextClass::Short)) = document.summary;
        return found_.all.emplace_back(std::move(document));
    }

    [[nodiscard]] std::string title_of_list(std::string_view folder) const {
        return texts_(language_, fmt::format("listen.{}.titel", folder));
    }

    [[nodiscard]] Document new_document(RecordTarget target) const {
        Document document;
        document.target = target;
        document.kind = static_cast<std::uint32_t>(found_.kinds.size() - 1);
        return document;
    }

    const SitePlan& plan_;
    std::uint32_t language_;
    const SearchTexts& texts_;
    Documents found_;
};

} // namespace

Documents documents_of(const SitePlan& plan, std::uint32_t language, const SearchTexts& texts) {
    return Collector(plan, language, texts).run();
}

} // namespace schaukasten
