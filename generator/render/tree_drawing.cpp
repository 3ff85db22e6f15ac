#include "render/tree_drawing.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

constexpr int gap_across = 16;
constexpr int gap_down = 40;
constexpr std::size_t longest_line = 21; // characters
constexpr std::size_t most_lines = 3;

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrapped(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto blank = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        const bool fits =
            !lines.empty() && characters_in(lines.back()) + 1 + characters_in(word) <= longest_line;
        if (fits) {
            lines.back().append(" ").append(word);
        } else {
            lines.emplace_back(word);
        }
    }
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() += " …";
    }
    return lines;
}

class Drawer {
public:
    /// Returns the middle of the box.
    int place(const NamedTree& tree, int level) {
        const auto y = level * (box_height + gap_down);
        drawing.height = std::max(drawing.height, y + box_height);
        std::vector<int> middles;
        for (const auto& each : tree.below) middles.push_back(place(each, level + 1));
        auto middle = next_ + box_width / 2;
        if (middles.empty()) {
            next_ += box_width + gap_across;
        } else {
            middle = (middles.front() + middles.back()) / 2;
        }
        drawing.width = std::max(drawing.width, middle + box_width / 2);
        drawing.boxes.push_back({middle - box_width / 2, y, wrapped(tree.name), tree.address});
        for (const auto below : middles) {
            drawing.edges.push_back({middle, y + box_height, below, y + box_height + gap_down});
        }
        return middle;
    }

    TreeDrawing drawing;

private:
    int next_ = 0; // where the next box without anything below it begins
};

} // namespace

TreeDrawing draw(const std::vector<NamedTree>& trees) {
    Drawer drawer;
    for (const auto& tree : trees) drawer.place(tree, 0);
    return std::move(drawer.drawing);
}

} // namespace schaukasten
