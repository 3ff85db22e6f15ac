#include "schema/json_schema.hpp"

#include "check/known_keys.hpp"
#include "schema/patterns.hpp"
#include "schema/words_for.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace schaukasten {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema_folder = ".schemas";

Json text_like(std::string_view pattern) {
    Json schema{{"type", "string"}};
    if (!pattern.empty()) schema["pattern"] = pattern;
    return schema;
}

/// Nothing fits.
Json nothing() {
    return {{"not", Json::object()}};
}

/// Each value with what people call it, which Taplo shows beside it.
Json one_of(const std::vector<KnownContent::Entry>& entries) {
    if (entries.empty()) return nothing();
    auto values = Json::array();
    auto names = Json::array();
    for (const auto& [id, name] : entries) {
        values.push_back(id);
        names.push_back(name.empty() ? Json() : Json(name));
    }
    return {{"type", "string"}, {"enum", values}, {"x-taplo", {{"docs", {{"enumValues", names}}}}}};
}

template <class Words>
Json word_of(const Words& words) {
    auto values = Json::array();
    for (const auto& word : words) values.push_back(word);
    return {{"type", "string"}, {"enum", values}};
}

class Schema {
public:
    Schema(const FileKind& kind, const KnownContent& known) : kind_(kind), known_(known) {}

    Json write() const {
        Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", kind_.title}};
        schema.update(table(kind_.table));
        return schema;
    }

private:
    [[nodiscard]] Json table(const KeyTable& keys) const {
        auto properties = Json::object();
        auto required = Json::array();
        for (const auto& key : keys.keys) {
            properties[std::string(key.key)] = described(key, value(key));
            if (key.is_required) required.push_back(key.key);
        }
        if (can_be_translated(keys)) properties[std::string(translation_key)] = translations(keys);
        Json schema{{"type", "object"}, {"properties", std::move(properties)}};
        if (!required.empty()) schema["required"] = std::move(required);
        schema["additionalProperties"] = false;
        return schema;
    }

    /// Tables under names that the town chooses.
    [[nodiscard]] Json named(const KeyTable& keys) const {
        return {{"type", "object"},
                {"patternProperties", {{std::string(slug_pattern), table(keys)}}},
                {"additionalProperties", false}};
    }

    static Json described(const Key& key, Json schema) {
        schema["description"] = key.help;
        return schema;
    }

    [[nodiscard]] Json value(const Key& key) const {
        if (!key.is_list) return single(key);
        return {{"type", "array"}, {"items", single(key)}};
    }

    [[nodiscard]] Json single(const Key& key) const {
        switch (key.kind) {
        case KeyKind::Flag: return {{"type", "boolean"}};
        case KeyKind::WholeNumber: return {{"type", "integer"}, {"minimum", 0}};
        case KeyKind::Number: return {{"type", "number"}, {"minimum", 0}};
        case KeyKind::PartialDate:
            return {
                {"anyOf", Json::array({{{"type", "integer"}, {"minimum", 1800}, {"maximum", 2199}},
                                       text_like(pattern_of(key.kind))})}};
        case KeyKind::Point:
            return {{"type", "array"},
                    {"items", {{"type", "number"}}},
                    {"minItems", 2},
                    {"maxItems", 2}};
        case KeyKind::OpenList: return {{"type", "array"}, {"items", text_like(not_blank)}};
        case KeyKind::Table: return key.is_named ? named(key.inside) : table(key.inside);
        default: return text(key);
        }
    }

    /// What stands in quotes.
    [[nodiscard]] Json text(const Key& key) const {
        switch (key.kind) {
        case KeyKind::Word: return word_of(key.words);
        case KeyKind::PersonalKey: return word_of(personal_keys());
        case KeyKind::Term: return one_of(terms(key));
        case KeyKind::Record: return one_of(known_.records.at(key.type));
        case KeyKind::PartnerName: return partner(key);
        case KeyKind::SearchTarget: return one_of(targets());
        case KeyKind::File:
        case KeyKind::Picture: return file(key);
        case KeyKind::Markdown: return text_like(key.is_required ? not_blank : "");
        case KeyKind::Line:
            return text_like(key.is_required || key.is_list ? filled_line : single_line);
        default: return text_like(pattern_of(key.kind));
        }
    }

    [[nodiscard]] const std::vector<KnownContent::Entry>& terms(const Key& key) const {
        static const std::vector<KnownContent::Entry> none;
        if (key.vocabulary) return known_.terms_of(*key.vocabulary);
        return kind_.vocabulary ? known_.terms_of(*kind_.vocabulary) : none;
    }

    /// An id, or a name, which is not written like one.
    [[nodiscard]] Json partner(const Key& key) const {
        Json name{{"type", "string"}, {"pattern", not_blank}, {"not", {{"pattern", slug_pattern}}}};
        return {{"anyOf", Json::array({one_of(known_.records.at(key.type)), std::move(name)})}};
    }

    /// Its path may also begin with "medien/".
    [[nodiscard]] Json file(const Key& key) const {
        auto values = Json::array();
        if (!key.is_required) values.push_back("");
        for (const auto& path : known_.media) values.push_back(path);
        if (values.empty()) return text_like("^medien/");
        return {{"anyOf", Json::array({{{"type", "string"}, {"enum", std::move(values)}},
                                       text_like("^medien/")})}};
    }

    [[nodiscard]] std::vector<KnownContent::Entry> targets() const {
        std::vector<KnownContent::Entry> all;
        const auto add = [&](std::string_view folder, const std::vector<KnownContent::Entry>& of) {
            for (const auto& each : of) {
                all.push_back({std::string(folder) + "/" + each.id, each.name});
            }
        };
        for (std::size_t i = 0; i < known_.terms.size(); ++i) {
            add(vocabulary_names.at(i), known_.terms.at(i));
        }
        for (std::size_t i = 0; i < known_.records.size(); ++i) {
            add(file_kinds().at(i).folder, known_.records.at(i));
        }
        return all;
    }

    /// Those of the site's languages are completed; another one only needs the form.
    [[nodiscard]] Json translations(const KeyTable& keys) const {
        const auto inside = translation(keys);
        auto properties = Json::object();
        for (std::size_t i = 1; i < known_.languages.size(); ++i) {
            properties[known_.languages[i]] = inside;
        }
        return {{"type", "object"},
                {"description", "Dasselbe in anderen Sprachen, zum Beispiel unter "
                                "[uebersetzung.en]."},
                {"properties", std::move(properties)},
                {"patternProperties", {{std::string(language_tag), inside}}},
                {"additionalProperties", false}};
    }

    [[nodiscard]] static Json translation(const KeyTable& keys) {
        auto properties = Json::object();
        for (const auto& key : keys.keys) {
            if (!key.can_be_translated) continue;
            auto schema = key.kind == KeyKind::Table ? translation(key.inside)
                                                     : text_like(pattern_of(key.kind));
            if (key.is_list) schema = Json{{"type", "array"}, {"items", std::move(schema)}};
            properties[std::string(key.key)] = described(key, std::move(schema));
        }
        return {{"type", "object"},
                {"properties", std::move(properties)},
                {"additionalProperties", false}};
    }

    const FileKind& kind_;
    const KnownContent& known_;
};

std::string schema_path(const FileKind& kind) {
    return fmt::format("{}/{}.json", schema_folder, kind.name);
}

} // namespace

const std::string_view association_mark =
    "# Geschrieben von »schaukasten schema --json«; wird beim nächsten Mal überschrieben.";

std::vector<SchemaFile> json_schemas(const KnownContent& known) {
    std::vector<SchemaFile> files;
    for (const auto& kind : file_kinds()) {
        const auto schema = Schema(kind, known).write();
        files.push_back({schema_path(kind), schema.dump(1) + "\n"});
    }
    return files;
}

SchemaFile schema_association(std::string_view content) {
    std::string text(association_mark);
    text += "\n# Sagt Taplo und »Even Better TOML« (VS Code), welche Felder welche Datei hat.\n";
    for (const auto& kind : file_kinds()) {
        if (kind.is_markdown) continue; // no TOML file to Taplo
        text += fmt::format("\n[[rule]]\ninclude = [\"{}{}\"]\n[rule.schema]\npath = \"{}\"\n",
                            content, kind.path, schema_path(kind));
    }
    return {".taplo.toml", std::move(text)};
}

} // namespace schaukasten
