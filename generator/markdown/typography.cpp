#include "markdown/typography.hpp"

#include "base/utf8.hpp"

#include <array>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

using Kind = RichText::NodeKind;

struct Quotes {
    std::string_view language;
    std::string_view open, close;             // for "
    std::string_view inner_open, inner_close; // for '
};

constexpr Quotes english{"en", "“", "”", "‘", "’"};
constexpr std::array table{
    Quotes{"de", "„", "“", "‚", "‘"},
    english,
    Quotes{"fr", "«\u00A0", "\u00A0»", "“", "”"},
    Quotes{"es", "«", "»", "“", "”"},
    Quotes{"it", "«", "»", "“", "”"},
    Quotes{"pl", "„", "”", "‚", "’"},
    Quotes{"ro", "„", "”", "«", "»"},
    Quotes{"bg", "„", "“", "‚", "‘"},
    Quotes{"cs", "„", "“", "‚", "‘"},
    Quotes{"hr", "„", "”", "‚", "’"},
    Quotes{"sq", "„", "“", "‚", "‘"},
    Quotes{"ru", "«", "»", "„", "“"},
    Quotes{"uk", "«", "»", "„", "“"},
    Quotes{"el", "«", "»", "“", "”"},
};

const Quotes& quotes_of(std::string_view language) {
    language = language.substr(0, language.find('-'));
    for (const auto& quotes : table) {
        if (quotes.language == language) return quotes;
    }
    return english; // also Turkish, Arabic, Persian
}

constexpr std::string_view apostrophe = "’";

bool is_space(char32_t c) {
    return c == 0 || c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x202F;
}

/// After these a quote opens: brackets, quotes that open, dashes.
bool is_opener(char32_t c) {
    constexpr std::u32string_view openers = U"([{„‚“‘«‹–—/\"'";
    return openers.find(c) != std::u32string_view::npos;
}

bool is_word(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= 0xC0 && c < 0x2000) || c >= 0x3000;
}

/// A spot in the block's text where a quote stands, and what comes there instead.
struct Mark {
    std::size_t at;
    std::string_view replacement;
    std::size_t length = 1; // bytes of the source that it replaces
};

/// Reads a block's text as one string; code, breaks and pictures stand in it as one byte.
class Setter {
public:
    Setter(std::string_view text, const Quotes& quotes) : text_(text), quotes_(quotes) {}

    std::vector<Mark> marks() {
        for (at_ = 0; at_ < text_.size(); ++at_) {
            switch (text_[at_]) {
            case '"': double_quote(); break;
            case '\'': single_quote(); break;
            case '-': dash(); break;
            case '.': dots(); break;
            default: break;
            }
        }
        // Opened and never closed: no quote, but the start of 's ist or 'ne.
        for (const auto open : open_singles_) marks_[open].replacement = apostrophe;
        return std::move(marks_);
    }

private:
    [[nodiscard]] char32_t before() const {
        if (at_ == 0) return 0;
        auto start = at_ - 1;
        while (start > 0 && (static_cast<unsigned char>(text_[start]) & 0xC0U) == 0x80U) --start;
        return next_code_point(text_, start);
    }
    [[nodiscard]] char32_t after(std::size_t length = 1) const {
        auto next = at_ + length;
        return next < text_.size() ? next_code_point(text_, next) : 0;
    }
    [[nodiscard]] bool opens(bool one_is_open) const {
        if (is_space(after())) return false;
        return is_space(before()) || (is_opener(before()) && !(one_is_open && is_space(after()))) ||
               (!one_is_open && !is_word(before()));
    }

    void double_quote() {
        if (opens(open_doubles_ > 0)) {
            ++open_doubles_;
            marks_.push_back({at_, quotes_.open});
        } else if (!is_space(before()) &&
                   (open_doubles_ > 0 || !(before() >= U'0' && before() <= U'9'))) {
            if (open_doubles_ > 0) --open_doubles_;
            marks_.push_back({at_, quotes_.close});
        }
    }

    void single_quote() {
        const bool within_word = is_word(before()) && is_word(after());
        if (!within_word && opens(!open_singles_.empty())) {
            open_singles_.push_back(marks_.size());
            marks_.push_back({at_, quotes_.inner_open});
        } else if (!within_word && !is_space(before()) && !open_singles_.empty()) {
            open_singles_.pop_back();
            marks_.push_back({at_, quotes_.inner_close});
        } else if (!is_space(before())) {
            marks_.push_back({at_, apostrophe});
        }
    }

    /// Length of the run of the byte at the cursor.
    [[nodiscard]] std::size_t run() const {
        const auto end = text_.find_first_not_of(text_[at_], at_);
        return (end == std::string_view::npos ? text_.size() : end) - at_;
    }

    void dash() {
        const auto length = run();
        const bool even = is_space(before()) == is_space(after(length));
        if (even && (length == 2 || length == 3)) {
            marks_.push_back({at_, length == 3 && quotes_.language == "en" ? "—" : "–", length});
        }
        at_ += length - 1;
    }

    void dots() {
        const auto length = run();
        if (length == 3) marks_.push_back({at_, "…", length});
        at_ += length - 1;
    }

    std::string_view text_;
    const Quotes& quotes_;
    std::size_t at_ = 0;
    std::size_t open_doubles_ = 0;
    std::vector<Mark> marks_;
    std::vector<std::size_t> open_singles_; // indices in marks_
};

/// Part of the joined text that belongs to a node.
struct Piece {
    std::uint32_t node;
    std::size_t at;
    std::size_t size;
};

bool is_worth_it(std::string_view text) {
    const auto has = [&](const auto& what) { return text.find(what) != std::string_view::npos; };
    return has('"') || has('\'') || has("--") || has("...");
}

/// Links whose text is their own address: quotes and dashes in it belong to the address.
bool shows_address(const RichText& text, std::uint32_t link) {
    const auto& node = text.nodes[link];
    if (node.kind != Kind::Link || node.end != link + 2) return false;
    return text.text_of(node).ends_with(text.text_of(text.nodes[link + 1]));
}

} // namespace

void set_typography(RichText& text, std::uint32_t from, std::uint32_t to,
                    std::string_view language) {
    std::string joined;
    std::vector<Piece> pieces;
    for (auto i = from; i < to; ++i) {
        const auto& node = text.nodes[i];
        if (shows_address(text, i)) {
            joined += 'x';
            i = node.end - 1;
        } else if (node.kind == Kind::Text) {
            pieces.push_back({i, joined.size(), node.text_size});
            joined += text.text_of(node);
        } else if (node.kind == Kind::Code || node.kind == Kind::FootnoteReference) {
            joined += 'x';
        } else if (node.kind == Kind::SoftBreak || node.kind == Kind::LineBreak) {
            joined += ' ';
        }
    }
    if (!is_worth_it(joined)) return;

    const auto marks = Setter(joined, quotes_of(language)).marks();
    auto mark = marks.begin();
    for (const auto& piece : pieces) {
        const auto end = piece.at + piece.size;
        std::string set;
        auto done = piece.at;
        for (; mark != marks.end() && mark->at < end; ++mark) {
            if (mark->at + mark->length > end) continue; // dots of two nodes
            set.append(joined, done, mark->at - done).append(mark->replacement);
            done = mark->at + mark->length;
        }
        if (done == piece.at) continue;
        set.append(joined, done, end - done);
        text.set_text(text.nodes[piece.node], set);
    }
}

} // namespace schaukasten
