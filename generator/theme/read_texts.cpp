#include "theme/read_texts.hpp"

#include "base/diagnostics.hpp"
#include "base/nearest.hpp"
#include "base/toml.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace schaukasten {
namespace {

class TextsReader {
public:
    TextsReader(const TextsFile& file, ShapeBook& shapes, Diagnostics& diagnostics)
        : file_(file), shapes_(shapes), diagnostics_(diagnostics) {}

    Messages read(ObjectShape* shape) {
        const auto toml = parse_toml(file_.bytes, {file_.path, file_.bytes, {}}, diagnostics_);
        read_table(toml.table, "", shape);
        return std::move(messages_);
    }

private:
    void read_table(const TomlTable& table, const std::string& prefix, ObjectShape* shape);
    void read_text(const TomlEntry& entry, const std::string& text, const std::string& key,
                   ObjectShape* shape);
    [[nodiscard]] Position inside(const TomlValue& value, std::string_view text,
                                  std::size_t offset) const;
    void error(Position at, std::string message) {
        diagnostics_.error({file_.path, file_.bytes, at}, std::move(message));
    }

    const TextsFile& file_;
    ShapeBook& shapes_;
    Diagnostics& diagnostics_;
    Messages messages_;
};

void TextsReader::read_table(const TomlTable& table, const std::string& prefix,
                             ObjectShape* shape) {
    for (const auto& entry : table.entries) {
        const auto key = prefix + entry.key;
        if (entry.key.empty() || entry.key.find_first_of(". \t\n{}") != std::string::npos) {
            error(entry.where, fmt::format("»{}« ist kein Name für einen Text", entry.key));
        } else if (const auto* inner = std::get_if<TomlTable>(&entry.value.data)) {
            auto* inner_shape = shape == nullptr ? nullptr : &shapes_.object(key);
            read_table(*inner, key + ".", inner_shape);
            if (shape != nullptr) shape->add(entry.key, ShapeBook::of(*inner_shape));
        } else if (const auto* text = std::get_if<std::string>(&entry.value.data)) {
            read_text(entry, *text, key, shape);
        } else {
            error(entry.value.where, fmt::format("»{}« ist {}; hier stehen nur Texte in "
                                                 "Anführungszeichen",
                                                 key, kind_name(entry.value)));
        }
    }
}

void TextsReader::read_text(const TomlEntry& entry, const std::string& text, const std::string& key,
                            ObjectShape* shape) {
    Message message;
    if (text.find_first_of("{}") == std::string::npos) {
        if (!text.empty()) message.parts.push_back({MessagePart::Kind::Literal, text, 0, {}});
    } else {
        auto parsed = parse_message(text);
        if (const auto* mistake = std::get_if<MessageMistake>(&parsed)) {
            error(inside(entry.value, text, mistake->offset),
                  fmt::format("der Text »{}« lässt sich nicht lesen: {}", key, mistake->why));
            return;
        }
        message = std::get<Message>(std::move(parsed));
    }
    if (shape != nullptr && message.arguments.empty()) shape->add(entry.key, ShapeBook::text());
    messages_.emplace(key, std::move(message));
}

/// Exact where the text stands in the file as it is; else the text's beginning.
Position TextsReader::inside(const TomlValue& value, std::string_view text,
                             std::size_t offset) const {
    auto at = content_position(value, file_.bytes);
    if (line_of(file_.bytes, at.line).find(text) != std::string_view::npos) {
        at.column += static_cast<int>(count_code_points(text.substr(0, offset)));
    }
    return at;
}

std::vector<std::string_view> keys_of(const Messages& messages) {
    std::vector<std::string_view> keys;
    for (const auto& entry : messages) keys.emplace_back(entry.first);
    return keys;
}

/// Where the keys of a file stand; it has been read without an error before.
using Places = std::map<std::string, Position, std::less<>>;

void collect_places(const TomlTable& table, const std::string& prefix, Places& places) {
    for (const auto& entry : table.entries) {
        const auto key = prefix + entry.key;
        places.emplace(key, entry.where);
        if (const auto* inner = std::get_if<TomlTable>(&entry.value.data)) {
            collect_places(*inner, key + ".", places);
        }
    }
}

Places places_of_texts(const TextsFile& file) {
    Diagnostics told_before;
    const auto toml = parse_toml(file.bytes, {file.path, file.bytes, {}}, told_before);
    Places places;
    collect_places(toml.table, "", places);
    return places;
}

} // namespace

Messages read_texts(const TextsFile& file, ShapeBook& shapes, ObjectShape* shape,
                    Diagnostics& diagnostics) {
    return TextsReader(file, shapes, diagnostics).read(shape);
}

void compare_texts(const TextsFile& file, const Messages& messages, const Messages& german,
                   Diagnostics& diagnostics) {
    const auto error = [&](std::string_view key, std::string message) {
        const auto where = places_of_texts(file).find(key)->second;
        diagnostics.error({file.path, file.bytes, where}, std::move(message));
    };

    for (const auto& [key, message] : messages) {
        const auto known = german.find(key);
        if (known == german.end()) {
            const auto where = file.language == "de" ? "in der Basis" : "im Deutschen";
            error(key, fmt::format("den Text »{}« gibt es {} nicht{}", key, where,
                                   did_you_mean(key, keys_of(german))));
            continue;
        }
        const auto& arguments = known->second.arguments;
        for (const auto& name : message.arguments) {
            if (std::ranges::find(arguments, name) != arguments.end()) continue;
            const std::vector<std::string_view> names(arguments.begin(), arguments.end());
            error(key, fmt::format("der Text »{}« nennt {{{}}}, der deutsche nicht{}", key, name,
                                   did_you_mean(name, names)));
        }
    }
}

void warn_of_missing_texts(const TextsFile& file, const Messages& messages, const Messages& german,
                           Diagnostics& diagnostics) {
    for (const auto& [key, message] : german) {
        if (messages.contains(key) || places_of_texts(file).contains(key)) continue;
        diagnostics.warning({file.path, file.bytes, {}},
                            fmt::format("es fehlt der Text »{}«; der deutsche steht dafür", key));
    }
}

} // namespace schaukasten
