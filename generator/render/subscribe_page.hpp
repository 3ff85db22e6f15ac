#pragma once

#include "render/values.hpp"

namespace schaukasten {

/// `/abonnieren/`: every feed and every calendar, and how to use them.
class SubscribePage {
public:
    explicit SubscribePage(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    [[nodiscard]] Value feeds_of_town(ViewValues& values) const;
    [[nodiscard]] Value schools(ViewValues& values) const;
    [[nodiscard]] Value topics(ViewValues& values) const;
    [[nodiscard]] Value entry(RecordTarget owner, const TranslatedText& name, Value hours,
                              ViewValues& values) const;

    const ObjectShape* feed_ = nullptr;
    const ObjectShape* entry_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
