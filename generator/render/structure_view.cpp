#include "render/structure_view.hpp"

#include "render/report_values.hpp"
#include "render/tree_drawing.hpp"
#include "render/tree_nodes.hpp"

namespace schaukasten {
namespace {

template <class T>
std::vector<NamedTree> trees_below(const ViewContext& context, Ref<T> parent) {
    std::vector<NamedTree> trees;
    for (const auto& [place, share] : branches_below(context.plan.directory, parent, context)) {
        const auto& record = context.plan.directory.all<T>()[place];
        const auto mark = share.empty() ? std::string{} : share + " ";
        trees.push_back({mark + record.name.in(context.language()),
                         std::string(context.link(target_of<T>(place)).characters()),
                         trees_below<T>(context, Ref<T>{place})});
    }
    return trees;
}

Value number(Arena& arena, int value) {
    return arena.text(std::to_string(value));
}

} // namespace

StructureView::StructureView(ViewShapes& shapes, const ObjectShape& node) : node_(&node) {
    auto& book = shapes.book();
    const auto texts = [&](ObjectShape& object, std::initializer_list<std::string_view> members) {
        for (const auto member : members) object.add(member, ShapeBook::text());
    };
    auto& line = book.object("Textzeile");
    texts(line, {"text", "x", "y"});
    line_ = &line;
    auto& box = book.object("Kasten");
    texts(box, {"x", "y", "breite", "hoehe", "ziel"});
    box.add("textzeilen", book.list_of(line));
    box_ = &box;
    auto& edge = book.object("Linie");
    texts(edge, {"x1", "y1", "x2", "y2"});
    edge_ = &edge;
    auto& drawing = book.object("Schaubild");
    texts(drawing, {"breite", "hoehe"});
    drawing.add("linien", book.list_of(edge));
    drawing.add("kaesten", book.list_of(box));
    drawing_ = &drawing;
    auto& page = book.object("Struktur");
    ViewShapes::add_list(page, "gremien", book.list_of(node));
    page.add("gremien_bild", ShapeBook::of(drawing));
    ViewShapes::add_list(page, "einheiten", book.list_of(node));
    page.add("einheiten_bild", ShapeBook::of(drawing));
    page_ = &page;
}

Value StructureView::value(ViewValues& values) const {
    auto& context = values.context();
    auto& arena = context.arena;
    const auto drawn = [&](const std::vector<NamedTree>& trees) -> Value {
        const auto drawing = draw(trees);
        if (drawing.edges.empty()) return {}; // a row of boxes says no more than the list
        constexpr int line_height = 20;
        std::vector<Value> edges;
        for (const auto& edge : drawing.edges) {
            edges.push_back(object(*edge_, arena,
                                   {number(arena, edge.x1), number(arena, edge.y1),
                                    number(arena, edge.x2), number(arena, edge.y2)}));
        }
        std::vector<Value> boxes;
        for (const auto& box : drawing.boxes) {
            const auto count = static_cast<int>(box.lines.size());
            auto y = box.y + (box_height - count * line_height) / 2 + line_height - 5;
            std::vector<Value> lines;
            for (const auto& line : box.lines) {
                lines.push_back(object(
                    *line_, arena,
                    {arena.text(line), number(arena, box.x + box_width / 2), number(arena, y)}));
                y += line_height;
            }
            boxes.push_back(
                object(*box_, arena,
                       {number(arena, box.x), number(arena, box.y), number(arena, box_width),
                        number(arena, box_height), arena.text(box.address), arena.list(lines)}));
        }
        return object(*drawing_, arena,
                      {number(arena, drawing.width), number(arena, drawing.height),
                       arena.list(edges), arena.list(boxes)});
    };
    const auto members = arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put_list(rest, nodes_below<Body>(*node_, values, Ref<Body>{}));
    ViewValues::put(rest, drawn(trees_below<Body>(context, Ref<Body>{})));
    ViewValues::put_list(rest, nodes_below<Unit>(*node_, values, Ref<Unit>{}));
    ViewValues::put(rest, drawn(trees_below<Unit>(context, Ref<Unit>{})));
    return Value::object(*page_, members);
}

} // namespace schaukasten
