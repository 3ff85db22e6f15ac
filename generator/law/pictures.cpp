#include "check/place_of.hpp"
#include "law/rules.hpp"
#include "model/each_prose.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

std::string way_out() {
    return fmt::format("für alle Bilder auf einmal »{}« unter [{}] in {}.toml",
                       key_of(&PictureRights::credit), key_of(&Site::pictures), site_file);
}

/// The picture that stands on top of a page.
template <class T>
void check_own_picture(const T& record, Inspection& inspection) {
    if constexpr (requires { record.picture_credit; }) {
        if (record.picture.empty() || !record.picture_credit.empty()) return;
        const auto* file = inspection.file(type_name<T>.folder, record.id);
        if (file == nullptr) return;
        inspection.fault(place_of(*file, &T::picture),
                         fmt::format("von wem das Bild ist, steht nirgends (§ 13 UrhG); schreiben "
                                     "Sie »{}« dazu, oder {}",
                                     key_of(&T::picture_credit), way_out()));
    }
}

/// Those in texts, which have no room for a name of their own.
template <class T>
void check_prose_pictures(const T& record, Inspection& inspection) {
    bool has_picture = false;
    for_each_prose(record, [&](std::string_view /*language*/, const RichText& text) {
        has_picture = has_picture || std::ranges::any_of(text.nodes, [](const auto& node) {
                          return node.kind == RichText::NodeKind::Image;
                      });
    });
    const auto* file = has_picture ? inspection.file(type_name<T>.folder, record.id) : nullptr;
    if (file == nullptr) return;
    inspection.fault(file->place({}),
                     fmt::format("von wem das Bild im Text ist, steht nirgends (§ 13 "
                                 "UrhG); schreiben Sie {}",
                                 way_out()));
}

} // namespace

void check_pictures(Inspection& inspection) {
    if (!inspection.site().pictures.credit.empty()) return;
    for_each_type([&]<class T>() {
        for (const auto& record : inspection.directory().all<T>()) {
            if (record.draft || record.visibility == Visibility::Internal) continue;
            check_own_picture(record, inspection);
            check_prose_pictures(record, inspection);
        }
    });
}

} // namespace schaukasten
