#pragma once

#include <string>
#include <vector>

namespace schaukasten {

/// A tree of names, to be drawn.
struct NamedTree {
    std::string name;
    std::string address;
    std::vector<NamedTree> below;
};

struct DrawnBox {
    int x = 0;
    int y = 0;
    std::vector<std::string> lines;
    std::string address;
};

/// From the middle of a box's lower edge to the middle of the upper edge of one below.
struct DrawnEdge {
    int x1 = 0;
    int y1 = 0;
    int x2 = 0;
    int y2 = 0;
};

struct TreeDrawing {
    int width = 0;
    int height = 0;
    std::vector<DrawnBox> boxes;
    std::vector<DrawnEdge> edges;
};

inline constexpr int box_width = 190;
inline constexpr int box_height = 84;

/// Each level on a line of its own, each box in the middle above those below it. In pixels.
TreeDrawing draw(const std::vector<NamedTree>& trees);

} // namespace schaukasten
