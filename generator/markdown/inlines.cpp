#include "markdown/inlines.hpp"

#include "markdown/autolink.hpp"
#include "markdown/destination.hpp"
#include "markdown/raw_html.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

using Kind = RichText::NodeKind;
using LinkKind = RichText::LinkKind;

bool is_blank(std::string_view words) {
    return words.find_first_not_of(" \u00A0") == std::string_view::npos;
}

} // namespace

void Inlines::text(std::string_view words, std::size_t offset) {
    warn_of_missing_footnote(words, offset);
    if (const auto broken = words.find("]("); broken != std::string_view::npos) {
        error(offset + broken, "daraus wird kein Link; im Ziel steht kein Leerzeichen, sondern der "
                               "Weg zu einer Datei oder eine Adresse mit https://");
    }
    std::size_t done = 0;
    const bool linked = builder_.is_inside(Kind::Link);
    while (!linked) {
        const auto found = find_address(words, done);
        if (!found) break;
        builder_.text(words.substr(done, found->at - done), map_.position(offset + done));
        done = found->at + found->size;
        open_link(found->destination, offset + found->at);
        builder_.text(words.substr(found->at, found->size), map_.position(offset + found->at));
        builder_.close();
    }
    builder_.text(words.substr(done), map_.position(offset + done));
}

/// Something other than a blank must stand left of the ~~ that ends.
bool Inlines::ends_strike(std::string_view words) {
    for (auto at = words.find("~~"); at != std::string_view::npos; at = words.find("~~", at + 2)) {
        if (at == 0 || words[at - 1] != ' ') return true;
    }
    return false;
}

void Inlines::close_strike() {
    if (strike_depth_ == 0 || strike_depth_ != builder_.depth()) return;
    builder_.close();
    strike_depth_ = 0;
}

void Inlines::text_with_strikes(std::string_view words, std::size_t offset, bool ends_later) {
    std::size_t done = 0;
    for (auto at = words.find("~~"); at != std::string_view::npos; at = words.find("~~", done)) {
        const auto rest = words.substr(at + 2);
        const bool closes = strike_depth_ == builder_.depth() && (at == 0 || words[at - 1] != ' ');
        const bool opens = strike_depth_ == 0 && !rest.empty() && rest[0] != ' ' &&
                           (ends_later || ends_strike(rest));
        text(words.substr(done, at - done + (closes || opens ? 0 : 2)), offset + done);
        done = at + 2;
        if (closes) {
            close_strike();
        } else if (opens) {
            builder_.open(Kind::Strikethrough, map_.position(offset + at));
            strike_depth_ = builder_.depth();
        }
    }
    text(words.substr(done), offset + done);
}

void Inlines::open_link(std::string_view destination, std::size_t offset) {
    auto judged = judge_destination(destination);
    auto& link = builder_.open(Kind::Link, map_.position(offset));
    link.link_kind = judged.mistake.empty() ? judged.kind : LinkKind::Dropped;
    builder_.set_text(link, destination);
    if (judged.kind == LinkKind::Anchor) builder_.set_id(link, destination.substr(1));
    if (!judged.mistake.empty()) error(offset, std::move(judged.mistake));
}

void Inlines::close_link() {
    if (is_blank(builder_.words())) {
        diagnostics_.error(map_.place(builder_.innermost().where),
                           "der Link braucht einen Text in den eckigen Klammern");
    }
    builder_.close();
}

void Inlines::image(std::string_view path, std::string_view words, std::size_t offset) {
    auto mistake = mistake_in_image_path(path);
    const bool is_wrong = !mistake.empty();
    if (is_wrong) error(offset, std::move(mistake));
    if (is_blank(words)) {
        error(offset, "das Bild braucht eine Beschreibung in den eckigen Klammern");
    }
    const auto where = map_.position(offset);
    auto& ours = builder_.open(Kind::Image, where);
    if (is_wrong) ours.link_kind = LinkKind::Dropped; // nobody needs to look for the file
    builder_.set_text(ours, path);
    builder_.text(words, where);
    builder_.close();
}

void Inlines::footnote_reference(std::uint32_t number, std::size_t offset) {
    if (builder_.is_inside(Kind::Link)) {
        return error(offset, "eine Fußnote kann nicht in einem Link stehen; "
                             "setzen Sie sie dahinter");
    }
    if (number >= references_.size()) references_.resize(number + std::size_t{1});
    auto& node = builder_.leaf(Kind::FootnoteReference, map_.position(offset));
    node.number = number;
    node.reference = ++references_[number];
    auto id = "fnref-" + std::to_string(number);
    if (node.reference > 1) id += '-' + std::to_string(node.reference);
    builder_.set_id(node, id);
}

void Inlines::raw_html(std::string_view html, std::size_t offset, int block) {
    html.remove_prefix(std::min(html.find('<'), html.size()));
    if (is_closing_tag(html) && html_block_ == block) return;
    html_block_ = block;
    error(offset, raw_html_message(html));
}

void Inlines::warn_of_missing_footnote(std::string_view words, std::size_t offset) {
    const auto at = words.find("[^");
    if (at == std::string_view::npos) return;
    const auto rest = words.substr(at);
    const auto name = std::string(rest.substr(0, rest.find(']') + 1));
    if (name.size() < 4 || name.find(' ') != std::string::npos) return;
    diagnostics_.warning(map_.place(map_.position(offset + at)),
                         "zu " + name +
                             " fehlt die Fußnote; schreiben Sie weiter unten in einer eigenen "
                             "Zeile " +
                             name + ": und den Text");
}

} // namespace schaukasten
