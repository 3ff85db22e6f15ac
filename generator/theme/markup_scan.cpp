#include "theme/markup_scan.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

class MarkupScan {
public:
    MarkupScan(std::string_view source, const MarkupVisitor& visit)
        : source_(source), visit_(visit) {}

    void run() {
        while (at_ < source_.size()) {
            if (skip_template_tag()) continue;
            if (rest().starts_with("<!--")) {
                skip_past("-->");
            } else if (rest().size() > 1 && rest()[0] == '<' && is_letter(rest()[1])) {
                tag();
            } else {
                ++at_;
            }
        }
    }

private:
    [[nodiscard]] std::string_view rest() const { return source_.substr(at_); }

    void skip_past(std::string_view end) {
        const auto found = source_.find(end, at_);
        at_ = found == std::string_view::npos ? source_.size() : found + end.size();
    }

    /// "{{…}}", which may be "{{<teile/rahmen}}"
    bool skip_template_tag() {
        if (!rest().starts_with("{{")) return false;
        skip_past("}}");
        return true;
    }

    std::string_view until(std::string_view ends) {
        const auto end = std::min(source_.find_first_of(ends, at_), source_.size());
        const auto text = source_.substr(at_, end - at_);
        at_ = end;
        return text;
    }

    void tag() {
        ++at_;
        const auto name = in_small_letters(until(" \t\r\n\f/>{"));
        std::vector<MarkupAttribute> attributes;
        while (at_ < source_.size() && source_[at_] != '>') attribute(name, attributes);
        if (at_ < source_.size()) ++at_;
        tell(name, attributes);
        if (name == "script") text_of(name, visit_.script);
        if (name == "style") text_of(name, visit_.style);
    }

    void attribute(const std::string& tag, std::vector<MarkupAttribute>& to) {
        if (skip_template_tag()) return;
        if (blanks.find(source_[at_]) != std::string_view::npos || source_[at_] == '/') {
            ++at_;
            return;
        }
        const auto name = until(" \t\r\n\f/>={");
        if (name.empty() && source_[at_] == '{') {
            ++at_;
            return;
        }
        skip_blanks();
        if (at_ >= source_.size() || source_[at_] != '=') return;
        ++at_;
        skip_blanks();
        const auto [value, offset] = this->value();
        to.push_back({tag, in_small_letters(name), value, offset, {}});
    }

    std::pair<std::string_view, std::size_t> value() {
        if (at_ >= source_.size()) return {{}, at_};
        const char quote = source_[at_];
        if (quote != '"' && quote != '\'') {
            const auto begin = at_;
            return {until(" \t\r\n\f>"), begin};
        }
        const auto begin = ++at_;
        const auto text = until({&quote, 1});
        if (at_ < source_.size()) ++at_;
        return {text, begin};
    }

    void skip_blanks() { at_ = std::min(source_.find_first_not_of(blanks, at_), source_.size()); }

    void tell(const std::string& tag, std::vector<MarkupAttribute>& attributes) const {
        const auto rel = std::ranges::find(attributes, "rel", &MarkupAttribute::name);
        const auto words = rel == attributes.end() ? "" : in_small_letters(rel->value);
        for (auto& each : attributes) {
            if (tag == "link") each.rel = words;
            if (visit_.attribute) visit_.attribute(each);
        }
    }

    void text_of(const std::string& tag,
                 const std::function<void(std::string_view, std::size_t)>& tell_text) {
        const auto begin = at_;
        const auto end = in_small_letters(rest()).find("</" + tag);
        at_ = end == std::string::npos ? source_.size() : begin + end;
        if (tell_text) tell_text(source_.substr(begin, at_ - begin), begin);
    }

    std::string_view source_;
    const MarkupVisitor& visit_;
    std::size_t at_ = 0;
};

} // namespace

void scan_markup(std::string_view source, const MarkupVisitor& visit) {
    MarkupScan(source, visit).run();
}

} // namespace schaukasten
