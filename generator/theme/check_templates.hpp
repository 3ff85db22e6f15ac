#pragma once

#include "base/shape.hpp"
#include "theme/lasting_parts.hpp"
#include "theme/template.hpp"

#include <span>
#include <vector>

namespace schaukasten {

class Diagnostics;
class TemplateSet;

/// A page template and the shapes of the contexts it is rendered with, the page's own last.
struct CheckedPage {
    const Template* page = nullptr;
    std::vector<const ObjectShape*> contexts;
};

/// What the walk learns beside mistakes.
struct TemplateUse {
    AskedMembers asked;
    LastingNodes lasting;
};

// The typed check: walks each page template with a stack of shapes exactly as the renderer walks
// contexts, through all partials, parents and blocks. What no page can have is an error:
//
//     templates/schule.mustache:12:9: Fehler: das Feld »naem« gibt es hier nicht; meinten Sie
//     »name«?
//
// A partial is checked anew for each stack that it is called with; each mistake is told once.
TemplateUse check_templates(const TemplateSet& templates, std::span<const CheckedPage> pages,
                            Diagnostics& diagnostics);

} // namespace schaukasten
