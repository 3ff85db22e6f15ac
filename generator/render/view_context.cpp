#include "render/view_context.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// To what lies below the root.
std::string_view way_down(const std::string& root) {
    return root == "./" ? std::string_view{} : std::string_view(root);
}

} // namespace

Value ViewContext::link(std::string_view address) const {
    if (address.empty()) return arena.text(root);
    return arena.text({way_down(root), address});
}

Value ViewContext::link(RecordTarget target) const {
    const auto& address = plan.own_address(target);
    if (address.empty()) return {};
    const auto language = plan.language_of(target, page.language);
    if (language == 0) return arena.text({way_down(root), address});
    return arena.text({way_down(root), plan.languages[language], "/", address});
}

Value ViewContext::word(std::string_view group, std::string_view key) const {
    return Value::text(texts.get(std::string(group) + "." + std::string(key)));
}

Value ViewContext::counted(std::string_view key, std::size_t count) const {
    return arena.text(
        texts.format("anzahl." + std::string(key), {{"anzahl", static_cast<std::int64_t>(count)}}));
}

std::string way_to_root(std::string_view address) {
    std::string way;
    for (auto folders = std::ranges::count(address, '/'); folders > 0; --folders) way += "../";
    return way.empty() ? "./" : way;
}

} // namespace schaukasten
