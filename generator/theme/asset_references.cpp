#include "theme/asset_references.hpp"

#include <algorithm>
#include <array>

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

/// Behind `url(` or `@import`: the reference's begin and end; both the same if there is none.
std::pair<std::size_t, std::size_t> reference_at(std::string_view css, std::size_t at) {
    auto from = css.find_first_not_of(blanks, at);
    if (from == std::string_view::npos) return {css.size(), css.size()};
    const bool is_quoted = is_quote(css[from]);
    const auto to = is_quoted ? css.find(css[from], from + 1) : css.find_first_of(")\n", from);
    if (is_quoted) ++from;
    if (to == std::string_view::npos) return {css.size(), css.size()};
    return {from, to};
}

} // namespace

std::string rewrite_stylesheet(std::string_view css, const RewriteReference& rewrite) {
    static constexpr std::string_view url = "url(";
    static constexpr std::string_view import = "@import";
    Rewriter result(css);
    for (std::size_t at = 0;;) {
        const auto next_url = css.find(url, at);
        const auto next_import = css.find(import, at);
        const auto next = std::min(next_url, next_import);
        if (next == std::string_view::npos) return std::move(result).take();
        at = next + (next == next_url ? url.size() : import.size());
        const auto [from, to] = reference_at(css, at);
        const bool is_url_of_import = next == next_import && css.substr(from).starts_with(url);
        if (is_url_of_import || from == to) continue;
        result.replace(from, to, rewrite);
        at = to;
    }
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
