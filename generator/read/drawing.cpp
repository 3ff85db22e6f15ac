// SVG is a document: it can hold scripts, fetch files and name other hosts. What may stand in one
// is listed here; all else is refused, so that nothing new has to be thought of.
#include "base/ascii.hpp"
#include "base/diagnostics.hpp"
#include "base/utf8.hpp"
#include "read/picture_size.hpp"

#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

namespace schaukasten {
namespace {

using tinyxml2::XMLElement;

constexpr std::array<std::string_view, 23> drawing_elements{
    "svg",   "g",       "defs", "symbol",   "use",   "title",          "desc",           "path",
    "rect",  "circle",  "line", "ellipse",  "text",  "linearGradient", "radialGradient", "stop",
    "tspan", "polygon", "mask", "polyline", "style", "clipPath",       "pattern"};

constexpr int largest_side = 10000;

std::string in_small_letters(std::string_view text) {
    std::string all(text);
    std::ranges::transform(all, all.begin(), small);
    return all;
}

/// Attribute or style that leads out of the drawing: everything but "#part" of itself.
bool leads_out(std::string_view value) {
    const auto text = in_small_letters(value);
    if (text.find('\\') != std::string::npos || text.find("@import") != std::string::npos ||
        text.find("javascript:") != std::string::npos || text.find("data:") != std::string::npos) {
        return true;
    }
    for (auto at = text.find("url("); at != std::string::npos; at = text.find("url(", at + 1)) {
        const auto target = text.find_first_not_of(" \t\r\n\"'", at + 4);
        if (target == std::string::npos || text[target] != '#') return true;
    }
    return false;
}

bool is_link(std::string_view attribute) {
    return attribute == "href" || attribute.ends_with(":href") || attribute == "src";
}

/// "48", "48.5px"; nothing for "100%" and other units.
std::optional<double> pixels(const char* written) {
    if (written == nullptr) return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(written, &end);
    const std::string_view unit(end);
    if (end == written || (!unit.empty() && unit != "px") || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

std::optional<PictureSize> whole(std::optional<double> width, std::optional<double> height) {
    if (!width || !height || *width < 1 || *height < 1 || *width > largest_side ||
        *height > largest_side) {
        return std::nullopt;
    }
    return PictureSize{static_cast<int>(std::lround(*width)),
                       static_cast<int>(std::lround(*height))};
}

/// Of `viewBox="0 0 48 32"` the last two.
std::optional<PictureSize> size_of_view(const char* view) {
    std::array<double, 4> numbers{};
    const char* at = view;
    for (auto& number : numbers) {
        if (at == nullptr) return std::nullopt;
        while (*at == ' ' || *at == ',') ++at;
        char* end = nullptr;
        number = std::strtod(at, &end);
        if (end == at) return std::nullopt;
        at = end;
    }
    return whole(numbers[2], numbers[3]);
}

class DrawingCheck {
public:
    DrawingCheck(const Place& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    std::optional<PictureSize> run() {
        tinyxml2::XMLDocument document;
        if (document.Parse(file_.text.data(), file_.text.size()) != tinyxml2::XML_SUCCESS) {
            error(document.ErrorLineNum(), {}, "das lässt sich nicht als SVG lesen");
            return std::nullopt;
        }
        check_prolog(document);
        const auto* root = document.RootElement();
        if (root == nullptr || std::string_view(root->Name()) != "svg") {
            error(1, {}, "das ist keine SVG-Zeichnung");
            return std::nullopt;
        }
        check(*root);
        const auto size = size_of(*root);
        if (!size) {
            error(root->GetLineNum(), "<svg",
                  "die Zeichnung sagt nicht, wie groß sie ist; es fehlt "
                  "viewBox=\"0 0 Breite Höhe\"");
        }
        return is_harmless_ ? size : std::nullopt;
    }

private:
    static std::optional<PictureSize> size_of(const XMLElement& root) {
        const auto size = whole(pixels(root.Attribute("width")), pixels(root.Attribute("height")));
        return size ? size : size_of_view(root.Attribute("viewBox"));
    }

    /// Before the drawing: its declaration, but no document type and no stylesheet.
    void check_prolog(const tinyxml2::XMLDocument& document) {
        for (const auto* node = document.FirstChild(); node; node = node->NextSibling()) {
            if (node->ToUnknown()) {
                error(node->GetLineNum(), "<!",
                      "<!DOCTYPE …> gehört in keine Zeichnung; löschen Sie diese Angabe");
            }
            if (node->ToDeclaration() && !std::string_view(node->Value()).starts_with("xml ")) {
                refuse_leading_out(node->GetLineNum(), "<?");
            }
        }
    }

    // tinyxml2 reads at most 500 elements deep.
    void check(const XMLElement& element) {
        const std::string_view name(element.Name());
        if (std::ranges::find(drawing_elements, name) == drawing_elements.end()) {
            error(element.GetLineNum(), fmt::format("<{}", name),
                  fmt::format("<{}> ist in einer Zeichnung nicht erlaubt; speichern Sie sie als "
                              "einfaches SVG, nur mit Formen und Farben",
                              name));
            return;
        }
        for (const auto* each = element.FirstAttribute(); each; each = each->Next()) {
            check(each->Name(), each->Value(), each->GetLineNum());
        }
        for (const auto* node = element.FirstChild(); node; node = node->NextSibling()) {
            if (name == "style" && node->ToText() && leads_out(node->Value())) {
                refuse_leading_out(element.GetLineNum(), "<style");
            }
        }
        for (const auto* child = element.FirstChildElement(); child;
             child = child->NextSiblingElement()) {
            check(*child);
        }
    }

    void check(std::string_view name, std::string_view value, int line) {
        const auto plain = in_small_letters(name);
        if (plain.starts_with("on")) {
            error(line, name,
                  fmt::format("»{}« ist in einer Zeichnung nicht erlaubt: Sie darf nichts "
                              "ausführen",
                              name));
        } else if (plain == "xml:base" || (is_link(plain) && !value.starts_with('#')) ||
                   (!plain.starts_with("xmlns") && leads_out(value))) {
            refuse_leading_out(line, name);
        }
    }

    void refuse_leading_out(int line, std::string_view at) {
        error(line, at,
              "eine Zeichnung holt nichts von woanders; was sie braucht, steht in ihr "
              "selbst");
    }

    /// At the first place of `what` in the line, if it stands there.
    void error(int line, std::string_view what, std::string message) {
        is_harmless_ = false;
        const auto text = line_of(file_.text, line);
        const auto offset = what.empty() ? std::string_view::npos : text.find(what);
        const auto before = offset == std::string_view::npos ? 0 : offset;
        diagnostics_.error(
            {file_.path,
             file_.text,
             {line, static_cast<int>(count_code_points(text.substr(0, before))) + 1}},
            std::move(message));
    }

    Place file_;
    Diagnostics& diagnostics_;
    bool is_harmless_ = true;
};

} // namespace

std::optional<PictureSize> check_drawing(const Place& file, Diagnostics& diagnostics) {
    return DrawingCheck(file, diagnostics).run();
}

} // namespace schaukasten
