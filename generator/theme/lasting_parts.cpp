#include "theme/lasting_parts.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

Lasting lasting_of_context(std::size_t at) {
    if (at == 0) return Lasting::Language;
    return at == 1 ? Lasting::Site : Lasting::Page;
}

} // namespace

Lasting LastingParts::end() {
    const auto lasting = open_.back().lasting;
    open_.pop_back();
    return lasting;
}

void LastingParts::found(std::size_t at) {
    for (auto& open : open_) {
        if (at < open.depth) open.lasting = std::max(open.lasting, lasting_of_context(at));
    }
}

void LastingParts::at_most(Lasting lasting) {
    for (auto& open : open_) open.lasting = std::max(open.lasting, lasting);
}

void LastingParts::note(const TemplateNode& node, Lasting lasting) {
    const auto [known, is_new] = nodes_.try_emplace(&node, lasting);
    if (!is_new) known->second = std::max(known->second, lasting);
}

} // namespace schaukasten
