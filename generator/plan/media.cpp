#include "plan/media.hpp"

#include "model/each_prose.hpp"

#include <algorithm>
#include <concepts>
#include <optional>
#include <type_traits>

namespace schaukasten {
namespace {

using Names = std::vector<std::string>;

template <class T>
void collect_from(const T& table, Names& names);

template <std::derived_from<MediaFile> File>
void collect(const File& file, Names& names) {
    if (!file.empty()) names.push_back(file.path);
}

template <class Element>
void collect(const std::vector<Element>& list, Names& names) {
    if constexpr (has_fields<Element>) {
        for (const auto& element : list) collect_from(element, names);
    }
}

template <class Other>
void collect(const Other& other, Names& names) {
    if constexpr (has_fields<Other>) collect_from(other, names);
}

template <class T>
void collect_from(const T& table, Names& names) {
    for_each_field<T>([&](const auto& f) { collect(table.*(f.member), names); });
}

} // namespace

std::vector<std::string> named_media(const Directory& directory) {
    Names names;
    collect_from(directory.site, names);
    for_each_type([&]<class T>() {
        for (const auto& record : directory.all<T>()) {
            collect_from(record, names);
            for_each_prose(record, [&](auto, const RichText& text) {
                for (const auto& node : text.nodes) {
                    if (node.link_kind == RichText::LinkKind::File) {
                        names.emplace_back(text.text_of(node));
                    }
                }
            });
        }
    });
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace schaukasten
