#include "check/check.hpp"

#include "base/parallel.hpp"
#include "check/accessibility_file.hpp"
#include "check/across.hpp"
#include "check/addresses.hpp"
#include "check/calendar_file.hpp"
#include "check/data_source_file.hpp"
#include "check/event.hpp"
#include "check/fill.hpp"
#include "check/links.hpp"
#include "check/record_rules.hpp"
#include "check/rules.hpp"
#include "check/search_words.hpp"
#include "check/site_file.hpp"
#include "check/sources.hpp"
#include "check/vocabularies.hpp"
#include "markdown/links.hpp"
#include "model/each_prose.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

class Check {
public:
    Check(const Content& content, unsigned jobs, Diagnostics& diagnostics, MediaUses* uses)
        : content_(content), jobs_(jobs), diagnostics_(diagnostics) {
        ids_.media = &content_.media;
        ids_.pictures = &content_.pictures;
        ids_.uses = uses;
    }

    Directory run() {
        sources_ = claim_files(content_, ids_, diagnostics_);
        directory_.site = check_site(content_, ids_, diagnostics_);
        check_vocabularies(content_, languages(), ids_, directory_, diagnostics_);
        directory_.calendar = check_calendar(content_, languages(), ids_, diagnostics_);
        directory_.accessibility = check_accessibility(content_, languages(), ids_, diagnostics_);
        directory_.sources = check_data_sources(content_, languages(), ids_, diagnostics_);
        directory_.search_words = check_search_words(content_, ids_, diagnostics_);
        for_each_type([&]<class T>() { fill_all<T>(); });
        for_each_type([&]<class T>() { resolve_all<T>(); });
        check_addresses(addressed(), directory_, find_site_file(content_), diagnostics_);
        check_across(directory_, sources_, all_records(), diagnostics_);
        return std::move(directory_);
    }

private:
    [[nodiscard]] const std::vector<std::string>& languages() const {
        return directory_.site.heading.languages;
    }

    [[nodiscard]] AllRecords all_records() const {
        const bool are_read = std::ranges::all_of(content_.records, &Record::is_readable);
        return are_read && ids_.stray.empty() ? AllRecords::Read : AllRecords::SomeMissing;
    }

    template <class T>
    void fill_all() {
        auto& table = directory_.all<T>();
        const auto& sources = sources_.at(type_index<T>);
        table.resize(sources.size());
        anchors_.at(type_index<T>).resize(sources.size());
        in_parallel(sources.size(), [&](std::size_t i, Diagnostics& found) {
            table[i].id = sources[i].original->stem;
            if (sources[i].original->is_readable) fill_one(table[i], sources[i], found);
            for_each_prose(table[i], [&](std::string_view, const RichText& text) {
                for (const auto anchor : anchors_of(text)) {
                    anchors_.at(type_index<T>)[i].emplace_back(anchor);
                }
            });
        });
    }

    template <class T>
    void fill_one(T& to, const Source& source, Diagnostics& found) {
        const auto& record = *source.original;
        ValueReader reader(record, ids_, languages().front(), found);
        Filler filler(reader, languages());
        if (is_draft(record)) filler.bear_gaps();
        filler.fill(to, record.table, {});
        if (filler.has_gaps()) return leave_blank(to);
        to.languages = filler.seen_languages();
        if constexpr (HasBody<T>) {
            to.body.original = body_of(reader, record, languages().front());
            for (const auto* translation : source.translations) translate(to, *translation, found);
        }
        check_rules(static_cast<const RecordHead&>(to), record, found);
        if constexpr (requires { check_rules(static_cast<const T&>(to), record, found); }) {
            check_rules(to, record, found);
        }
        if constexpr (std::is_same_v<T, Event>) {
            check_event(to, directory_.calendar, record, found);
        }
    }

    static bool is_draft(const Record& record) {
        const auto* entry = record.table.find(key_of(&RecordHead::draft));
        const auto* value = entry ? std::get_if<bool>(&entry->value.data) : nullptr;
        return value && *value;
    }

    /// A draft with gaps stands nowhere, not even in a preview of drafts: as if it had been over
    /// for long. Nothing of it need be read any more; its days are some that there are, for those
    /// who reckon with them.
    template <class T>
    static void leave_blank(T& to) {
        constexpr Date long_ago{std::chrono::year{1800} / 1 / 1};
        T blank;
        blank.id = std::move(to.id);
        blank.draft = true;
        blank.publish_until = long_ago;
        if constexpr (std::is_same_v<T, Post>) blank.is_template = true; // counts as no post
        for_each_field<T>([&](const auto& f) {
            auto& member = blank.*(f.member);
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (std::is_same_v<Member, Date>) member = long_ago;
            if constexpr (std::is_same_v<Member, Moment>) member.date = long_ago;
        });
        to = std::move(blank);
    }

    template <HasBody T>
    void translate(T& to, const Record& record, Diagnostics& found) {
        if (!record.is_readable) return;
        if (std::ranges::find(languages(), record.language) == languages().end()) {
            found.warning(record.place({}), unknown_language_message(record.language));
            return;
        }
        ValueReader reader(record, ids_, record.language, found);
        TranslationFiller(reader, languages()).fill(to, record.table, record.language);
        to.body.translations.emplace_back(record.language,
                                          body_of(reader, record, record.language));
        to.languages.push_back(record.language);
    }

    static RichText body_of(ValueReader& reader, const Record& record, std::string_view language) {
        const auto line = std::ranges::count(record.text.substr(0, record.body_offset), '\n') + 1;
        return reader.markdown(record.body(), {static_cast<int>(line), 1}, language);
    }

    template <class T>
    void resolve_all() {
        auto& table = directory_.all<T>();
        const auto& sources = sources_.at(type_index<T>);
        in_parallel(sources.size(), [&](std::size_t i, Diagnostics& found) {
            for_each_prose(table[i], [&](std::string_view language, RichText& text) {
                resolve_links(text, file_of(sources[i], language), ids_, has_anchor_, found);
            });
        });
    }

    /// The file that a text in this language stands in.
    static const Record& file_of(const Source& source, std::string_view language) {
        const auto found = std::ranges::find(source.translations, language, &Record::language);
        return found == source.translations.end() ? *source.original : **found;
    }

    [[nodiscard]] std::vector<Addressed> addressed() const {
        std::vector<Addressed> all;
        for_each_type([&]<class T>() {
            const auto& table = directory_.all<T>();
            for (std::size_t i = 0; i < table.size(); ++i) {
                all.push_back({type_index<T>, &table[i], sources_.at(type_index<T>)[i].original});
            }
        });
        return all;
    }

    template <class Work>
    void in_parallel(std::size_t count, const Work& work) {
        std::vector<Diagnostics> found(count);
        parallel_for(count, jobs_, [&](std::size_t i, std::size_t) { work(i, found[i]); });
        for (auto& each : found) diagnostics_.merge(std::move(each));
    }

    const Content& content_;
    unsigned jobs_;
    Diagnostics& diagnostics_;
    Ids ids_;
    Sources sources_;
    Directory directory_;
    std::array<std::vector<std::vector<std::string>>, type_count> anchors_;
    HasAnchor has_anchor_ = [this](RecordTarget target, std::string_view anchor) {
        // Nobody knows the sections of a file that cannot be read; what ails it is reported.
        if (!sources_.at(target.type)[target.record].original->is_readable) return true;
        const auto& known = anchors_.at(target.type)[target.record];
        return std::ranges::find(known, anchor) != known.end();
    };
};

} // namespace

Directory check(const Content& content, unsigned jobs, Diagnostics& diagnostics, MediaUses* uses) {
    return Check(content, jobs, diagnostics, uses).run();
}

} // namespace schaukasten
