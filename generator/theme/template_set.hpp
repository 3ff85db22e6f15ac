#pragma once

#include "theme/lasting_parts.hpp"
#include "theme/template.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Templates that call one another by name. Their addresses stay when the set is moved.
class TemplateSet {
public:
    void add(Template added);

    /// Leads each call to the template it names. Afterwards none may be added.
    void link();
    /// Which parts a renderer need not write anew for each page.
    void note(const LastingNodes& lasting);
    /// Whether any template calls that one.
    [[nodiscard]] bool is_called(const Template& called) const { return called_.contains(&called); }

    /// The template of that name, or nullptr.
    [[nodiscard]] const Template* find(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> names() const;

private:
    void link(std::vector<TemplateNode>& nodes);
    void note(const LastingNodes& lasting, std::vector<TemplateNode>& nodes);

    std::map<std::string, Template, std::less<>> templates_;
    std::set<const Template*> called_;
    std::array<std::uint32_t, 2> parts_{}; // so far, by how long they last
};

} // namespace schaukasten
