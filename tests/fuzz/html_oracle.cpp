#include "fuzz/html_oracle.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace schaukasten {
namespace {

constexpr auto npos = std::string_view::npos;

const std::set<std::string_view>& void_elements() {
    static const std::set<std::string_view> names = {"br",   "hr",  "img",  "input",
                                                     "link", "col", "meta", "source"};
    return names;
}

constexpr std::array<std::pair<std::string_view, char>, 6> references{{{"&amp;", '&'},
                                                                       {"&lt;", '<'},
                                                                       {"&gt;", '>'},
                                                                       {"&quot;", '"'},
                                                                       {"&#39;", '\''},
                                                                       {"&#x27;", '\''}}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_name(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}

struct Attribute {
    std::string_view name;
    std::string_view value; // as it stands there
};

class Reader {
public:
    Reader(std::string_view html, const MarkupRules& rules) : html_(html), rules_(rules) {}

    std::string read() {
        while (at_ < html_.size() && complaint_.empty()) {
            if (html_[at_] == '<')
                tag();
            else
                text(html_.substr(at_, std::min(html_.find('<', at_), html_.size()) - at_));
        }
        // HTML lets a page end without these two.
        while (!open_.empty() && (open_.back() == "body" || open_.back() == "html"))
            open_.pop_back();
        if (complaint_.empty() && !open_.empty()) complain("not closed: " + open_.back());
        return complaint_;
    }

private:
    void complain(std::string what) {
        if (!complaint_.empty()) return;
        const auto from = at_ > 60 ? at_ - 60 : 0;
        complaint_ = std::move(what) + " near «" + std::string(html_.substr(from, 160)) + "»";
    }

    /// No `>` stands alone either: what looks like the end of a tag is one. In a script both are
    /// what they are; only `<` could end it.
    void text(std::string_view text) {
        if (!open_.empty() && open_.back() == "script") {
            at_ += text.size();
            return;
        }
        if (text.find('>') != npos) complain("a bare > in a text");
        check_references(text);
        at_ += text.size();
    }

    void check_references(std::string_view text) {
        for (auto amp = text.find('&'); amp != npos; amp = text.find('&', amp + 1)) {
            bool known =
                text.substr(amp).starts_with("&nbsp;") || text.substr(amp).starts_with("&shy;");
            for (const auto& [written, meant] : references)
                known = known || text.substr(amp).starts_with(written);
            if (!known) complain("a bare &");
        }
    }

    void tag() {
        if (html_.substr(at_).starts_with("<!doctype html>") && at_ == 0) {
            at_ += 15;
            return;
        }
        ++at_;
        const bool closes = at_ < html_.size() && html_[at_] == '/';
        if (closes) ++at_;
        const auto name = std::string(word());
        if (name.empty()) return complain("a bare <");
        if (!rules_.elements.empty() && !rules_.elements.contains(name))
            return complain("the element " + name);
        std::vector<Attribute> attributes;
        while (at_ < html_.size() && html_[at_] != '>' && html_[at_] != '/') {
            if (!attribute(attributes)) return;
        }
        const bool closed_at_once = at_ < html_.size() && html_[at_] == '/';
        if (closed_at_once) ++at_;
        if (at_ >= html_.size() || html_[at_] != '>') return complain("a tag without end");
        ++at_;
        if (closes) return close(name, attributes);
        judge(name, attributes);
        if (!closed_at_once && !void_elements().contains(name)) open_.push_back(name);
    }

    std::string_view word() {
        const auto start = at_;
        while (at_ < html_.size() && is_name(html_[at_])) ++at_;
        return html_.substr(start, at_ - start);
    }

    bool attribute(std::vector<Attribute>& attributes) {
        const auto start = at_;
        while (at_ < html_.size() && (html_[at_] == ' ' || html_[at_] == '\n')) ++at_;
        if (at_ >= html_.size() || html_[at_] == '>' || html_[at_] == '/') return true;
        const auto name = at_ == start ? std::string_view() : word();
        if (name.empty()) return complain("no attribute's name"), false;
        std::string_view value;
        if (at_ < html_.size() && html_[at_] == '=') {
            if (html_.substr(at_, 2) != "=\"") return complain("a value without quotes"), false;
            const auto end = html_.find('"', at_ + 2);
            if (end == npos) return complain("a value without end"), false;
            value = html_.substr(at_ + 2, end - at_ - 2);
            at_ = end + 1;
        }
        attributes.push_back({name, value});
        return true;
    }

    void close(const std::string& name, const std::vector<Attribute>& attributes) {
        if (!attributes.empty()) return complain("attributes in the end tag of " + name);
        if (open_.empty() || open_.back() != name)
            return complain("an end tag out of turn: " + name);
        open_.pop_back();
    }

    void judge(const std::string& name, const std::vector<Attribute>& attributes) {
        bool has_source = false;
        std::set<std::string_view> seen;
        for (const auto& [key, value] : attributes) {
            if (key.starts_with("on") || key == "srcdoc") complain("a handler");
            if (key == "style" && name != "svg") complain("an inline style");
            if (!seen.insert(key).second) complain("an attribute twice");
            if (!rules_.attributes.empty() && !rules_.attributes.contains(key))
                complain("the attribute " + std::string(key));
            if (value.find_first_of("<>") != npos) complain("markup in a value");
            check_references(value);
            has_source = has_source || key == "src" || value == "application/ld+json";
            if (key != "href" && key != "src" && key != "action" && key != "formaction") continue;
            const auto wrong = complaint_about_address(decoded(value), rules_.depth);
            if (!wrong.empty()) complain(wrong);
        }
        if (name == "script" && !has_source) complain("an inline script");
    }

    std::string_view html_;
    const MarkupRules& rules_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
    std::string complaint_;
};

} // namespace

const MarkupRules& markdown_rules() {
    static const MarkupRules rules{
        {"p",      "h1",      "h2",    "h3",    "h4",         "h5",      "h6",     "em",
         "strong", "del",     "code",  "pre",   "blockquote", "ul",      "ol",     "li",
         "hr",     "br",      "table", "thead", "tbody",      "tr",      "th",     "td",
         "div",    "section", "a",     "span",  "img",        "picture", "source", "sup"},
        {"href", "src", "alt", "width", "height", "loading", "decoding", "id", "class", "rel",
         "start", "scope", "tabindex", "role", "aria-label", "aria-labelledby", "type", "srcset",
         "sizes"},
        1};
    return rules;
}

std::string complaint_about(std::string_view html, const MarkupRules& rules) {
    return Reader(html, rules).read();
}

std::string decoded(std::string_view escaped) {
    std::string text;
    for (std::size_t i = 0; i < escaped.size();) {
        std::size_t size = 1;
        char meant = escaped[i];
        for (const auto& [written, character] : references) {
            if (!escaped.substr(i).starts_with(written)) continue;
            size = written.size();
            meant = character;
            break;
        }
        text += meant;
        i += size;
    }
    return text;
}

} // namespace schaukasten
