#include "render/map_page.hpp"

#include "render/report_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

namespace schaukasten {
namespace {

// One for each Schulform, told apart without colour; around { 0, 0 }, about 26 pixels wide. Where a
// town has more forms, the last ones share one.
constexpr std::array<std::string_view, 8> outlines{"M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0z",
                                                   "M-12-12h24v24h-24z",
                                                   "M-8-14h16l8 14-8 14h-16l-8-14z",
                                                   "M0-17l17 17-17 17-17-17z",
                                                   "M-13-13h26v14q0 9-13 14q-13-5-13-14z",
                                                   "M-16-10h32v20h-32z",
                                                   "M0-16l16 11-6 18h-20l-6-18z",
                                                   "M-17-11h34l-6 23h-22z"};

std::string percent(double part, double whole) {
    return fmt::format("{:.1f}%", part / whole * 100);
}

/// "M12 34l5-3 …z" of each ring.
std::string path_of(const MapDrawing& drawing) {
    std::string path;
    for (const auto& ring : drawing.rings) {
        auto last = std::pair{0L, 0L};
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto point = std::pair{std::lround(ring[i].x), std::lround(ring[i].y)};
            fmt::format_to(std::back_inserter(path), "{}{} {}", i == 0 ? "M" : "l",
                           point.first - (i == 0 ? 0 : last.first),
                           point.second - (i == 0 ? 0 : last.second));
            last = point;
        }
        path += 'z';
    }
    return path;
}

/// The form at the top: a Förderschule with one Schwerpunkt is a Förderschule.
std::uint32_t main_form(const std::vector<Term>& forms, TermRef form) {
    while (forms[form.at].parent.is_set()) form = forms[form.at].parent;
    return form.at;
}

class PlacesOnMap {
public:
    PlacesOnMap(ViewValues& values, const ObjectShape& place)
        : values_(values), context_(values.context()), plan_(context_.plan), place_(place) {
        for (const auto& school : plan_.directory.all<School>()) add(school);
        for (const auto& partner : plan_.directory.all<Partner>()) add(partner);
        drawing_ = draw_map(plan_.boundary, points_);
        for (const auto& school : plan_.directory.all<School>()) {
            if (school.position) forms_.push_back(main_form(school_forms(), school.form));
        }
        std::ranges::sort(forms_);
        forms_.erase(std::unique(forms_.begin(), forms_.end()), forms_.end());
    }

    [[nodiscard]] const MapDrawing& drawing() const { return drawing_; }
    [[nodiscard]] const std::vector<std::uint32_t>& forms() const { return forms_; }
    [[nodiscard]] const std::vector<Term>& school_forms() const {
        return plan_.directory.terms(Vocabulary::SchoolForms);
    }
    [[nodiscard]] static std::string_view outline(std::size_t form) {
        return outlines.at(std::min(form, outlines.size() - 1));
    }

    Value schools() {
        return all<School>([&](const School& school) {
            const auto form = main_form(school_forms(), school.form);
            const auto& name = school_forms()[school.form.at].name;
            const auto place = std::ranges::find(forms_, form) - forms_.begin();
            return Kind{values_.text(name), context_.foreign(name),
                        outline(static_cast<std::size_t>(place))};
        });
    }
    Value partners() {
        return all<Partner>([&](const Partner& partner) {
            return Kind{context_.word("wort", word_of(partner.kind)), {}, outlines.front()};
        });
    }

private:
    struct Kind {
        Value name;
        Value language;
        std::string_view outline;
    };

    template <class T>
    void add(const T& record) {
        if (record.position) points_.push_back(*record.position);
    }

    template <class T, class KindOf>
    Value all(const KindOf& kind_of) {
        std::vector<Value> list;
        const auto& table = plan_.directory.all<T>();
        for (std::uint32_t i = 0; i < table.size(); ++i) {
            if (table[i].position) list.push_back(one(table[i], i, kind_of(table[i])));
        }
        return context_.arena.list(list);
    }

    template <class T>
    Value one(const T& record, std::uint32_t place, const Kind& kind) {
        auto& arena = context_.arena;
        const auto& [form, rings, places, marks, is_wide] = drawing_;
        const auto mark = marks[next_];
        const auto spot = places[next_];
        ++next_;
        const auto moved = std::hypot(mark.x - spot.x, mark.y - spot.y);
        const auto target = target_of<T>(place);
        const std::array members{arena.text(std::to_string(next_)),
                                 arena.text(map_anchor(type_name<T>.folder, record.id)),
                                 values_.title(record),
                                 values_.title_language(record),
                                 context_.link(target),
                                 values_.address_language(target),
                                 Value::text(record.street),
                                 Value::text(record.postcode),
                                 Value::text(record.town),
                                 kind.name,
                                 kind.language,
                                 Value::text(kind.outline),
                                 arena.text(percent(mark.x, form.width)),
                                 arena.text(percent(mark.y, form.height)),
                                 arena.text(percent(spot.x, form.width)),
                                 arena.text(percent(spot.y, form.height)),
                                 arena.text(directions_to(*record.position)),
                                 Value::flag(moved > form.width / 100)};
        return Value::object(place_, arena.list(members).values());
    }

    ViewValues& values_;
    ViewContext& context_;
    const SitePlan& plan_;
    const ObjectShape& place_;
    std::vector<GeoPoint> points_;
    std::vector<std::uint32_t> forms_;
    MapDrawing drawing_;
    std::size_t next_ = 0;
};

std::vector<std::uint32_t> schools_without_place(const Directory& directory) {
    std::vector<std::uint32_t> schools;
    const auto& table = directory.all<School>();
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        if (!table[i].position) schools.push_back(i);
    }
    return schools;
}

} // namespace

std::string map_anchor(std::string_view folder, std::string_view id) {
    return fmt::format("sk_{}-{}", folder, id);
}

std::string directions_to(GeoPoint place) {
    return fmt::format("https://www.openstreetmap.org/directions?to={}%2C{}", place.latitude,
                       place.longitude);
}

MapPage::MapPage(ViewShapes& shapes) {
    auto& book = shapes.book();
    auto& place = with_texts(shapes, "Ort auf der Karte",
                             {"nummer", "anker", "titel", "titel_sprache", "adresse",
                              "adresse_sprache", "strasse", "plz", "ort", "art", "art_sprache",
                              "umriss", "x", "y", "ort_x", "ort_y", "weg"});
    place.add("ist_versetzt", ShapeBook::flag());
    place_ = &place;
    form_ = &with_texts(shapes, "Schulform auf der Karte", {"name", "name_sprache", "umriss"});
    drawing_ = &with_texts(shapes, "Zeichnung der Karte", {"form", "breite", "hoehe", "grenze"});
    auto& page = book.object("Kartenseite");
    page.add("zeichnung", ShapeBook::of(*drawing_));
    page.add("ist_gross", ShapeBook::flag());
    ViewShapes::add_list(page, "legende", book.list_of(*form_));
    ViewShapes::add_list(page, "schulen", book.list_of(*place_));
    ViewShapes::add_list(page, "partner", book.list_of(*place_));
    ViewShapes::add_list(page, "ohne_lage", book.list_of(shapes.card_of_type(type_index<School>)));
    page_ = &page;
}

Value MapPage::value(ViewValues& values) const {
    auto& context = values.context();
    auto& arena = context.arena;
    PlacesOnMap places(values, *place_);
    const auto& drawing = places.drawing();
    std::vector<Value> legend;
    for (std::size_t i = 0; i < places.forms().size(); ++i) {
        const auto& name = places.school_forms()[places.forms()[i]].name;
        legend.push_back(object(
            *form_, arena,
            {values.text(name), context.foreign(name), Value::text(PlacesOnMap::outline(i))}));
    }
    const auto number = [&](double size) { return arena.text(std::to_string(std::lround(size))); };
    const auto members = arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put(rest, object(*drawing_, arena,
                                 {Value::text(drawing.form.name), number(drawing.form.width),
                                  number(drawing.form.height), arena.text(path_of(drawing))}));
    ViewValues::put(rest, Value::flag(drawing.is_wide));
    ViewValues::put_list(rest, arena.list(legend));
    ViewValues::put_list(rest, places.schools());
    ViewValues::put_list(rest, places.partners());
    ViewValues::put_list(rest, values.cards<School>(schools_without_place(context.plan.directory)));
    return Value::object(*page_, members);
}

} // namespace schaukasten
