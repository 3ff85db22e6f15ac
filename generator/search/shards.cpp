#include "search/shards.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t longest_shard = 9000; // bytes; Brotli makes half of it
constexpr std::size_t shortest_in_head = 4; // letters
constexpr std::size_t most_shared = 35;     // one digit
constexpr std::size_t always_kept = 20;     // documents
constexpr std::size_t too_many = 5;         // a fifth of all documents

/// A word that stands in every other text tells nothing apart.
void drop_common_words(TermTable& table, std::size_t documents) {
    const auto most = std::max(always_kept, documents / too_many);
    for (auto& [term, postings] : table) {
        auto& in_bodies = postings.at(static_cast<std::size_t>(TextClass::Body));
        if (in_bodies.size() > most) in_bodies.clear();
    }
    std::erase_if(table, [](const TermEntry& entry) {
        return std::ranges::all_of(entry.postings, [](const auto& list) { return list.empty(); });
    });
}

void write_list(std::string& out, const std::vector<std::uint32_t>& documents) {
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (i > 0) out += ',';
        out += base36(documents[i] - last);
        last = documents[i];
    }
}

std::string postings_text(const Postings& postings) {
    std::string text;
    for (const auto& list : postings) {
        write_list(text, list);
        text += ';';
    }
    text.resize(text.find_last_not_of(';') + 1);
    return text;
}

} // namespace

TermTable table_of(const SiteTerms& terms) {
    TermTable table;
    for (const auto name : terms.names()) table.push_back({name, {}});
    for (std::uint32_t document = 0; document < terms.documents(); ++document) {
        for (const auto& [term, where] : terms.of(document)) {
            table[term].postings.at(static_cast<std::size_t>(where)).push_back(document);
        }
    }
    drop_common_words(table, terms.documents());
    std::ranges::sort(table, {}, &TermEntry::term);
    return table;
}

bool contains(const TermTable& table, std::string_view term) {
    return std::ranges::binary_search(table, term, {}, &TermEntry::term);
}

std::string base36(std::uint32_t number) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string text;
    do {
        text += digits[number % digits.size()];
        number /= static_cast<std::uint32_t>(digits.size());
    } while (number > 0);
    std::ranges::reverse(text);
    return text;
}

void FrontCoding::write(std::string& out, std::string_view term) {
    const auto most = std::min({last_.size(), term.size(), most_shared});
    std::size_t shared = 0;
    // Letters beyond ASCII are not shared: the browser counts other units than bytes.
    while (shared < most && term[shared] == last_[shared] &&
           static_cast<unsigned char>(term[shared]) < 0x80U) {
        ++shared;
    }
    out += base36(static_cast<std::uint32_t>(shared));
    out += term.substr(shared);
    last_ = term;
}

std::vector<Shard> shards_of(const TermTable& table) {
    std::vector<Shard> shards;
    FrontCoding coding;
    for (const auto& [term, postings] : table) {
        const auto text = postings_text(postings);
        const bool is_full = !shards.empty() &&
                             shards.back().text.size() + term.size() + text.size() > longest_shard;
        if (shards.empty() || is_full) {
            shards.push_back({std::string(term), {}});
            coding.start_anew();
        }
        auto& out = shards.back().text;
        coding.write(out, term);
        out.append(" ").append(text).append("\n");
    }
    return shards;
}

std::string head_of(const TermTable& table) {
    std::string text;
    FrontCoding coding;
    for (const auto& [term, postings] : table) {
        const bool is_in_head = !postings[0].empty() || !postings[1].empty();
        if (!is_in_head || count_code_points(term) < shortest_in_head) continue;
        coding.write(text, term);
        text += '\n';
    }
    return text;
}

} // namespace schaukasten
