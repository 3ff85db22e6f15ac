#include "theme/asset_references.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

/// Copies a text and puts something else in some places of it.
class Rewriter {
public:
    explicit Rewriter(std::string_view text) : text_(text) { out_.reserve(text.size() + 256); }

    void replace(std::size_t from, std::size_t to, const RewriteReference& rewrite) {
        out_.append(text_.substr(done_, from - done_));
        out_ += rewrite(text_.substr(from, to - from));
        done_ = to;
    }
    std::string take() && {
        out_.append(text_.substr(done_));
        return std::move(out_);
    }

private:
    std::string_view text_;
    std::string out_;
    std::size_t done_ = 0;
};

bool is_quote(char c) {
    return c == '"' || c == '\'' || c == '`';
}

bool is_of_name(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

class StylesheetScan {
public:
    explicit StylesheetScan(std::string_view css) : css_(css) {}

    std::vector<AssetReference> run() && {
        while (at_ < css_.size()) {
            if (skip_comment() || take("url(", &StylesheetScan::address) ||
                take("@import", &StylesheetScan::imported)) {
                continue;
            }
            if (is_quote(css_[at_])) {
                quoted();
            } else {
                ++at_;
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view rest() const { return css_.substr(at_); }

    bool skip_comment() {
        if (!rest().starts_with("/*")) return false;
        const auto end = css_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? css_.size() : end + 2;
        return true;
    }

    void skip_blanks() {
        do {
            at_ = std::min(css_.find_first_not_of(blanks, at_), css_.size());
        } while (skip_comment());
    }

    bool take(std::string_view word, void (StylesheetScan::*read)()) {
        const bool is_inside = at_ > 0 && is_of_name(css_[at_ - 1]);
        if (small(css_[at_]) != word.front() || is_inside) return false;
        if (in_small_letters(rest().substr(0, word.size())) != word) return false;
        at_ += word.size();
        (this->*read)();
        return true;
    }

    void address() {
        at_ = std::min(css_.find_first_not_of(blanks, at_), css_.size());
        if (at_ < css_.size() && is_quote(css_[at_])) return note(quoted());
        const auto end = css_.find(')', at_);
        if (end != std::string_view::npos) note(trimmed(css_.substr(at_, end - at_), blanks));
        at_ = std::min(end, css_.size());
    }

    /// That of `@import url(…)` is met later.
    void imported() {
        skip_blanks();
        if (at_ < css_.size() && is_quote(css_[at_])) note(quoted());
    }

    /// What stands in quotes; nothing if it does not end in its line.
    std::string_view quoted() {
        const auto begin = at_ + 1;
        for (auto end = begin; end < css_.size() && css_[end] != '\n'; ++end) {
            if (css_[end] == '\\') {
                ++end;
            } else if (css_[end] == css_[at_]) {
                at_ = end + 1;
                return css_.substr(begin, end - begin);
            }
        }
        at_ = begin;
        return {};
    }

    void note(std::string_view text) {
        if (text.empty()) return;
        found_.push_back({static_cast<std::size_t>(text.data() - css_.data()), text});
    }

    std::string_view css_;
    std::size_t at_ = 0;
    std::vector<AssetReference> found_;
};

} // namespace

std::vector<AssetReference> references_of_stylesheet(std::string_view css) {
    return StylesheetScan(css).run();
}

std::string rewrite_stylesheet(std::string_view css, const RewriteReference& rewrite) {
    Rewriter result(css);
    for (const auto& [offset, text] : references_of_stylesheet(css)) {
        result.replace(offset, offset + text.size(), rewrite);
    }
    return std::move(result).take();
}

std::string rewrite_script(std::string_view script, const RewriteReference& rewrite) {
    Rewriter result(script);
    for (auto at = script.find('.'); at != std::string_view::npos; at = script.find('.', at + 1)) {
        const auto rest = script.substr(at);
        if (at == 0 || !is_quote(script[at - 1])) continue;
        if (!rest.starts_with("./") && !rest.starts_with("../")) continue;
        const auto end = rest.find(script[at - 1]);
        if (end == std::string_view::npos) break;
        result.replace(at, at + end, rewrite);
        at += end;
    }
    return std::move(result).take();
}

} // namespace schaukasten
