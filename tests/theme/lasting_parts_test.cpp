#include "base/diagnostics.hpp"
#include "base/value.hpp"
#include "theme/check_templates.hpp"
#include "theme/parse_template.hpp"
#include "theme/render_template.hpp"
#include "theme/template_set.hpp"

#include "support/catch.hpp"

#include <array>
#include <string>

using namespace schaukasten;

namespace {

/// Two pages of one site, with the texts of one language.
class TwoPages {
public:
    TwoPages() {
        texts_.add("wort", ShapeBook::text());
        site_.add("stadt", ShapeBook::text());
        site_.add("orte", book_.list_of(ShapeBook::text()));
        page_.add("titel", ShapeBook::text());
        page_.add("namen", book_.list_of(ShapeBook::text()));
        page_.add("ungefragt", ShapeBook::text());
    }

    void add(const std::string& name, const std::string& source) {
        templates_.add(parse_template(name, name, source, diagnostics_));
    }

    TemplateUse check() {
        templates_.link();
        const std::array pages{CheckedPage{templates_.find("seite"), {&texts_, &site_, &page_}}};
        auto use = check_templates(templates_, pages, diagnostics_);
        REQUIRE_FALSE(diagnostics_.has_errors());
        templates_.note(use.lasting);
        return use;
    }

    /// Both, one after the other, the second with what the first has left.
    std::string with_memory() {
        WrittenParts of_language;
        WrittenParts of_site;
        std::string out;
        for (const std::string_view title : {"A", "<B>"}) {
            render(*templates_.find("seite"), contexts(title), {of_language, of_site}, out);
        }
        kept_ = of_language.size() + of_site.size();
        return out;
    }

    std::string anew() {
        std::string out;
        for (const std::string_view title : {"A", "<B>"}) {
            render(*templates_.find("seite"), contexts(title), out);
        }
        return out;
    }

    [[nodiscard]] const ObjectShape& page() const { return page_; }
    [[nodiscard]] std::size_t kept() const { return kept_; }

private:
    std::array<Value, 3> contexts(std::string_view title) {
        const std::array texts{Value::text("Wort")};
        const std::array places{Value::text("Nord"), Value::text("Süd")};
        const std::array site{Value::text("Musterstadt"), arena_.list(places)};
        const std::array names{Value::text(title), Value::text("Z")};
        const std::array page{Value::text(title), arena_.list(names), Value{}};
        return {Value::object(texts_, arena_.list(texts).values()),
                Value::object(site_, arena_.list(site).values()),
                Value::object(page_, arena_.list(page).values())};
    }

    ShapeBook book_;
    ObjectShape& texts_ = book_.object("Texte");
    ObjectShape& site_ = book_.object("Website");
    ObjectShape& page_ = book_.object("Seite");
    Arena arena_;
    TemplateSet templates_;
    Diagnostics diagnostics_;
    std::size_t kept_ = 0;
};

} // namespace

TEST_CASE("parts that look only at the site are written once, and no page can tell") {
    TwoPages pages;
    pages.add("seite", "{{>kopf}}|{{titel}}|{{#orte}}{{.}}{{titel}},{{/orte}}|{{wort}}\n"
                       "{{#namen}}{{.}}{{stadt}};{{/namen}}{{^namen}}nie{{/namen}}\n");
    pages.add("kopf", "{{wort}} {{#orte}}{{.}} {{stadt}}, {{/orte}}");
    pages.check();
    CHECK(pages.with_memory() == pages.anew());
    CHECK(pages.kept() > 0);
    CHECK(
        pages.with_memory().starts_with("Wort Nord Musterstadt, Süd Musterstadt, |A|NordA,SüdA,"));
}

TEST_CASE("a part that one page calls within its own data is written anew there") {
    TwoPages pages;
    pages.add("seite", "{{>wer}}{{#namen}}{{>zeile}}{{/namen}}{{#orte}}{{>zeile}}{{/orte}}");
    pages.add("zeile", "{{.}} {{stadt}};");
    pages.add("wer", "{{stadt}} {{#titel}}{{.}}{{/titel}}!");
    pages.check();
    CHECK(pages.with_memory() == pages.anew());
    CHECK(pages.with_memory().find("&lt;B&gt; Musterstadt;") != std::string::npos);
}

TEST_CASE("a frame whose blocks differ from heir to heir is no lasting part") {
    TwoPages pages;
    pages.add("seite", "{{<kasten}}{{$mitte}}eins{{/mitte}}{{/kasten}}"
                       "{{<kasten}}{{$mitte}}{{titel}}{{/mitte}}{{/kasten}}{{>innen}}");
    pages.add("innen", "{{<kasten}}{{$mitte}}zwei{{/mitte}}{{/kasten}}");
    pages.add("kasten", "[{{>rand}}]");
    pages.add("rand", "{{stadt}}{{$mitte}}{{/mitte}}");
    pages.check();
    CHECK(pages.with_memory() == "[Musterstadteins][MusterstadtA][Musterstadtzwei]"
                                 "[Musterstadteins][Musterstadt&lt;B&gt;][Musterstadtzwei]");
}

TEST_CASE("lines of a lasting part are indented as their call is") {
    TwoPages pages;
    pages.add("seite", "  {{>kopf}}\n{{>kopf}}\n{{titel}}\n");
    pages.add("kopf", "{{wort}}\n{{stadt}}\n");
    pages.check();
    CHECK(pages.with_memory() == "  Wort\n  Musterstadt\nWort\nMusterstadt\nA\n"
                                 "  Wort\n  Musterstadt\nWort\nMusterstadt\n&lt;B&gt;\n");
}

TEST_CASE("a theme tells which members its templates ask for") {
    TwoPages pages;
    pages.add("seite", "{{#namen}}{{.}}{{/namen}}{{^titel}}{{/titel}}");
    const auto use = pages.check();
    const auto is_asked = [&](std::string_view name) {
        return use.asked.contains(&pages.page().members()[pages.page().index_of(name).value()]);
    };
    CHECK(is_asked("namen"));
    CHECK(is_asked("titel"));
    CHECK_FALSE(is_asked("ungefragt"));
}
