#include "search/index.hpp"

#include "base/content_hash.hpp"
#include "search/record_texts.hpp"
#include "search/shards.hpp"
#include "search/terms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t documents_in_chunk = 8;
constexpr std::size_t longest_summary = 160; // bytes

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const auto c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// In one line, cut at a blank.
std::string short_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    if (text.size() <= longest_summary) return text;
    const auto blank = text.rfind(' ', longest_summary);
    if (blank == std::string::npos) return {};
    text.resize(blank);
    return text + " …";
}

/// "title, address, summary, language", parted by tabs.
std::string result_line(const Document& document) {
    return fmt::format("{}\t{}\t{}\t{}\n", short_line(document.title), document.address,
                       short_line(document.summary), document.language);
}

class IndexWriter {
public:
    explicit IndexWriter(const Documents& documents, const TermTable& table)
        : documents_(documents), table_(table), shards_(shards_of(table)) {}

    std::vector<OutputFile> files() {
        add("index.json", index());
        for (std::size_t i = 0; i < shards_.size(); ++i) {
            add(fmt::format("t{}.txt", i), std::move(shards_[i].text));
        }
        add("head.txt", head_of(table_));
        chunks();
        return std::move(files_);
    }

private:
    void add(std::string path, std::string text) {
        files_.push_back({std::move(path), std::move(text)});
    }

    void chunks() {
        std::string text;
        for (std::size_t i = 0; i < documents_.all.size(); ++i) {
            text += result_line(documents_.all[i]);
            const bool is_last = i + 1 == documents_.all.size();
            if (!is_last && (i + 1) % documents_in_chunk != 0) continue;
            add(fmt::format("d{}.txt", i / documents_in_chunk), std::move(text));
            text.clear();
        }
    }

    [[nodiscard]] std::string index() const {
        return fmt::format("{{\"anzahl\":{},\"je\":{},\"gruppen\":[{}],\"teile\":[{}],"
                           "\"leer\":{}}}\n",
                           documents_.all.size(), documents_in_chunk, kinds(), first_terms(),
                           json_text(words_that_are_no_terms()));
    }

    /// [title, first document, whether it is for professionals]
    [[nodiscard]] std::string kinds() const {
        std::string text;
        for (std::uint32_t kind = 0; kind < documents_.kinds.size(); ++kind) {
            const auto first = std::ranges::lower_bound(documents_.all, kind, {}, &Document::kind);
            if (first == documents_.all.end() || first->kind != kind) continue;
            const auto& [title, is_for_professionals] = documents_.kinds[kind];
            text += fmt::format("{}[{},{},{}]", text.empty() ? "" : ",", json_text(title),
                                first - documents_.all.begin(), is_for_professionals ? 1 : 0);
        }
        return text;
    }

    [[nodiscard]] std::string first_terms() const {
        std::string text;
        for (const auto& shard : shards_) {
            text += fmt::format("{}{}", text.empty() ? "" : ",", json_text(shard.first));
        }
        return text;
    }

    [[nodiscard]] std::string words_that_are_no_terms() const {
        const Stemmer stemmer;
        std::string text;
        for (const auto& word : stop_words()) {
            if (contains(table_, stemmer.stem(word))) continue;
            if (!text.empty()) text += ' ';
            text += word;
        }
        return text;
    }

    const Documents& documents_;
    const TermTable& table_;
    std::vector<Shard> shards_;
    std::vector<OutputFile> files_;
};

} // namespace

SearchIndex make_search_index(const SitePlan& plan, std::uint32_t language,
                              const SearchTexts& texts, unsigned jobs) {
    auto documents = documents_of(plan, language, texts);
    const auto fill = [&](Document& document) { fill_document(document, plan, language); };
    auto terms = terms_of(documents.all, fill, jobs);
    add_search_words(plan, documents.all, terms);
    const auto table = table_of(terms);

    SearchIndex index;
    index.files = IndexWriter(documents, table).files();
    std::string all;
    for (const auto& file : index.files) all.append(file.path).append("\n").append(file.bytes);
    index.folder = fmt::format("assets/suche/{}-{:010x}/", plan.languages[language],
                               hash_of(all).low & 0xFFFFFFFFFFU);
    for (auto& file : index.files) file.path.insert(0, index.folder);
    return index;
}

} // namespace schaukasten
