// A template of any kind is compiled or complained of; what it writes of a text is escaped unless
// it says otherwise.
#include "base/diagnostics.hpp"
#include "base/value.hpp"
#include "fuzz/target.hpp"
#include "theme/parse_template.hpp"
#include "theme/render_template.hpp"
#include "theme/template_set.hpp"

#include <array>
#include <stdexcept>

using namespace schaukasten;

namespace {

constexpr std::string_view attack = "\"><i x='&'>\x01";

/// A page with a text, a flag, an object and a list of texts and objects, each with the attack in
/// it.
struct Page {
    Page() {
        auto& inner = shapes.object("inner");
        const auto text = inner.add("text", ShapeBook::text());
        auto& outer = shapes.object("page");
        const auto members = arena.values(1);
        members[text] = Value::text(attack);
        const auto each = Value::object(inner, members);
        const auto list = arena.values(2);
        list[0] = list[1] = each;
        const auto values = arena.values(4);
        values[outer.add("text", ShapeBook::text())] = Value::text(attack);
        values[outer.add("an", ShapeBook::flag())] = Value::flag(true);
        values[outer.add("ding", ShapeBook::of(inner))] = each;
        values[outer.add("liste", shapes.list_of(inner))] = Value::list(list);
        contexts[0] = Value::object(outer, values);
    }

    ShapeBook shapes;
    Arena arena;
    std::array<Value, 1> contexts;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = text_of(data, size);
    if (!is_readable(source) || size > 20'000) return 0;
    Diagnostics diagnostics;
    TemplateSet templates;
    templates.add(parse_template("page", "page", std::string(source), diagnostics));
    templates.add(parse_template("teil", "teil", "[{{text}}{{$block}}-{{/block}}]", diagnostics));
    templates.link();
    for (const auto& each : diagnostics.sorted()) to_text(each);

    const Page page;
    std::string out;
    try {
        render(*templates.find("page"), page.contexts, out);
    } catch (const std::runtime_error&) { // it calls itself without end
        return 0;
    }
    const bool may_be_raw = source.find('&') != std::string_view::npos ||
                            source.find("{{{") != std::string_view::npos ||
                            source.find('=') != std::string_view::npos; // other delimiters
    const bool writes_it_itself = source.find("<i") != std::string_view::npos;
    if (!may_be_raw && !writes_it_itself)
        promise(out.find("<i") == std::string::npos, "a text is escaped", out);
    return 0;
}
