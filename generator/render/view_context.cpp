#include "render/view_context.hpp"

#include <algorithm>

namespace schaukasten {

Value ViewContext::link(std::string_view address) const {
    if (address.empty()) return arena.text(root);
    const std::string_view way = root == "./" ? std::string_view{} : std::string_view(root);
    auto whole = std::string(way);
    whole += address;
    return arena.text(whole);
}

Value ViewContext::link(RecordTarget target) const {
    const auto address = plan.address(target, page.language);
    return address ? link(*address) : Value{};
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
