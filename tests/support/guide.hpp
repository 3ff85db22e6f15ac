#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// The examples of a German guide are files, each in a fenced block that names it:
//
//     ```toml content/schulen/suedschule.toml          a file of the guide's own town
//     ```toml fehler content/schulen/suedschule.toml   the same file with a mistake; the
//     ```text                                          block after it is what the program says
//     ```text hinweis                                  what it says of the guide's own town

struct GuideBlock {
    std::vector<std::string> info; // the words behind the opening fence
    std::string text;
};

struct FaultyExample {
    std::string path;
    std::string text;
    std::string messages;
};

/// `path` is relative to the source tree.
inline std::vector<GuideBlock> blocks_of_guide(std::string_view path) {
    constexpr std::string_view fence = "```";
    std::ifstream guide(std::filesystem::path(SOURCE_DIR) / path);
    std::vector<GuideBlock> blocks;
    bool is_inside = false;
    for (std::string line; std::getline(guide, line);) {
        if (line.starts_with(fence)) {
            is_inside = !is_inside;
            if (!is_inside) continue;
            std::istringstream words(line.substr(fence.size()));
            blocks.push_back({{std::istream_iterator<std::string>(words), {}}, ""});
        } else if (is_inside) {
            blocks.back().text += line + '\n';
        }
    }
    return blocks;
}

/// Those that are a file of the guide's own town.
inline std::vector<GuideBlock> files_of(const std::vector<GuideBlock>& blocks) {
    std::vector<GuideBlock> files;
    for (const auto& block : blocks) {
        if (block.info.size() == 2 && block.info[1].find('/') != std::string::npos) {
            files.push_back(block);
        }
    }
    return files;
}

inline std::vector<FaultyExample> faulty_examples(const std::vector<GuideBlock>& blocks) {
    std::vector<FaultyExample> examples;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        const auto& info = blocks[i].info;
        if (info.size() != 3 || info[1] != "fehler") continue;
        examples.push_back({info[2], blocks[i].text, blocks[i + 1].text});
    }
    return examples;
}

/// What the program says of the guide's own town.
inline std::string hints_of(const std::vector<GuideBlock>& blocks) {
    std::string hints;
    for (const auto& block : blocks) {
        if (block.info == std::vector<std::string>{"text", "hinweis"}) hints += block.text;
    }
    return hints;
}

/// `text` wherever `part` is not.
inline std::string without(const std::string& part, std::string text) {
    if (part.empty()) return text;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
        text.erase(at, part.size());
    }
    return text;
}

} // namespace schaukasten
