#include "edit/toml_layout.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace schaukasten {
namespace {

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        layout_.sections.push_back({{}, {at_, at_}});
    }

    TomlLayout run() {
        while (skip_to_statement()) {
            if (peek() == '[') {
                header();
            } else {
                pair();
            }
        }
        return std::move(layout_);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] bool is_next(std::string_view what) const {
        return text_.substr(at_).starts_with(what);
    }

    void skip_blanks() {
        while (peek() == ' ' || peek() == '\t') ++at_;
    }
    void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1; }
    /// Blanks, line ends and comments, as they may stand in a list.
    void skip_gap() {
        for (; !at_end(); ++at_) {
            if (peek() == '#') at_ = std::min(text_.find('\n', at_), text_.size());
            if (at_end() || !is_gap(peek())) return;
        }
    }
    static bool is_gap(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

    bool skip_to_statement() {
        while (!at_end()) {
            line_ = at_;
            skip_blanks();
            if (peek() != '#' && peek() != '\r' && peek() != '\n') return !at_end();
            skip_line();
        }
        return false;
    }

    std::string bare_or_quoted_key() {
        if (peek() == '"' || peek() == '\'') {
            const auto begin = at_ + 1;
            skip_string();
            return std::string(text_.substr(begin, at_ - 1 - begin));
        }
        const auto begin = at_;
        at_ = std::min(text_.find_first_of(" \t.=]\r\n", at_), text_.size());
        if (at_ == begin) throw std::logic_error("the layout of something that is no TOML");
        return std::string(text_.substr(begin, at_ - begin));
    }

    /// Dotted; the parts.
    std::vector<std::string> key() {
        std::vector<std::string> parts;
        do {
            skip_blanks();
            parts.push_back(bare_or_quoted_key());
            skip_blanks();
        } while (take('.'));
        return parts;
    }

    bool take(char c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }

    void header() {
        const auto begin = line_;
        ++at_;
        const bool is_element = take('[');
        const auto parts = key();
        skip_line();
        layout_.sections.push_back({path_of_header(parts, is_element), {begin, at_}});
    }

    /// A part that names a list of tables means its last element.
    std::string path_of_header(const std::vector<std::string>& parts, bool is_element) {
        std::string path;
        for (std::size_t k = 0; k < parts.size(); ++k) {
            path = joined_path(path, parts[k]);
            const bool is_last = k + 1 == parts.size();
            const auto found = counts_.find(path);
            if (is_last && is_element) {
                path = joined_path(path, std::to_string(++counts_[path]));
            } else if (found != counts_.end()) {
                path = joined_path(path, std::to_string(found->second));
            }
        }
        return path;
    }

    void pair() {
        const auto begin = line_;
        auto path = layout_.sections.back().path;
        for (const auto& part : key()) path = joined_path(path, part);
        take('=');
        skip_blanks();
        const auto span = value(path);
        skip_line();
        layout_.pairs.push_back({path, layout_.sections.size() - 1, {begin, at_}, span});
    }

    TextSpan value(const std::string& path) {
        const auto begin = at_;
        bool is_leaf = true;
        if (peek() == '"' || peek() == '\'') {
            skip_string();
        } else if (peek() == '{') {
            is_leaf = false;
            inline_table(path);
        } else if (peek() == '[') {
            is_leaf = !list(path);
        } else {
            at_ = std::min(text_.find_first_of(",]}#\r\n", at_), text_.size());
            while (text_[at_ - 1] == ' ' || text_[at_ - 1] == '\t') --at_;
        }
        if (is_leaf) layout_.leaves.push_back({path, {begin, at_}});
        return {begin, at_};
    }

    void skip_string() {
        const auto quote = peek();
        const std::string three(3, quote);
        if (is_next(three)) {
            at_ += 3;
            while (!at_end() && !is_next(three)) at_ += quote == '"' && peek() == '\\' ? 2 : 1;
            at_ += 3;
            // Up to two quotes may stand right before the closing three.
            for (int more = 0; more < 2 && peek() == quote; ++more) ++at_;
        } else {
            ++at_;
            while (!at_end() && peek() != quote) at_ += quote == '"' && peek() == '\\' ? 2 : 1;
            ++at_;
        }
    }

    void inline_table(const std::string& path) {
        ++at_;
        for (skip_gap(); !at_end() && !take('}'); skip_gap()) {
            auto inner = path;
            for (const auto& part : key()) inner = joined_path(inner, part);
            take('=');
            skip_blanks();
            value(inner);
            skip_gap();
            take(',');
        }
    }

    /// Whether it is a list of tables; the leaves of another are taken back.
    bool list(const std::string& path) {
        bool has_tables = false;
        const auto leaves = layout_.leaves.size();
        ++at_;
        std::size_t count = 0;
        for (skip_gap(); !at_end() && !take(']'); skip_gap()) {
            has_tables = has_tables || peek() == '{';
            value(joined_path(path, std::to_string(++count)));
            skip_gap();
            take(',');
        }
        if (!has_tables) layout_.leaves.resize(leaves);
        return has_tables;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 0; // where the line of the statement begins
    TomlLayout layout_;
    std::map<std::string, std::size_t> counts_; // elements of each list of tables so far
};

} // namespace

TomlLayout layout_of(std::string_view text) {
    return Scanner(text).run();
}

bool is_within(std::string_view path, std::string_view outer) {
    return outer.empty() || path == outer ||
           (path.starts_with(outer) && path.size() > outer.size() && path[outer.size()] == '.');
}

std::string_view outer_path(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : path.substr(0, dot);
}

std::string_view last_part(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

std::string joined_path(std::string_view outer, std::string_view part) {
    if (outer.empty()) return std::string(part);
    if (part.empty()) return std::string(outer);
    return std::string(outer).append(".").append(part);
}

} // namespace schaukasten
