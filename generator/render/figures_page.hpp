#pragma once

#include "render/translation_table.hpp"
#include "render/values.hpp"

namespace schaukasten {

/// The town in figures: schools of each form, posts of each carrier, and what the editors state.
/// Each sum is worked out here.
class FiguresPage {
public:
    FiguresPage(ViewShapes& shapes, const ObjectShape& bar);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    [[nodiscard]] Value forms(ViewValues& values) const;
    [[nodiscard]] Value carriers(ViewValues& values) const;
    [[nodiscard]] Value key_figures(ViewValues& values) const;

    TranslationTable translations_;
    const ObjectShape* bar_;
    const ObjectShape* carrier_ = nullptr;
    const ObjectShape* key_figure_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
