#include "search/record_texts.hpp"

#include "base/rich_text.hpp"
#include "model/each_prose.hpp"
#include "model/member_kind.hpp"

namespace schaukasten {
namespace {

constexpr auto summary_key = key_of(&Offer::summary);
constexpr std::array keyword_keys{key_of(&School::short_name), key_of(&GlossaryEntry::synonyms)};
// What is said of a picture says nothing of the record.
constexpr std::array other_keys{key_of(&School::picture_text), key_of(&School::picture_credit)};

/// Collects the words of a record by its table of fields.
class RecordTexts {
public:
    RecordTexts(Document& document, const SitePlan& plan, std::uint32_t language)
        : document_(document), directory_(plan.directory), language_(plan.languages[language]) {}

    template <class T>
    void record(const T& record) {
        title(title_of(record));
        if constexpr (requires { record.summary; }) {
            document_.summary = record.summary.in(language_);
        }
        if constexpr (std::is_same_v<T, School>) {
            tell_apart(name_of(Vocabulary::SchoolForms, record.form));
            tell_apart(name_of(Vocabulary::Districts, record.district));
        }
        if constexpr (std::is_same_v<T, Fachkraft>) {
            tell_apart(record.role.in(language_));
            for (const auto& work : record.assignments) {
                if (work.school.is_set()) {
                    tell_apart(directory_.at(work.school).name.in(language_));
                }
            }
        }
        table(record);
        if constexpr (HasBody<T>) {
            const auto body = plain_text_of(record.body.in(language_));
            if (document_.summary.empty()) document_.summary = body;
            add(TextClass::Body, body);
        }
    }

    void title(const TranslatedText& title) {
        document_.title = title.in(language_);
        add(TextClass::Title, document_.title);
        // Who knows the German name finds it by that, too.
        if (title.translation(language_)) add(TextClass::Keyword, title.original);
    }

    /// Of a record that has the term, its other names weigh less than on its own page.
    void term(const Term& term, TextClass synonyms) {
        add(TextClass::Keyword, term.name.in(language_));
        for (const auto& synonym : term.synonyms) add(synonyms, synonym);
    }

    void add(TextClass where, std::string_view text) {
        document_.texts.at(static_cast<std::size_t>(where)).append(text).append("\n");
    }

private:
    [[nodiscard]] std::string name_of(Vocabulary vocabulary, TermRef term) const {
        return term.is_set() ? directory_.term(vocabulary, term).name.in(language_) : "";
    }

    /// For records without a sentence of their own.
    void tell_apart(const std::string& words) {
        if (words.empty()) return;
        if (!document_.summary.empty()) document_.summary += " · ";
        document_.summary += words;
    }

    template <class T>
    void table(const T& record) {
        for_each_field<T>([&](const auto& f) {
            if (f.is_for_checks || std::ranges::find(other_keys, f.key) != other_keys.end()) return;
            member(record.*(f.member), f);
        });
    }

    template <class Member>
    void member(const Member& value, const FieldInfo& f) {
        if constexpr (std::is_same_v<Member, std::optional<Consent>>) {
            return; // names keys, not things
        } else if constexpr (is_list<Member>) {
            for (const auto& each : value) member(each, f);
        } else if constexpr (is_optional<Member>) {
            if (value) member(*value, f);
        } else if constexpr (std::is_same_v<Member, TermRef>) {
            if (value.is_set() && f.vocabulary) {
                term(directory_.term(*f.vocabulary, value), TextClass::Short);
            }
        } else if constexpr (is_record_ref<Member>) {
            if (value.is_set()) add(TextClass::Short, title_of(directory_.at(value)).in(language_));
        } else if constexpr (std::is_same_v<Member, TranslatedText>) {
            add(class_of(f), value.in(language_));
        } else if constexpr (std::is_same_v<Member, std::string>) {
            add(class_of(f), value);
        } else if constexpr (std::is_same_v<Member, Prose>) {
            add(TextClass::Body, plain_text_of(value.in(language_)));
        } else if constexpr (has_fields<Member>) {
            table(value);
        }
    }

    static TextClass class_of(const FieldInfo& f) {
        if (f.key == summary_key) return TextClass::Short;
        const bool is_keyword = std::ranges::find(keyword_keys, f.key) != keyword_keys.end();
        return is_keyword ? TextClass::Keyword : TextClass::Body;
    }

    Document& document_;
    const Directory& directory_;
    const std::string& language_;
};

using Fill = void (*)(Document&, const SitePlan&, std::uint32_t);

template <class T>
void fill_one(Document& document, const SitePlan& plan, std::uint32_t language) {
    RecordTexts(document, plan, language).record(plan.directory.all<T>()[document.target.record]);
}

void fill_record(Document& document, const SitePlan& plan, std::uint32_t language) {
    static constexpr auto fill_of = table_by_type<Fill>([]<class T>() { return &fill_one<T>; });
    if (!plan.has_page_in(document.target, language)) document.language = plan.languages.front();
    fill_of.at(document.target.type)(document, plan, language);
}

void fill_term(Document& document, const SitePlan& plan, std::uint32_t language) {
    const auto vocabulary = static_cast<Vocabulary>(document.target.type - type_count);
    const auto& term = plan.directory.terms(vocabulary)[document.target.record];
    if (language != 0 && !term.name.translation(plan.languages[language])) {
        document.language = plan.languages.front();
    }
    RecordTexts texts(document, plan, language);
    texts.title(term.name);
    texts.term(term, TextClass::Keyword);
    document.summary = term.summary.in(plan.languages[language]);
    texts.add(TextClass::Short, document.summary);
}

} // namespace

void fill_document(Document& document, const SitePlan& plan, std::uint32_t language) {
    if (document.target == no_target) return;
    document.address = *plan.address(document.target, language);
    const bool is_term = document.target.type >= type_count;
    (is_term ? fill_term : fill_record)(document, plan, language);
}

} // namespace schaukasten
